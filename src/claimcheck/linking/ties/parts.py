"""A part beside its whole: no part is larger."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from claimcheck.comparison.verdicts import readings, shown
from claimcheck.lang.link_words import link_words
from claimcheck.lang.things import things
from claimcheck.linking.evidence.timing import Relations
from claimcheck.linking.profiles.profiled_figure import ProfiledFigure
from claimcheck.models.verdict import Verdict
from claimcheck.text.regions import paragraph_start

PART: Final = "the part exceeds the whole"
_AXES: Final = ("what", "whose", "where")
_NEAR: Final = 90


def judge_part(one: ProfiledFigure, other: ProfiledFigure, at: Relations) -> Verdict | None:
    """Compare a part with its whole, one coordinate containing the other; ``None`` if nothing is wrong."""
    lies = {at[axis] for axis in _AXES} - {"same"}
    if lies not in ({"contains"}, {"within"}) or at["event"] != "same" or at["when"] != "same":
        return None
    whole, part = (one, other) if lies == {"contains"} else (other, one)
    return _exceeds(part, whole, at)


def _exceeds(part: ProfiledFigure, whole: ProfiledFigure, at: Relations) -> Verdict | None:
    inner, outer = readings(part.figure, whole.figure)
    if not outer.below(inner):
        return None
    working = (
        f"the whole: {shown(whole.figure, part.figure)[0]}",
        f"the part: {shown(part.figure, whole.figure)[0]}",
    )
    return Verdict(judgement="conflict", reason=PART, working=working, coordinates=at)


def inner_parts(page: Sequence[ProfiledFigure]) -> Iterator[tuple[ProfiledFigure, ProfiledFigure, Verdict]]:
    """Yield whole, part and verdict for "12 people, including 14 children": parts told in the same breath."""
    for whole, part in pairwise(page):
        between = whole.article.text[whole.claim.end : part.claim.start]
        if len(between) > _NEAR or any(mark in between for mark in ".;:!?"):
            continue
        words = between.lower().split()
        if not words or not (link_words().leads_to_part & set(words[-3:]) or words[-2:] == ["among", "them"]):
            continue
        begins = whole.claim.start
        if "\n" in between and paragraph_start(whole.article, part.claim.start, begins) > begins:
            continue
        if whole.claim.quantity.type != "count" or part.claim.quantity.type != "count":
            continue
        if not _kin(whole, part):
            continue
        verdict = _exceeds(part, whole, {"what": "contains"})
        if verdict is not None:
            yield whole, part, verdict


def _kin(whole: ProfiledFigure, part: ProfiledFigure) -> bool:
    known = things()
    outer, inner = whole.claim.scope.what or "", part.claim.scope.what or ""
    outer_fate, outer_thing = known.split(outer)
    inner_fate, inner_thing = known.split(inner)
    if outer_fate and inner_fate and outer_fate != inner_fate:
        return False
    people = {outer_thing, inner_thing}
    return all(
        thing == "people" or "people" in (known.by_name[thing].broader if thing in known.by_name else ())
        for thing in people
    )
