"""A stretch of an article's text, with the very words."""

from __future__ import annotations

from typing import Self

from pydantic import Field

from claimcheck.models.base import Model


class Span(Model):
    """Half-open character offsets; ``text`` is always ``article.text[start:end]``."""

    start: int = Field(ge=0)
    end: int = Field(ge=0)
    text: str

    @classmethod
    def cut(cls, whole: str, start: int, end: int) -> Self:
        """Return the span of ``whole`` from ``start`` to ``end``."""
        return cls(start=start, end=end, text=whole[start:end])

    def meets(self, other: Span) -> bool:
        """Tell whether the two spans share a character."""
        return self.start < other.end and other.start < self.end
