"""The links between articles themselves, as a run works them out, for whoever wants to look at them."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from claimcheck.engine.article_store import Shelf
from claimcheck.engine.guard import Guard
from claimcheck.engine.neighbours import neighbours
from claimcheck.engine.pages import number_of, profiled_of
from claimcheck.engine.sources import Source
from claimcheck.engine.workers import incomplete
from claimcheck.ledger.records import Ledger
from claimcheck.linking.linkage import links_between
from claimcheck.linking.links import Link
from claimcheck.models.problems import FileError
from claimcheck.models.report import Incomplete

Tell = Callable[[Incomplete], None]


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
    shelf = Shelf()
    kept: list[bytes] = []
    days: list[dt.date | None] = []
    keys: list[set[int]] = []
    guard = Guard()
    for digest, source in sorted(by_digest.items(), key=lambda item: (item[1].name, item[0])):
        try:
            found = profiled_of(source.article(), ledger, guard)
        except FileError as error:
            tell(incomplete(error))
            continue
        keys.append({*map(number_of, guard.each("linking", found.article, found.keys))})
        kept.append(digest)
        days.append(found.article.date)
        shelf.put(digest, found, None)
    met: dict[int, set[int]] = defaultdict(set)
    for later, before in enumerate(neighbours(days, keys).before):
        for earlier in before:
            met[min(earlier, later)].add(max(earlier, later))
    for place, digest in enumerate(kept):
        for other in (place, *sorted(met.get(place, ()))):
            one = shelf.take(digest).found
            two = one if other == place else shelf.take(kept[other]).found
            links = guard.each("linking", two.article, links_between, one, two, least)
            yield from sorted((link for link in links if link.probability >= least), key=_most_probable)
    for problem in guard.incomplete:
        tell(problem)


def _most_probable(link: Link) -> tuple[float, int, int, str, str]:
    return -link.probability, link.a.start, link.b.start, link.a.id, link.b.id
