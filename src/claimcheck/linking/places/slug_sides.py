"""The side of a town in a page's address, against the one that the page tells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.lang.home_words import home_words
from claimcheck.models.span import Span
from claimcheck.text.slugs import Slug
from claimcheck.text.tokens import Tokens


def other_side(slug: Slug, tokens: Tokens) -> tuple[Span, Span] | None:
    """Return the only side of a town in an address, and that of the page if it names only another."""
    named = list(_sides(slug.words))
    told = list(_sides(tokens.lower))
    if len(named) != 1 or not told or len({tokens.lower[at] for at in told}) > 1:
        return None
    if tokens.lower[told[0]] == slug.words[named[0]]:
        return None
    return slug.span(named[0], named[0] + 2), tokens.span(told[0], told[0] + 2)


def _sides(words: Sequence[str]) -> Iterator[int]:
    """Yield where "northeast side" stands."""
    known = home_words().words
    for at in range(len(words) - 1):
        if words[at] in known.compass and words[at + 1] in known.side:
            yield at
