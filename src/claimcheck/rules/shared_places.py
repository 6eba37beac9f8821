"""Character offsets to lines and columns."""

from __future__ import annotations

from typing import Literal

from claimcheck.models.article import Article
from claimcheck.models.finding import Location
from claimcheck.models.span import Span
from claimcheck.text.lines import line_and_column


def located(article: Article, span: Span, role: Literal["primary", "related"]) -> Location:
    """Return the place of a span in the article's file; lines and columns count from one, in characters."""
    line, column = line_and_column(article.text, span.start)
    return Location(
        start=span.start, end=span.end, text=span.text, path=article.name, article=article.id,
        line=line, column=column, role=role,
    )  # fmt: skip
