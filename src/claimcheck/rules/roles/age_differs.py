"""ROL004: the ages given for one person fit no one date of birth."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import ClassVar, Final

from claimcheck.comparison.names import words_of
from claimcheck.dates.days import shifted
from claimcheck.ledger.records import Ledger
from claimcheck.linking.links import Statement
from claimcheck.models.claims import RoleClaim
from claimcheck.models.finding import Finding, Severity
from claimcheck.rules.base import Dispatch, Example, GroupRule, example
from claimcheck.rules.roles.holders import Held, held

NEAR: Final = 60
"""Days within which articles that name the same person in full are taken to mean one person."""
FURTHEST: Final = 3
"""Years by which ages in articles further apart may be off; beyond that two people bear the name."""

AT_MOST: Final = 50
"""Ages, the latest ones, with which each is compared."""


class AgeDiffers(GroupRule):
    """The ages that articles give for one person leave no day on which he or she can be born.

    Why it matters: an age is easily checked, and one of the two is wrong.
    What it cannot tell: which one is; two people of one name whose ages are close.
    """

    code: ClassVar[str] = "ROL004"
    name: ClassVar[str] = "age-differs"
    summary: ClassVar[str] = "ages that fit no one date of birth"
    severity: ClassVar[Severity] = "error"
    kind = "role"
    examples: ClassVar[tuple[Example, ...]] = (
        example(
            Dispatch("Anna Ozola, 61, opened the fair.", "2023-06-10"),
            Dispatch("Anna Ozola, 65, closed the fair.", "2023-06-14"),
            marks=("Anna Ozola, 65", "Anna Ozola, 61"),
        ),
        example(
            "Peeter Sepp, 34, was found on the shore. Police said 43-year-old Peeter Sepp had gone fishing.",
            marks=("43-year-old Peeter Sepp", "Peeter Sepp, 34"),
        ),
        example(
            Dispatch("Anna Ozola, 61, opened the fair.", "2023-06-10"),
            Dispatch("Anna Ozola, 62, closed the fair.", "2023-06-14"),
            note="a birthday in between",
        ),
        example(
            Dispatch("Anna Ozola died on Friday at the age of 81.", "2023-06-10"),
            Dispatch("Anna Ozola, who died on Friday, was 87.", "2023-06-11"),
            marks=("Anna Ozola, who died on Friday, was 87", "Anna Ozola died on Friday at the age of 81"),
        ),
        example(
            Dispatch("Anna Ozola, 61, opened the fair.", "2013-06-10"),
            Dispatch("Anna Ozola, 71, closed the fair.", "2023-06-14"),
            note="ten years older after ten years",
        ),
    )

    def key(self, statement: Statement) -> str | None:
        """Return the full name of somebody whose age is given."""
        claim = statement.claim
        if not isinstance(claim, RoleClaim) or claim.age is None:
            return None
        words = words_of(claim.person.name)
        return " ".join((words[0], words[-1])) if len(words) > 1 else None

    def check(self, group: Iterator[Statement], ledger: Ledger) -> Iterator[Finding]:  # noqa: ARG002
        """Yield a finding for each article whose age does not fit the one before."""
        known: list[Held] = []
        for claim in held(group):
            clash = next((other for other in known[-AT_MOST:] if _apart(other, claim)), None)
            if clash is not None:
                yield self._found(clash, claim)
            if not any(k.claim.age == claim.claim.age and k.days == claim.days for k in known):
                known.append(claim)

    def _found(self, one: Held, other: Held) -> Finding:
        name = other.claim.person.name
        working = [one.told(), other.told()]
        for held_ in (one, other):
            born = _born(held_)
            if born is not None:
                working.append(
                    f"aged {held_.claim.age}: born between {born[0].isoformat()} and {born[1].isoformat()}"
                )
        age, again = other.claim.age, one.claim.age
        ages = (
            f"{age} in both articles, far apart as they are"
            if age == again
            else f"{age} here and {again} elsewhere"
        )
        return self.finding(
            "conflict",
            f"{name} is {ages}: no date of birth fits both",
            other.place,
            one.place,
            key=(name, *sorted((str(one.claim.age), str(other.claim.age))), one.doc, other.doc),
            working=working,
        )


def _born(claim: Held) -> tuple[dt.date, dt.date] | None:
    """First and last day on which somebody of that age can be born."""
    if claim.days is None or claim.claim.age is None:
        return None
    age = int(claim.claim.age)
    return shifted(_years_before(claim.days[0], age + 1), dt.timedelta(days=1)), _years_before(
        claim.days[1], age
    )


def _years_before(day: dt.date, years: int) -> dt.date:
    year = max(1, day.year - years)
    leap = day.month == 2 and day.day == 29
    return dt.date(year, 2, 28) if leap else day.replace(year=year)


def _apart(one: Held, other: Held) -> bool:
    if one.claim.age is None or other.claim.age is None:
        return False
    if one.article == other.article:
        return abs(one.claim.age - other.claim.age) > 1
    born, born_other = _born(one), _born(other)
    if born is None or born_other is None or one.start is None or other.start is None:
        return False
    gap = max(born[0], born_other[0]) - min(born[1], born_other[1])
    if gap.days <= 0:
        return False
    return abs((other.start - one.start).days) <= NEAR or gap.days <= FURTHEST * 366
