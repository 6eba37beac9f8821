"""n × each against a total."""

from __future__ import annotations

from typing import Final

from claimcheck.comparison.verdicts import agreement, apart, readings, shown
from claimcheck.lang.linking import link_words
from claimcheck.linking.links import FigureStatement
from claimcheck.linking.places import members_of, relation
from claimcheck.linking.timing import when
from claimcheck.models.verdict import Verdict

SUM: Final = "n × each is not the total"


def judge_sum(one: FigureStatement, other: FigureStatement) -> Verdict | None:
    """Compare a figure for each member of a set with a total of the set; ``None`` if it is no such pair."""
    each, whole = (one, other) if _each(one) else (other, one)
    if not _each(each) or _each(whole) or each.profile.what != whole.profile.what or each.profile.what is None:
        return None
    if each.profile.frame != "total" or whole.profile.frame != "total" or each.profile.state != whole.profile.state:
        return None
    events = {each.profile.event, whole.profile.event} - {None}
    at = when(one, other)
    if len(events) > 1 or at == "disjoint" or _others(each, whole):
        return None
    members = set(members_of(each.profile.where, each.profile.day))
    counted = set(members_of(whole.profile.where, whole.profile.day))
    if len(counted) < 2 or not counted <= members:
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
    if held != "agree" and at == "unknown":
        undated = [s.article.name for s in (one, other) if None in (s.profile.start, s.profile.end)]
        reason = f"a date is missing: {', '.join(dict.fromkeys(undated))}"
        return Verdict(judgement="undecided", reason=reason, working=tuple(working))
    return Verdict(judgement=held, reason="" if held == "agree" else SUM, working=tuple(working))


def _others(each: FigureStatement, whole: FigureStatement) -> bool:
    return relation(each.profile.whose, whole.profile.whose, each.profile.day) == "disjoint"


def _each(one: FigureStatement) -> bool:
    quantity, per = one.claim.quantity, one.profile.per
    last = one.claim.text.rsplit(" ", 1)[-1].lower()
    words = link_words()
    return quantity.distributive and (per in words.member_nouns or (per == "each" and last in words.each))
