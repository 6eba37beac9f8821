"""The links between articles themselves, as a run works them out, for whoever wants to look at them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from claimcheck.engine.guard import Guard
from claimcheck.engine.pages import number_of, profiled_of
from claimcheck.engine.shelf import Shelf
from claimcheck.engine.sources import Source
from claimcheck.engine.units import window_of
from claimcheck.engine.workers import incomplete
from claimcheck.ledger.records import Ledger
from claimcheck.linking.linkage import links_between
from claimcheck.linking.links import Link
from claimcheck.models.problems import FileError
from claimcheck.models.report import Incomplete

Tell = Callable[[Incomplete], None]
Pairs = dict[int, set[int]]


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
    days: list[str] = []
    filed: dict[int, list[int]] = defaultdict(list)
    guard = Guard()
    for digest, source in sorted(by_digest.items(), key=lambda item: (item[1].name, item[0])):
        try:
            found = profiled_of(source.article(), ledger, guard)
        except FileError as error:
            tell(incomplete(error))
            continue
        for number in {*map(number_of, guard.each("linking", found.article, found.keys))}:
            filed[number].append(len(kept))
        kept.append(digest)
        days.append("~" if found.profile.day is None else found.profile.day.isoformat())
        shelf.put(digest, found, None)
    met = _met(filed, days)
    for place, digest in enumerate(kept):
        for other in (place, *sorted(met.get(place, ()))):
            one = shelf.take(digest).found
            two = one if other == place else shelf.take(kept[other]).found
            links = guard.each("linking", two.article, links_between, one, two, least)
            yield from sorted((link for link in links if link.probability >= least), key=_most_probable)
    for problem in guard.incomplete:
        tell(problem)


def _met(filed: dict[int, list[int]], days: list[str]) -> Pairs:
    """Return for each article those behind it that it meets.

    Under each key it meets some before it by day (``window_of``); two that share several keys meet once.
    """
    met: Pairs = defaultdict(set)
    for members in filed.values():
        ordered = sorted(members, key=lambda place: (days[place], place))
        window = window_of(len(ordered))
        for at, later in enumerate(ordered):
            for earlier in ordered[max(0, at - window) : at]:
                first, second = sorted((earlier, later))
                met[first].add(second)
    return met


def _most_probable(link: Link) -> tuple[float, int, int, str, str]:
    return -link.probability, link.a.start, link.b.start, link.a.id, link.b.id
