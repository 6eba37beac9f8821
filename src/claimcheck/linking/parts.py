"""A part beside its whole: no part is larger."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from claimcheck.comparison.verdicts import readings, shown
from claimcheck.lang.linking import link_words
from claimcheck.lang.things import things
from claimcheck.linking.links import FigureStatement
from claimcheck.linking.places import relation
from claimcheck.linking.timing import when
from claimcheck.models.verdict import Coordinate, Verdict
from claimcheck.text.regions import paragraph_start

PART: Final = "the part exceeds the whole"
_NEAR: Final = 90  # characters between a whole and its part told in the same breath


def judge_part(one: FigureStatement, other: FigureStatement, *, retold: bool) -> Verdict | None:
    """Compare a part with its whole, one coordinate containing the other; ``None`` if nothing is wrong.

    ``retold``: both stand in the same slot of a retold sentence; else only a force in a place has parts.
    """
    first, second = one.profile, other.profile
    if first.fate or first.state != second.state or first.frame != second.frame or first.per != second.per:
        return None
    force = first.what == second.what == "military personnel"
    if not (retold or force) or first.what is None or second.what is None or first.event != second.event:
        return None
    lies: set[Coordinate] = {
        things().relation(first.what, second.what),
        relation(first.whose, second.whose, first.day),
        relation(first.where, second.where, first.day),
    }
    lies -= {"same"}
    if lies not in ({"contains"}, {"within"}) or when(one, other) != "same":
        return None
    whole, part = (one, other) if lies == {"contains"} else (other, one)
    return _exceeds(part, whole)


def _exceeds(part: FigureStatement, whole: FigureStatement) -> Verdict | None:
    inner, outer = readings(part.figure, whole.figure)
    if not outer.below(inner):
        return None
    working = (
        f"the whole: {shown(whole.figure, part.figure)[0]}",
        f"the part: {shown(part.figure, whole.figure)[0]}",
    )
    return Verdict(judgement="conflict", reason=PART, working=working, coordinates={"what": "contains"})


def inner_parts(
    page: Sequence[FigureStatement],
) -> Iterator[tuple[FigureStatement, FigureStatement, Verdict]]:
    """Yield whole, part and verdict for "12 people, including 14 children": parts told in the same breath."""
    leads = link_words().leads_to_part
    for whole, part in pairwise(page):
        between = whole.article.text[whole.claim.end : part.claim.start]
        if len(between) > _NEAR or any(mark in between for mark in ".;:!?"):
            continue
        words = between.lower().split()
        if not words or not (leads & {*words[-3:]} or words[-2:] == ["among", "them"]):
            continue
        if "\n" in between and paragraph_start(whole.article, part.claim.start) > whole.claim.start:
            continue
        if whole.claim.quantity.type != "count" or part.claim.quantity.type != "count":
            continue
        if not _kin(whole, part):
            continue
        verdict = _exceeds(part, whole)
        if verdict is not None:
            yield whole, part, verdict


def _kin(whole: FigureStatement, part: FigureStatement) -> bool:
    known = things()
    outer, inner = whole.profile.what or "", part.profile.what or ""
    outer_fate, outer_thing = known.split(outer)
    inner_fate, inner_thing = known.split(inner)
    if outer_fate and inner_fate and outer_fate != inner_fate:
        return False
    return all(
        thing == "people" or "people" in (known.by_name[thing].broader if thing in known.by_name else ())
        for thing in (outer_thing, inner_thing)
    )
