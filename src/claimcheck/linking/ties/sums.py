"""n × each against a total."""

from __future__ import annotations

from typing import Final

from claimcheck.comparison.verdicts import agreement, apart, readings, shown
from claimcheck.linking.evidence.timing import Relations
from claimcheck.linking.profiles.profiled_figure import ProfiledFigure
from claimcheck.linking.ties.place_relations import members_of
from claimcheck.models.verdict import Verdict

SUM = "n × each is not the total"
_PLACES: Final = frozenset(
    {
        "country",
        "nation",
        "state",
        "republic",
        "member",
        "capital",
        "city",
        "region",
        "province",
        "county",
        "ally",
    }
)


def judge_sum(one: ProfiledFigure, other: ProfiledFigure, at: Relations) -> Verdict | None:
    """Compare a figure for each member of a set with a total of the set; ``None`` if it is no such pair."""
    each, whole = (one, other) if _each(one) else (other, one)
    if not _each(each) or _each(whole) or at["what"] != "same" or at["when"] == "disjoint":
        return None
    if each.claim.scope.frame != "total" or whole.claim.scope.frame != "total":
        return None
    if at["event"] == "disjoint" or at["whose"] == "disjoint":
        return None
    members = set(members_of(each.claim.scope.where, each.day))
    counted = set(members_of(whole.claim.scope.where, whole.day))
    if (
        len(counted) < 2
        or not counted <= members
        or members == set(each.claim.scope.where) == counted == set()
    ):
        return None
    total = each.figure.times(len(counted))
    held = agreement(total, whole.figure)
    made = readings(total, whole.figure)[0]
    *names, last = sorted(counted)
    places = f"{', '.join(names)} and {last}"
    working = [
        f"{each.figure.words} in each of {places} makes {made.whole() if total.whole else made}",
        *shown(total, whole.figure),
    ]
    gap = apart(total, whole.figure)
    if gap:
        working.append(gap)
    if held != "agree" and at["when"] == "unknown":
        undated = [p.article.name for p in (one, other) if None in p.when]
        reason = f"a date is missing: {', '.join(dict.fromkeys(undated))}"
        return Verdict(judgement="undecided", reason=reason,
                       working=tuple(working), coordinates=at)  # fmt: skip
    return Verdict(
        judgement=held, reason="" if held == "agree" else SUM, working=tuple(working), coordinates=at
    )


def _each(one: ProfiledFigure) -> bool:
    quantity, per = one.claim.quantity, one.claim.scope.per
    last = one.claim.text.rsplit(" ", 1)[-1].lower()
    return quantity.distributive and (per in _PLACES or (per == "each" and last in {"each", "apiece"}))
