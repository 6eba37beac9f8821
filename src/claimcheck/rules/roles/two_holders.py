"""ROL002: two people hold a one-person office on one day."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from itertools import combinations, pairwise
from typing import ClassVar, Final

from claimcheck.comparison.name_likeness import likeness
from claimcheck.lang.gazetteer import gazetteer
from claimcheck.lang.role_words import of_a_country, one_holder, role_words
from claimcheck.ledger.records import Ledger
from claimcheck.linking.links import Statement
from claimcheck.models.claims import RoleClaim
from claimcheck.models.finding import Finding, Severity
from claimcheck.rules.roles.holders import (
    Held,
    held,
    held_on,
    is_vague,
    office_on_record,
    spells_of,
    surname,
    title_of,
    told_spells,
)
from claimcheck.rules.rule import Dispatch, Example, GroupRule, example

LONGEST_GAP: Final = 400
"""Days within which "A, then B, then A again" is taken for a slip and not for two terms."""
_WORDS: Final = re.compile(r"[^\W\d_]+")
NEAR: Final = 3
"""Days within which two people at work in one office are held to be a slip, if nothing tells of a change."""
LONGEST: Final = 20_000
"""Characters of an article in which words of a change are looked for."""
AT_MOST: Final = 8
"""People of one day, and turns after a turn, that are compared."""


class TwoHolders(GroupRule):
    """Two people are said to hold an office that one person holds at a time, on one day or within three.

    One holder following another is no fault, nor is a change within days of which either article has a word
    ("resigned", "sworn in", "new"). A return to the first within a year is a fault.

    Why it matters: at least one of the two does not hold the office.
    What it cannot tell: which one does, unless the office is on record; a change of holder on the day itself.
    """

    code: ClassVar[str] = "ROL002"
    of_somebody: ClassVar[bool] = True
    name: ClassVar[str] = "two-holders"
    summary: ClassVar[str] = "two holders of a one-person office on one day"
    severity: ClassVar[Severity] = "error"
    kind = "role"
    examples: ClassVar[tuple[Example, ...]] = (
        example(
            Dispatch("Latvian President Anna Ozola opened the fair.", "2023-06-10"),
            Dispatch("Latvian President Ilze Kalnina opened the fair.", "2023-06-10"),
            marks=("Latvian President Ilze Kalnina", "Latvian President Anna Ozola"),
        ),
        example(
            Dispatch("Peeter Sepp, mayor of Tartu, cut the ribbon.", "2021-05-03"),
            Dispatch("The mayor of Tartu, Jaan Kask, cut the ribbon.", "2021-05-03"),
            marks=("The mayor of Tartu, Jaan Kask", "Peeter Sepp, mayor of Tartu"),
        ),
        example(
            Dispatch("Latvian President Anna Ozola says she will open the fair.", "2023-06-10"),
            Dispatch("Latvian President Ilze Kalnina says she will open the fair.", "2023-06-12"),
            marks=("Latvian President Ilze Kalnina", "Latvian President Anna Ozola"),
        ),
        example(
            Dispatch("Latvian President Anna Ozola says she will resign.", "2023-06-10"),
            Dispatch("Latvian President Ilze Kalnina says she will open the fair.", "2023-06-12"),
            note="a change is told",
        ),
        example(
            Dispatch("Latvian President Anna Ozola opened the fair.", "2023-06-10"),
            Dispatch("Latvian President Ilze Kalnina opened the fair.", "2024-06-10"),
            note="one followed the other",
        ),
        example(
            Dispatch("Central Bank President Anna Ozola says rates fall.", "2023-06-10"),
            Dispatch("Central Bank President Ilze Kalnina says rates rise.", "2023-06-10"),
            note="two banks, perhaps",
        ),
        example(
            Dispatch(
                "Latvian President Anna Ozola met the former Latvian President Ilze Kalnina.", "2023-06-10"
            ),
            note="one of them held it before",
        ),
        example(
            Dispatch("Estonian President Anna Ozola met Latvian President Ilze Kalnina.", "2023-06-10"),
            note="two countries",
        ),
    )

    def key(self, statement: Statement) -> str | None:
        """Return office and body of somebody who holds a one-person office now."""
        claim = statement.claim
        if not isinstance(claim, RoleClaim) or claim.office is None or not one_holder(claim.office):
            return None
        if claim.status != "current" or claim.body is None or "body" in claim.implied:
            return None
        of_country = gazetteer().is_country(claim.body)
        if of_country:
            if not of_a_country(claim.office):
                return None
        elif is_vague(claim.body) or claim.office.startswith(("vice ", "deputy ")):
            return None  # which bank; companies have vice presidents by the dozen
        if "for" in claim.text.split() and not of_country:  # "chief executive of X for the north"
            return None
        return f"{claim.office}\x1f{claim.body.casefold()}"

    def check(self, group: Iterator[Statement], ledger: Ledger) -> Iterator[Finding]:
        """Yield a finding for each pair of people and days."""
        claims = sorted(
            (c for c in held(group) if c.full and c.told_plainly() and not c.leaving),
            key=lambda c: (c.days is None, c.days or (), c.doc, c.claim.start),
        )
        names: dict[str, str] = {}
        order = [(_name(claim, names), claim) for claim in claims]
        if len(set(names.values())) < 2:
            return
        by_day: dict[object, dict[str, Held]] = {}
        for name, claim in order:  # undated words of one article are of one time
            by_day.setdefault(claim.days or claim.article, {}).setdefault(name, claim)
        for people in by_day.values():
            for one, other in combinations(list(people.values())[:AT_MOST], 2):
                at_work = one.at_work() or other.at_work() or (one.of_the_day() and other.of_the_day())
                if at_work and _certain(one, other, ledger):
                    yield self._found(one, other, ledger)
        order = [(name, claim) for name, claim in order if claim.days]
        yield from self._neighbours(order, ledger)
        yield from self._turns(order, ledger)

    def _neighbours(self, order: list[tuple[str, Held]], ledger: Ledger) -> Iterator[Finding]:
        """A at work, and B within days, with no word of a change in either article."""
        for (name, one), (next_name, other) in pairwise(order):
            if name == next_name or one.start is None or other.start is None or one.start == other.start:
                continue
            near = (other.start - one.start).days <= NEAR and one.at_work() and other.at_work()
            if not near or _tells_of_change(one) or _tells_of_change(other):
                continue
            if _certain(one, other, ledger):
                yield self._found(one, other, ledger)

    def _turns(self, order: list[tuple[str, Held]], ledger: Ledger) -> Iterator[Finding]:
        """A, then B, then A again within a year: B's day is doubtful."""
        turns: list[tuple[str, Held, Held]] = []  # name, first and last claim of the turn
        for name, claim in order:
            if turns and turns[-1][0] == name:
                turns[-1] = (name, turns[-1][1], claim)
            else:
                turns.append((name, claim, claim))
        for number in range(1, len(turns) - 1):
            name, _, before = turns[number - 1]
            _, first, last = turns[number]
            after = next(
                (turn[1] for turn in turns[number + 1 : number + 1 + AT_MOST] if turn[0] == name), None
            )
            if after is None or before.end is None or after.start is None or first is not last:
                continue
            apart = (
                first.start is not None
                and before.end < first.start
                and first.end is not None
                and first.end < after.start
            )
            if (
                apart
                and first.at_work()
                and (after.start - before.end).days <= LONGEST_GAP
                and _certain(first, after, ledger)
            ):
                yield self._found(first, after, ledger)

    def _found(self, one: Held, other: Held, ledger: Ledger) -> Finding:
        office, body = one.claim.office or "", one.claim.body or ""
        working = [one.told(), other.told(), f"one person at a time is {title_of(office, body)}"]
        record = office_on_record([one.claim, other.claim], ledger)
        if record is not None and one.days is not None and other.days is not None:
            names = (one.claim.person.name, other.claim.person.name)
            working.append(told_spells([s for name in names for s in spells_of(name, record)], record))
        both = sorted((one.claim.person.name, other.claim.person.name))
        same_day = one.days == other.days
        near = not same_day and (other.start or dt.date.max) - (one.end or dt.date.min) <= dt.timedelta(NEAR)
        return self.finding(
            "conflict",
            f"{other.claim.person.name} and {one.claim.person.name} are both called {title_of(office, body)} "
            + ("on the same day" if same_day else "within days" if near else "in turn within a year"),
            other.place,
            one.place,
            key=(office, body, *both, one.doc, other.doc),
            working=working,
        )


def _name(claim: Held, known: dict[str, str]) -> str:
    """Return the name under which the person is known already: marks, initials and slips aside."""
    own = claim.claim.person.name
    if own not in known:
        alike = (
            usual
            for name, usual in known.items()
            if likeness(own, name) != "other" or surname(own) == surname(name)  # "Bill" and "William" too
        )
        known[own] = next(alike, own)
    return known[own]


def _tells_of_change(claim: Held) -> bool:
    """Tell whether the article has a word of a change of holders: "resigned", "successor", "new"."""
    words = role_words().groups.changing
    return any(word in words for word in _WORDS.findall(claim.statement.article.text[:LONGEST].lower()))


def _certain(one: Held, other: Held, ledger: Ledger) -> bool:
    """Whether no record explains both: a change of holder on the day itself."""
    record = office_on_record([one.claim, other.claim], ledger)
    if record is None or one.days is None or other.days is None:
        return True
    both = [held_on(spells_of(h.claim.person.name, record), *(h.days or one.days)) for h in (one, other)]
    return not all(both)
