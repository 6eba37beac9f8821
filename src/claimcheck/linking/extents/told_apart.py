"""Links of figures of which one happening, or one case, has only one, and that articles tell apart."""

from __future__ import annotations

from itertools import chain, product
from typing import TYPE_CHECKING, Final

from claimcheck.linking.evidence.scoring import Story
from claimcheck.linking.extents.other_extent import other_extents
from claimcheck.linking.links import FigureStatement, Link
from claimcheck.linking.stories.one_happening import ONE_HAPPENING
from claimcheck.linking.ties.criminal_cases import slots_apart, stands
from claimcheck.linking.ties.deciding import apart
from claimcheck.linking.ties.tie import CASE, EXTENT, GROWN, VICTIMS
from claimcheck.linking.tolls.grown_tolls import grown_tolls
from claimcheck.linking.tolls.tolls_apart import tolls_apart
from claimcheck.models.verdict import Judgement

if TYPE_CHECKING:
    from claimcheck.linking.profiled_article import Profiled

OF_ONE: Final = 0.9
"""The probability that two figures are of the one thing that a happening has (:mod:`extents_told`)."""
_UNSURE: Final = 0.7


def told_apart(one: Profiled, other: Profiled, story: Story) -> dict[tuple[int, int], Link]:
    """Return the links of figures that tell one thing of a happening or a case differently.

    Each is found by the places of its figures among those of either article. ``story`` is how far they
    tell of one happening.
    """
    links = {}
    for apart_tolls in tolls_apart(one, other, story):
        mine, theirs = apart_tolls.figures
        if mine is not None and theirs is not None:
            judgement: Judgement = "superseded" if apart_tolls.grown else "tension"
            links[mine.profile.place, theirs.profile.place] = _tied(mine, theirs, judgement, OF_ONE, VICTIMS)
    for early, late in grown_tolls(one, other, story):
        mine, theirs = (early, late) if early.article is one.article else (late, early)
        places = mine.profile.place, theirs.profile.place
        links.setdefault(places, _tied(early, late, "superseded", _UNSURE, GROWN))
    for found in other_extents(one, other, story):
        places = found.one.profile.place, found.other.profile.place
        chance = OF_ONE if found.sure else _UNSURE
        links[places] = _tied(found.one, found.other, found.judgement, chance, EXTENT)
    if story.happening < ONE_HAPPENING:
        return links
    told = (product(*slot) for slot in slots_apart(one.legal, other.legal))
    for first, second in chain.from_iterable(told):
        mine, theirs = one.figure(first.claim.id), other.figure(second.claim.id)
        if mine is not None and theirs is not None:
            judgement = "tension" if stands(one.article, other.article, first.slot) else "superseded"
            links[mine.profile.place, theirs.profile.place] = _tied(mine, theirs, judgement, OF_ONE, CASE)
    return links


def _tied(
    one: FigureStatement, other: FigureStatement, judgement: Judgement, chance: float, tie: str
) -> Link:
    before, after = sorted((one, other), key=lambda side: side.order)
    return Link(before, after, apart(before, after, judgement), chance, {"tie": tie})
