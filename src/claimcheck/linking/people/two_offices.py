"""Where two articles give somebody two offices of which one person has one at a time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.comparison.name_likeness import words_of
from claimcheck.lang.slot_words import slot_words
from claimcheck.models.claims import Claim, RoleClaim

Held = dict[tuple[str, str], dict[str, RoleClaim]]


def offices_of(claims: Sequence[Claim]) -> Held:
    """Return the plain offices of people where they are named in full, by first and last name, each once.

    "Under Gov. Roe nobody will pay this toll" may be a hope; and a candidate has no office.
    """
    found: Held = {}
    for claim in claims:
        if isinstance(claim, RoleClaim) and claim.office is not None and claim.status == "current":
            words = words_of(claim.person.name) if _in_full(claim) else ()
            if claim.holds.start is None and claim.holds.end is None:
                continue  # "under Gov. X, you would": the days of another time
            kind, office = slot_words().kind_of.get(claim.office.rsplit(" ", 1)[-1], ("", ""))
            if kind == "office" and len(words) > 1:
                found.setdefault((words[0], words[-1]), {}).setdefault(office, claim)
    return found


def _in_full(claim: RoleClaim) -> bool:
    standing = slot_words().standing
    return len(claim.person.text.split()) > 1 and standing.isdisjoint(claim.text.lower().split())


def two_offices(ones: Held, others: Held) -> Iterator[tuple[RoleClaim, RoleClaim]]:
    """Yield the offices of one person that exclude each other, if neither article gives him both."""
    for name in sorted(ones.keys() & others.keys()):
        here, there = ones[name], others[name]
        for group in slot_words().exclusive:
            one, other = group & here.keys(), group & there.keys()
            if len(one) == 1 and len(other) == 1 and one != other:
                yield here[next(iter(one))], there[next(iter(other))]
                break
