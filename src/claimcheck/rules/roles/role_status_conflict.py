"""ROL001: somebody is called former holder of an office, and later its holder."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import ClassVar, Final

from claimcheck.comparison.name_likeness import words_of
from claimcheck.lang.role_words import one_holder, role_words
from claimcheck.ledger.records import Ledger
from claimcheck.linking.links import Statement
from claimcheck.models.claims import RoleClaim
from claimcheck.models.finding import Finding, Severity
from claimcheck.models.report import Undecided
from claimcheck.rules.roles.holders import (
    Held,
    bodies_fit,
    held,
    held_on,
    office_on_record,
    same_person,
    spells_of,
    surname,
    title_of,
    told_spells,
)  # fmt: skip
from claimcheck.rules.rule import Dispatch, Example, GroupRule, example

_STANDING: Final = ("candidate", "nominee")
AT_MOST: Final = 5
"""Claims on the other side, nearest in time, with which each is compared."""


class RoleStatusConflict(GroupRule):
    """A person is called the former holder of an office, and on the same or a later day its current holder.

    A return to the office that the records or the texts tell of is no fault.

    Why it matters: one of the two articles gives a person an office that he or she does not hold.
    What it cannot tell: which of the two is wrong, unless the office is on record; whether a title is given
    in courtesy. Without a record only a holder whom the text shows at work counts ("President X says").
    """

    code: ClassVar[str] = "ROL001"
    of_somebody: ClassVar[bool] = True
    name: ClassVar[str] = "role-status-conflict"
    summary: ClassVar[str] = "former holder of an office on one day, current holder later"
    severity: ClassVar[Severity] = "error"
    kind = "role"
    examples: ClassVar[tuple[Example, ...]] = (
        example(
            Dispatch("A plan by former Latvian President Anna Ozola was read aloud.", "2023-02-01"),
            Dispatch("Latvian President Anna Ozola opened the fair.", "2023-06-10"),
            marks=("Latvian President Anna Ozola", "former Latvian President Anna Ozola"),
        ),
        example(
            Dispatch("The former mayor of Tartu, Peeter Sepp, paid for the bench.", "2021-05-01"),
            Dispatch("Peeter Sepp, mayor of Tartu, said the bench stays.", "2021-05-03"),
            marks=("Peeter Sepp, mayor of Tartu", "The former mayor of Tartu, Peeter Sepp"),
        ),
        example(
            Dispatch("Latvian President Anna Ozola opened the fair.", "2023-02-01"),
            Dispatch("Former Latvian President Anna Ozola published her memoirs.", "2023-09-10"),
            note="she left the office in between",
        ),
        example(
            Dispatch("A plan by former Latvian President Anna Ozola was read aloud.", "2019-02-01"),
            Dispatch("Latvian President Anna Ozola was sworn in again on Monday.", "2023-06-10"),
            note="the text tells of the return",
        ),
        example(
            "Former Latvian President Anna Ozola and Latvian President Ilze Kalnina met in Riga.",
            note="two people",
        ),
    )

    def key(self, statement: Statement) -> str | None:
        """Return office and family name of somebody in an office, now or before."""
        claim = statement.claim
        if (
            not isinstance(claim, RoleClaim)
            or claim.office is None
            or claim.status not in ("current", "former")
        ):
            return None
        groups = role_words().groups
        if (
            claim.office in groups.occupations
            or claim.office.endswith(_STANDING)
            or not surname(claim.person.name)
        ):
            return None
        return f"{claim.office}\x1f{surname(claim.person.name)}"

    def check(self, group: Iterator[Statement], ledger: Ledger) -> Iterator[Finding]:
        """Yield a finding for each article on the side that fewer articles are on."""
        claims = held(group)
        former, current = _sides(claims)
        pairs = [(f, c) for f, c in _near(former, current) if self._clash(f, c, claims, ledger)]
        by_former = len({f.article for f, _ in pairs}) <= len({c.article for _, c in pairs})
        seen: set[str] = set()
        pairs.sort(key=lambda pair: _gap(*pair))
        for f, c in pairs:
            article = f.article if by_former else c.article
            if article not in seen:
                seen.add(article)
                yield self._found(f, c, ledger)

    def undecided(self, group: Iterator[Statement], ledger: Ledger) -> Iterator[Undecided]:  # noqa: ARG002
        """Yield the pairs of former and current that only a missing date keeps from being compared."""
        claims = [claim for claim in held(group) if not claim.earlier and not claim.leaving]
        former = [claim for claim in claims if claim.claim.status == "former"]
        current = [claim for claim in claims if claim.claim.status == "current"]
        left = [(f, c) for f in former[:AT_MOST] for c in current[:AT_MOST] if not (f.days and c.days)]
        if len(former) > AT_MOST or len(current) > AT_MOST:
            left += [(f, c) for f in former[-1:] for c in current[-1:] if not (f.days and c.days)]
        for f, c in left:
            if f.article != c.article and _comparable(f.claim, c.claim, claims):
                undated = ", ".join(dict.fromkeys(x.statement.article.name for x in (f, c) if not x.days))
                yield Undecided(reason=f"the date is missing: {undated}", passages=(f.passage, c.passage))

    def _clash(self, former: Held, current: Held, everything: list[Held], ledger: Ledger) -> bool:
        if former.article == current.article or former.days is None or current.days is None:
            return False
        if former.days[0] > current.days[1] or not _comparable(former.claim, current.claim, everything):
            return False
        if former.days[1] > current.days[0] and former.days != current.days:
            return False
        record = office_on_record([former.claim, current.claim], ledger)
        if record is not None and (spells := spells_of(former.claim.person.name, record)):
            wrong_then = held_on(spells, *former.days)
            right_now = held_on(spells, *current.days)
            return wrong_then and right_now  # a title of earlier days given in courtesy is left alone
        if not current.at_work():
            plain = current.stated_body is not None and current.told_plainly()
            if not plain or not one_holder(current.claim.office or ""):
                return False
        came_back = any(
            other.claim.status == "elect"
            and same_person(other.claim.person.name, current.claim.person.name)
            and other.days is not None
            and former.days[0] <= other.days[0] <= current.days[1]
            for other in everything
        )
        return not came_back and not _tells_of_return(current) and not _tells_of_return(former)

    def _found(self, former: Held, current: Held, ledger: Ledger) -> Finding:
        name, office, body = _fullest(former, current)
        record = office_on_record([former.claim, current.claim], ledger)
        spells = spells_of(name, record) if record is not None else []
        working = [former.told(), current.told()]
        if record is not None:
            working.append(told_spells(spells, record))
        else:
            working.append("no record and no text tells of a return to the office")
        title = title_of(office, body)
        first, second = former.days, current.days
        apart = "the same day" if first == second else "later"
        return self.finding(
            "conflict",
            f"{name} is called former {title} in one article, and {apart} {title} in another",
            current.place,
            former.place,
            key=(name, office, former.doc, former.claim.status, current.doc, current.claim.status),
            working=working,
        )


def _sides(claims: list[Held]) -> tuple[list[Held], list[Held]]:
    """Return the dated claims of former and of current holders, in the order of their days."""
    dated = [claim for claim in claims if claim.days is not None and not claim.leaving]
    dated.sort(key=lambda claim: (claim.days or (), claim.doc, claim.claim.start))
    former = _one_per_article([claim for claim in dated if claim.claim.status == "former"])
    return former, _one_per_article([claim for claim in dated if claim.claim.status == "current"])


def _near(former: list[Held], current: list[Held]) -> Iterator[tuple[Held, Held]]:
    """Yield each former holder with the next few current ones, each current one with the last few former."""
    days = [claim.start for claim in current if claim.start is not None]
    pairs: dict[tuple[int, int], None] = {}
    for number, claim in enumerate(former):
        if claim.start is not None:
            first = bisect_left(days, claim.start)
            pairs.update(
                dict.fromkeys((number, place) for place in range(first, min(first + AT_MOST, len(days))))
            )
    days = [claim.start for claim in former if claim.start is not None]
    for number, claim in enumerate(current):
        if claim.end is not None:
            last = bisect_right(days, claim.end)
            pairs.update(dict.fromkeys((place, number) for place in range(max(0, last - AT_MOST), last)))
    for one, other in sorted(pairs):
        yield former[one], current[other]


def _one_per_article(claims: list[Held]) -> list[Held]:
    """Keep the fullest claim of each article and person."""
    best: dict[tuple[str, str], Held] = {}
    for claim in claims:
        key = (claim.article, " ".join(words_of(claim.claim.person.name)))
        known = best.get(key)
        if known is None or (known.claim.body is None and claim.claim.body is not None):
            best[key] = claim
    return list(best.values())


def _comparable(one: RoleClaim, other: RoleClaim, everything: list[Held]) -> bool:
    if not same_person(one.person.name, other.person.name) or not bodies_fit(one.body, other.body):
        return False
    full = [" " in claim.person.name.strip() for claim in (one, other)]
    if not all(full):  # a family name alone: nobody else in the group may bear it
        names = {words_of(c.claim.person.name) for c in everything if " " in c.claim.person.name.strip()}
        if len({(words[0], words[-1]) for words in names}) > 1:
            return False
    if one.office in role_words().groups.public:
        return True
    known = one.body is not None and other.body is not None
    if one_holder(one.office or ""):
        return known or all(full)
    return known and all(full)


def _tells_of_return(current: Held) -> bool:
    text = current.statement.article.text
    near = text[max(0, current.claim.start - 200) : current.claim.end + 200].lower()
    returns = role_words().groups.returns
    return any(word.strip('.,;:!?"“”()') in returns for word in near.split())


def _gap(former: Held, current: Held) -> tuple[int, str, str]:
    if former.days is None or current.days is None:
        return 0, former.doc, current.doc
    return (current.days[0] - former.days[1]).days, former.doc, current.doc


def _fullest(one: Held, other: Held) -> tuple[str, str, str | None]:
    name = max(one.claim.person.name, other.claim.person.name, key=lambda n: (len(n.split()), n))
    return name, one.claim.office or "", one.claim.body or other.claim.body
