"""Character offsets to lines and columns."""

from __future__ import annotations

from typing import Literal

from claimcheck.models.article import Article
from claimcheck.models.finding import Location
from claimcheck.models.span import Span


def located(article: Article, span: Span, role: Literal["primary", "related"]) -> Location:
    """Return the place of a span in the article's file; lines and columns count from one, in characters."""
    line = article.text.count("\n", 0, span.start) + 1
    column = span.start - (article.text.rfind("\n", 0, span.start) + 1) + 1
    return Location(
        start=span.start, end=span.end, text=span.text, path=article.name, article=article.id,
        line=line, column=column, role=role,
    )  # fmt: skip
