"""What several articles say of one thing: figures filed together, and statements that share a rule's key.

Each is worked out on its own, so that it need not be worked out again while its articles stay the same.
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Final

from claimcheck.engine.filing import LINKS, Key
from claimcheck.engine.guard import Guard
from claimcheck.engine.order import by_date
from claimcheck.engine.passages import LEAST, link_outcome
from claimcheck.engine.sheets import Outcome, Sheet
from claimcheck.engine.shelf import Shelf, Volume
from claimcheck.ledger.records import Ledger
from claimcheck.linking.linkage import Funnel, links_between
from claimcheck.linking.links import Link, Statement
from claimcheck.models.finding import Finding
from claimcheck.rules.base import GroupRule, Rule


@dataclass(frozen=True, slots=True)
class Unit:
    """Members: position of the article, position in its figures or claims; ``rule``: a code, or ``LINKS``."""

    rule: str
    key: int
    members: tuple[tuple[int, int], ...]

    def digest(self, articles: Sequence[bytes]) -> bytes:
        """Return what names the unit and all that it depends on; ``articles`` are digests."""
        head = f"{self.rule} {self.key} {[place for _, place in self.members]}".encode()
        members = b"".join([articles[article] for article, _ in self.members])
        return hashlib.blake2b(head + members, digest_size=16).digest()


def units_of(
    sheets: Sequence[Sheet], rules: Sequence[Rule], only: Collection[Key] | None = None
) -> Iterator[Unit]:
    """Yield everything that is said at least twice, in a fixed order; ``only`` these keys, if given."""
    codes = {LINKS, *(rule.code for rule in rules)}
    numbers = None if only is None else {number for _, number in only}
    members: dict[Key, list[tuple[int, int]]] = defaultdict(list)
    for article, sheet in enumerate(sheets):
        if numbers is not None and not sheet.filing.meets(numbers):
            continue
        for place, code, key in sheet.filing:
            if only is None or (code, key) in only:
                members[code, key].append((article, place))
    shared = [(key, places) for key, places in members.items() if len(places) > 1 and key[0] in codes]
    for (code, number), places in sorted(shared, key=lambda item: item[0][0] != LINKS):
        yield Unit(code, number, tuple(places))


def shared_keys(sheets: Sequence[Sheet]) -> list[Keys]:
    """Return for each article the keys of links that it has in common with another one."""
    found = [sheet.filing.numbers(LINKS) for sheet in sheets]
    counts = Counter(chain.from_iterable(found))
    shared = {key for key, count in counts.items() if count > 1}
    return [keys & shared for keys in found]


Keys = frozenset[int]
"""The numbers of the keys under which an article meets others."""
MEMBERS: Final = 4
"""With how many before it, by day, an article of a key is compared."""
COMMON: Final = 40
"""Articles of a key that is so common that it tells little: each is compared with the one before it alone."""


class Bench:
    """Where units are worked out.

    Attributes:
        keys: of each article, under which keys it meets others.
        digests: what the shelf knows each article by.
        shelf, rules, ledger: all that the results depend on beside the units.
    """

    def __init__(
        self,
        keys: Sequence[Keys],
        digests: Sequence[bytes],
        shelf: Shelf,
        rules: Sequence[Rule],
        ledger: Ledger,
        *,
        strict: bool,
    ) -> None:
        self.keys = keys
        self.digests = digests
        self.shelf = shelf
        self.rules = rules
        self.ledger = ledger
        self._groups = {rule.code: rule for rule in rules if isinstance(rule, GroupRule)}
        self._strict = strict

    def work(self, unit: Unit) -> Outcome:
        """Return what the rules say of a unit. One that fails is noted; the others go on."""
        guard = Guard(self._strict)
        volumes = {article: self.shelf.take(self.digests[article]) for article, _ in unit.members}
        if unit.rule == LINKS:
            first = next(iter(volumes.values())).article
            funnel = Funnel()
            links = list(guard.each("linking", first, self._links, unit, volumes, funnel))
            outcome = link_outcome(links, funnel, self.rules, guard)
        else:
            rule = self._groups[unit.rule]
            statements = [Statement(volumes[a].article, volumes[a].claims[p]) for a, p in unit.members]
            statements.sort(key=by_date)
            outcome = Outcome(list(self._group(rule, statements, guard)))
            if type(rule).undecided is not GroupRule.undecided:
                label = f"{rule.code} {rule.name}"
                left = guard.each(
                    label, statements[-1].article, rule.undecided, iter(statements), self.ledger
                )
                outcome.undecided += left
        if outcome.findings or outcome.steps:
            indexes = {volume.article.name: volume.index for volume in volumes.values()}
            texts = {volume.article.name: volume.article.text for volume in volumes.values()}
            outcome.give_sides(indexes, texts)
        outcome.incomplete += guard.incomplete
        return outcome

    def _links(self, unit: Unit, volumes: dict[int, Volume], funnel: Funnel) -> Iterator[Link]:
        """Yield the links between the articles of a key, of two that share several under the first alone."""
        members = sorted({article for article, _ in unit.members}, key=lambda a: (_day(volumes[a]), a))
        before = {a: frozenset(key for key in self.keys[a] if key < unit.key) for a in members}
        window = window_of(len(members))
        for place, later in enumerate(members):
            for earlier in members[max(0, place - window) : place]:
                if before[earlier].isdisjoint(before[later]):
                    first, second = sorted((earlier, later))
                    yield from links_between(volumes[first].found, volumes[second].found, LEAST, funnel)
            if place > window:
                funnel.counts["articles too far apart under a common key"] += place - window

    def _group(self, rule: GroupRule, members: list[Statement], guard: Guard) -> Iterator[Finding]:
        label = f"{rule.code} {rule.name}"
        yield from guard.each(label, members[-1].article, rule.check, iter(members), self.ledger)


def window_of(count: int) -> int:
    """Return with how many before it each of so many articles of a key is compared."""
    return MEMBERS if count <= COMMON else 1


def _day(volume: Volume) -> str:
    day = volume.found.profile.day
    return "~" if day is None else day.isoformat()
