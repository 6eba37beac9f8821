"""What several articles say of one thing: figures filed together, and statements that share a rule's key.

Each is worked out on its own, so that it need not be worked out again while its articles stay the same.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from claimcheck.engine.filing import LINKS, Key
from claimcheck.engine.guard import Guard
from claimcheck.engine.order import by_date
from claimcheck.engine.passages import link_outcome
from claimcheck.engine.sheets import Outcome, Sheet
from claimcheck.engine.shelf import Shelf, Volume
from claimcheck.engine.sides import with_sides
from claimcheck.ledger.records import Ledger
from claimcheck.linking.links import Link, Statement
from claimcheck.linking.statements import walk
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


Inner = Sequence[tuple[int, int]]
"""Pairs of figures of one article, by their positions, that are compared already."""


class Bench:
    """Where units are worked out.

    Attributes:
        inner: of each article, what is compared already.
        digests: what the shelf knows each article by.
        shelf, rules, ledger: all that the results depend on beside the units.
    """

    def __init__(
        self,
        inner: Sequence[Inner],
        digests: Sequence[bytes],
        shelf: Shelf,
        rules: Sequence[Rule],
        ledger: Ledger,
        *,
        strict: bool,
    ) -> None:
        self.inner = inner
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
            links = list(guard.each("linking", first, self._links, unit, volumes))
            outcome = link_outcome(links, self.rules, guard)
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
        if outcome.findings:
            indexes = {volume.article.name: volume.index for volume in volumes.values()}
            texts = {volume.article.name: volume.article.text for volume in volumes.values()}
            outcome.findings = with_sides(outcome.findings, indexes, texts)
        outcome.incomplete += guard.incomplete
        return outcome

    def _links(self, unit: Unit, volumes: dict[int, Volume]) -> Iterator[Link]:
        group = sorted((volumes[a].figures[p] for a, p in unit.members), key=lambda one: one.order)
        met = {
            (volumes[a].figures[one].number, volumes[a].figures[other].number)
            for a in volumes
            for one, other in self.inner[a]
        }
        yield from walk(group, met)

    def _group(self, rule: GroupRule, members: list[Statement], guard: Guard) -> Iterator[Finding]:
        label = f"{rule.code} {rule.name}"
        yield from guard.each(label, members[-1].article, rule.check, iter(members), self.ledger)
