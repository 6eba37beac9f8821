"""Where articles come from: read only if they have to be."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from claimcheck.models.article import Article


class Source(Protocol):
    """An article that may not have been read yet."""

    @property
    def name(self) -> str:
        """What the article is called in reports."""
        ...

    @property
    def digest(self) -> bytes:
        """16 bytes that change whenever the article does."""
        ...

    def article(self) -> Article:
        """Read the article.

        Raises:
            FileError: it cannot be read.
        """
        ...


@dataclass(frozen=True, slots=True)
class Given:
    """An article that is there already."""

    given: Article

    @property
    def name(self) -> str:
        """Its path, or its id."""
        return self.given.name

    @property
    def digest(self) -> bytes:
        """A digest of all that is known of it."""
        data = self.given.model_dump_json().encode("utf-8")
        return hashlib.blake2b(data, digest_size=16).digest()

    def article(self) -> Article:
        """Return it."""
        return self.given


@dataclass(frozen=True, slots=True)
class Kept:
    """An article that was read before; ``opener`` has it by its digest.

    ``marked``: whether the text may hold a suppression, or a slip in its front matter.
    """

    name: str
    digest: bytes
    marked: bool
    opener: Callable[[bytes], Article]

    def article(self) -> Article:
        """Return it."""
        return self.opener(self.digest)
