"""Character offsets to lines and columns."""

from __future__ import annotations

from typing import Final, Literal

from claimcheck.models.article import Article
from claimcheck.models.finding import Location
from claimcheck.models.span import Span
from claimcheck.text.lines import place_in

PLACES: Final = 4
"""So many more places that say the same are shown of each article: each has to be set right."""


def located(article: Article, span: Span, role: Literal["primary", "related"]) -> Location:
    """Return the place of a span in the article's file; lines and columns count from one, in characters."""
    line, column = place_in(article, span.start)
    last_line, last_column = place_in(article, max(span.start, span.end - 1))
    exact = article.origin is None or article.origin.is_exact(span.start, span.end)
    return Location(
        start=span.start, end=span.end, text=span.text, path=article.name, article=article.id,
        line=line, column=column, end_line=last_line, end_column=last_column + 1,
        position="exact" if exact else "approximate", role=role,
    )  # fmt: skip
