"""Where an article's headline stands."""

from __future__ import annotations

from claimcheck.models.article import Article, BlockKind
from claimcheck.models.span import Span


def headline_of(article: Article) -> Span | None:
    """Return the span of the headline; of a bare text it is a first line alone without a stop."""
    for block in article.blocks:
        if block.kind is BlockKind.TITLE:
            return Span.cut(article.text, block.start, block.end) if block.end > block.start else None
    if article.blocks:
        return None
    line, blank, _ = article.text.partition("\n\n")
    alone = bool(blank and line) and "\n" not in line and line[-1] not in ".!?"
    return Span.cut(article.text, 0, len(line)) if alone else None
