"""The links between articles themselves, as a run works them out, for whoever wants to look at them."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field

from claimcheck.engine.article_store import ArticleStore
from claimcheck.engine.guard import Guard
from claimcheck.engine.neighbours import neighbours
from claimcheck.engine.pages import number_of, profiled_of
from claimcheck.engine.sources import Source
from claimcheck.engine.workers import incomplete
from claimcheck.ledger.records import Ledger
from claimcheck.linking.linkage import links_between
from claimcheck.linking.links import Link
from claimcheck.linking.profiled_article import Profiled
from claimcheck.models.problems import FileError
from claimcheck.models.report import Incomplete

Tell = Callable[[Incomplete], None]


@dataclass
class StoredArticles:
    """Articles in an article store, in the order of their names: their digests, days and keys."""

    article_store: ArticleStore
    digests: list[bytes] = field(default_factory=list)
    days: list[dt.date | None] = field(default_factory=list)
    keys: list[Collection[int]] = field(default_factory=list)

    def add(self, digest: bytes, day: dt.date | None, keys: Collection[int]) -> None:
        """Add an article that is in the store, or that the store can open."""
        self.digests.append(digest)
        self.days.append(day)
        self.keys.append(keys)


def links_of(sources: Iterable[Source], ledger: Ledger, least: float, tell: Tell) -> Iterator[Link]:
    """Yield the links within and between articles: by the articles' names, the most probable of two first.

    All articles are read before the first link comes; only the links of two articles are kept at a time.

    Args:
        sources: articles, in any order.
        ledger: for the units that it defines.
        least: links that are less probable are left out, 0 to 1.
        tell: called with what could not be read or compared.
    """
    by_digest = {source.digest: source for source in sources}
    stored = StoredArticles(ArticleStore())
    guard = Guard()
    for digest, source in sorted(by_digest.items(), key=lambda item: (item[1].name, item[0])):
        try:
            found = profiled_of(source.article(), ledger, guard)
        except FileError as error:
            tell(incomplete(error))
            continue
        keys = {*map(number_of, guard.each("linking", found.article, found.keys))}
        stored.article_store.put(digest, found, None)
        stored.add(digest, found.article.date, keys)
    yield from links_among(stored, least, guard)
    for problem in guard.incomplete:
        tell(problem)


def links_among(stored: StoredArticles, least: float, guard: Guard) -> Iterator[Link]:
    """Yield the links of articles in an article store, in the order of ``links_of``; failures are noted."""
    met: dict[int, set[int]] = defaultdict(set)
    for later, before in enumerate(neighbours(stored.days, stored.keys).before):
        for earlier in before:
            met[min(earlier, later)].add(max(earlier, later))
    for place, digest in enumerate(stored.digests):
        one = stored.article_store.take(digest).found
        yield from links_of_two(one, one, least, guard)
        for other in sorted(met.get(place, ())):
            yield from links_of_two(one, stored.article_store.take(stored.digests[other]).found, least, guard)


def links_of_two(one: Profiled, two: Profiled, least: float, guard: Guard) -> list[Link]:
    """Return the links of two articles, or within one, the most probable first; failures are noted."""
    links = guard.each("linking", two.article, links_between, one, two, least)
    return sorted((link for link in links if link.probability >= least), key=_most_probable)


def _most_probable(link: Link) -> tuple[float, int, int, str, str]:
    return -link.probability, link.a.start, link.b.start, link.a.id, link.b.id
