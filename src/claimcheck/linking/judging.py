"""The verdict on two prepared statements, with its working."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from claimcheck.comparison.verdicts import Figure, agreement
from claimcheck.lang.things import things
from claimcheck.linking.deeds import Deed
from claimcheck.linking.facts import Fact
from claimcheck.linking.identity import apart_at_once, identity, one_fact, same_subject
from claimcheck.linking.likeness import Coordinates, coordinates
from claimcheck.linking.limits import judge_limits
from claimcheck.linking.parts import judge_part
from claimcheck.linking.prepared import Prepared
from claimcheck.linking.samedeed import one_deed, speaks_for
from claimcheck.linking.sums import judge_sum
from claimcheck.linking.wordings import in_words, missing_date, sources_of
from claimcheck.models.claims import NumericClaim
from claimcheck.models.verdict import Judgement, Verdict

FIGURES_DIFFER = "figures differ"
NEWER = "a newer figure"
FALLEN = "a running count that falls"
SEVERAL = "one of the articles gives several counts"
GIVES_BOTH = "one of the articles gives both figures"
STALE = "an older figure repeated"
SOURCES = "two sources differ"
SOURCES_AGREE = "two sources, one figure"
_FULFILLED: Final = Decimal("0.75")
_RECENT: Final = 3  # days from a deed to its report
_ASPECTS: Final = {
    "what": "thing", "whose": "body or person", "where": "place", "event": "event",
    "state": "state of things", "frame": "kind of figure",
}  # fmt: skip
UNSOURCED = "no longer said to be a source's"


def judge(one: Prepared, other: Prepared) -> Verdict | None:
    """Compare two statements, ``one`` the earlier; ``None`` if they are not about one thing."""
    if one.fact is not None and other.fact is not None and one.fact.name == other.fact.name:
        alike = other.in_unit_of(one)
        return None if alike is None else judge_fact(one, alike, one.fact, other.fact)
    if one.deed is not None and other.deed is not None and one.deed.key == other.deed.key:
        alike = other.in_unit_of(one)
        told = None if alike is None else judge_deed(one, alike, one.deed, other.deed)
        if told is not None:
            return told
    if apart_at_once(one, other):
        return None
    at = coordinates(one, other)
    carried_out = at["state"] == "disjoint" and _carried_out(one, other, at)
    if at["what"] in {"disjoint", "unknown"} or (at["state"] == "disjoint" and not carried_out):
        return None
    summed = None if carried_out else judge_sum(one, other, at)
    if summed is not None:
        return summed
    if at["frame"] == "disjoint":
        return None
    nested = {"contains", "within"} & ({at["whose"]} if one.fate else {at["whose"], at["where"]})
    if at["what"] != "same" or nested:
        fits = one.claim.scope.what == "military personnel" or same_subject(one, other)
        return judge_part(one, other, at) if fits and not one.fate and not carried_out else None
    same = identity(one, other, at)
    if same == "different":
        return None
    if same == "same" or (one.article is other.article and at["where"] == at["event"] == "same"):
        limits = None if one.fate else judge_limits(one, other, at)
        if limits is not None:
            return limits
    held = agreement(one.figure, other.figure)
    if same == "unknown":
        if held == "agree":
            return None
        return in_words("undecided", _unknown(at), one, other, at)
    if held == "agree":
        return _agree(one, other, at)
    if at["when"] == "unknown":
        return in_words("undecided", missing_date(one, other), one, other, at)
    if at["when"] == "disjoint":
        return _over_time(one, other, at)
    return _differ(held, one, other, at)


def judge_fact(one: Prepared, other: Prepared, first: Fact, second: Fact) -> Verdict | None:
    """Compare two figures of one attribute of one thing; ``None`` if of two periods, or kinds of it."""
    if not one_fact(one, other, first, second):
        return None
    at = coordinates(one, other)
    states = {one.claim.scope.state, other.claim.scope.state}
    if at["frame"] != "same" or not (at["state"] == "same" or states == {"actual", "allowed"}):
        return None  # a capacity is allowed in any words
    if first.attribute.kind != "standing" and at["when"] == "disjoint":
        at["when"] = "same"  # the same period, or what does not change
    held = agreement(one.figure, other.figure)
    if held == "agree":
        return _agree(one, other, at)
    if at["when"] == "unknown" and first.attribute.kind != "fixed":
        return in_words("undecided", missing_date(one, other), one, other, at)
    if at["when"] == "disjoint":
        return _over_time(one, other, at)
    return _differ(held, one, other, at)


def judge_deed(one: Prepared, other: Prepared, first: Deed, second: Deed) -> Verdict | None:
    """Compare two figures of one deed; ``None`` if of two deeds, or if one may have followed the other."""
    at = coordinates(one, other)
    if not one_deed(one, other, first, second, at) or _ahead(one) or _ahead(other):
        return None
    if first.days and second.days and first.days != second.days:
        return None
    at_once = at["when"] == "same" and one.when == other.when
    if not at_once and first.kind == "once" and _same_news(one, other, first, second):
        at_once, at["when"] = True, "same"
    held = agreement(one.figure, other.figure)
    if held == "agree":
        return _agree(one, other, at)
    if at["when"] == "unknown":
        return in_words("undecided", missing_date(one, other), one, other, at)
    if at["when"] == "same":
        if not at_once or not _soon(one, other) or _gives_both(one, other):
            return None
        if speaks_for(one.voice, first) or speaks_for(other.voice, second):
            return in_words(held, FIGURES_DIFFER, one, other, at)
        return _differ(held, one, other, at)
    falls = other.figure.likely.below(one.figure.likely)
    grows = first.kind == "running" and not falls
    return in_words("superseded", NEWER, one, other, at) if first.kind == "standing" or grows else None


def _same_news(one: Prepared, other: Prepared, first: Deed, second: Deed) -> bool:
    """Tell whether both report one deed of these days, though not both say its day."""
    told, again = one.article.date, other.article.date
    if told is None or again is None or abs((again - told).days) > 1:
        return False
    if first.days and first.days == second.days:
        return True
    unsaid = (one.claim.holds.start == told) or (other.claim.holds.start == again)
    recent = all(p.day is not None and 0 <= (told - p.day).days <= _RECENT for p in (one, other))
    return unsaid and recent and bool(first.agents & second.agents) and len(first.names & second.names) > 1


def _soon(one: Prepared, other: Prepared) -> bool:
    """Tell whether one article came at most a day after the other, or both say in words when it was."""
    told, again = one.article.date, other.article.date
    if told is None or again is None or abs((again - told).days) <= 1:
        return True
    return one.claim.holds.start != told and other.claim.holds.start != again


def _ahead(one: Prepared) -> bool:
    """Tell whether the day of what is told as done lies ahead: it is then the day of something else."""
    start, told = one.when[0], one.article.date
    done = one.claim.scope.state == "actual" or "state" in one.claim.implied
    return done and start is not None and told is not None and start > told


def _gives_both(one: Prepared, other: Prepared) -> bool:
    """Tell whether one of two articles gives both figures: it then tells of two things, or of the change."""
    return one.article is not other.article and (_given(one, other) or _given(other, one))


def _given(one: Prepared, other: Prepared) -> bool:
    quantity, what = one.claim.quantity, one.claim.scope.what
    return any(
        claim.quantity.value == quantity.value
        and claim.scope.what == what
        and claim.quantity.unit == quantity.unit
        for claim in other.page
    )


def _differ(held: Judgement, one: Prepared, other: Prepared, at: Coordinates) -> Verdict:
    """Two figures at one time: the sources' dispute if two give them, else the paper's own."""
    if not one.fate and _gives_both(one, other):
        return in_words("undecided", GIVES_BOTH, one, other, at)
    if one.voice and other.voice and one.voice != other.voice:
        verdict = in_words("dispute", SOURCES, one, other, at)
        return verdict.model_copy(update={"working": (*verdict.working, *sources_of(one, other))})
    return in_words(held, FIGURES_DIFFER, one, other, at)


def _agree(one: Prepared, other: Prepared, at: Coordinates) -> Verdict:
    """Agreement, with the reason if the two differ in whose figure it is."""
    verdict = in_words("agree", "", one, other, at)
    if one.source and other.source and one.source != other.source:
        reason = SOURCES_AGREE
    elif one.claim.attributed_to is not None and other.claim.attributed_to is None:
        reason = UNSOURCED
    else:
        return verdict
    return verdict.model_copy(
        update={"reason": reason, "working": (*verdict.working, *sources_of(one, other))}
    )


def _carried_out(one: Prepared, other: Prepared, at: Coordinates) -> bool:
    """Tell whether the later figure is what became of the earlier plan; much less is only the way to it."""
    plan, outcome = one.claim.scope.state, other.claim.scope.state
    if at["when"] != "disjoint" or plan not in {"planned", "pledged"} or outcome != "actual":
        return False
    return not other.figure.likely.below(one.figure.likely.scaled(_FULFILLED))


def _over_time(one: Prepared, other: Prepared, at: Coordinates) -> Verdict:
    what = one.claim.scope.what or ""
    falls = other.figure.likely.below(one.figure.likely)
    if falls and things().is_cumulative(what):
        if any(_may_follow(one, claim) for claim in other.page if claim is not other.claim):
            return in_words("undecided", SEVERAL, one, other, at)
        return in_words("superseded", FALLEN, one, other, at)
    return in_words("superseded", NEWER, one, other, at)


def _may_follow(one: Prepared, claim: NumericClaim) -> bool:
    """Tell whether a figure may be the one that follows a running count."""
    same = claim.scope.what == one.claim.scope.what and claim.scope.frame == "total"
    return same and not Figure.of(claim.quantity).likely.below(one.figure.likely)


def _unknown(at: Coordinates) -> str:
    unknown = [_ASPECTS[name] for name, lies in at.items() if lies == "unknown" and name in _ASPECTS]
    if not unknown:
        return "they may be about two different events"
    named = " and ".join([*([", ".join(unknown[:-1])] if unknown[1:] else []), unknown[-1]])
    return f"not clear whether both are about the same {named}"
