"""Small articles made ready for linking, and the links between them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import combinations_with_replacement

from claimcheck.linking.linkage import links_between
from claimcheck.linking.links import Link
from claimcheck.linking.profiled_article import Profiled
from claimcheck.models.article import Article
from claimcheck.resolution.resolved_claims import claims_of

DAY = "2024-05-02"  # a Thursday
LEAST = 0.3
"""The probability from which links are looked at, as in a run."""


def profiled(text: str, date: str | None = DAY, title: str | None = None, name: str = "a") -> Profiled:
    """Return an article with its claims and profile; its id and path are ``name``."""
    day = None if date is None else dt.date.fromisoformat(date)
    read = claims_of(Article(text=text, id=name, path=name, date=day, title=title))
    return Profiled.of(read.article, read.claims, read.tokens)


def linked(*texts: tuple[str, str | None], title: str | None = None) -> Iterator[Link]:
    """Yield the links within and between articles, each a text and its date."""
    made = [profiled(text, date, title, f"a{number}") for number, (text, date) in enumerate(texts)]
    for one, other in combinations_with_replacement(made, 2):
        yield from links_between(one, other, LEAST)
