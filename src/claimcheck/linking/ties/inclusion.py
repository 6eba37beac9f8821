"""Equal counts of which one holds whom the other adds: "90, cooks included", "90 sailors and eight cooks"."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from claimcheck.lang.link_words import link_words
from claimcheck.lang.rarity import stem
from claimcheck.linking.profiles.profiled_figure import ProfiledFigure
from claimcheck.linking.ties.verdict_reasons import FIGURES_DIFFER
from claimcheck.models.claims import NumericClaim
from claimcheck.models.verdict import Verdict

_AHEAD: Final = 8  # words behind a figure among which it is told who is included
_WHO: Final = 3
_JOINED: Final = 40  # characters from a count to what is added to it
_FENCES: Final = frozenset({",", ".", ";", ":", "(", ")"})
_LEAST: Final = Decimal("0.02")  # a smaller share is lost in rounding


def told_apart_by_inclusion(one: ProfiledFigure, other: ProfiledFigure) -> Verdict | None:
    """Return that two equal counts cannot both be right, as one holds whom the other adds; else ``None``."""
    if one.claim.quantity.value != other.claim.quantity.value:
        return None
    for inner, outer in ((one, other), (other, one)):
        among, added = _included(inner.context.after), _added(outer)
        if added is None or among.isdisjoint(_stems((added.quantity.unit_text or "").lower().split())):
            continue
        if added.quantity.value >= _LEAST * outer.claim.quantity.value:
            lines = (
                f"“{inner.figure.words}” holds them: {' '.join(inner.context.after[:_AHEAD])}",
                f"“{' '.join(added.text.split())}” come on top of “{outer.figure.words}”",
            )
            return Verdict(judgement="conflict", reason=FIGURES_DIFFER, working=lines)
    return None


def _included(after: Sequence[str]) -> frozenset[str]:
    """Return stems of who is told to be among those counted: "90 people, cooks included"."""
    near = list(after[:_AHEAD])
    if "included" in near:
        end = near.index("included")
        begin = max((at + 1 for at in range(end) if near[at] in _FENCES), default=None)
        return frozenset() if begin is None else _stems(near[begin:end])
    if "including" in near:
        begin = near.index("including") + 1
        return _stems(near[begin : begin + _WHO])
    return frozenset()


def _added(one: ProfiledFigure) -> NumericClaim | None:
    """Return the count that is added to another right behind it: "90 sailors and eight cooks"."""
    end = one.claim.end
    for claim in one.page:
        if end < claim.start <= end + _JOINED and claim.quantity.type == "count":
            between = one.article.text[end : claim.start].split()
            return claim if between in (["and"], ["plus"], ["and", "another"]) else None
    return None


def _stems(words: Sequence[str]) -> frozenset[str]:
    return frozenset(stem(word) for word in words if word[0].isalpha() and word not in link_words().common)
