"""A change as a text states it: a factor, a percentage, points, a part of what was before, or an amount."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Final, Literal

from claimcheck.arithmetic.movements import Movement
from claimcheck.comparison.change_judgement import change_between, factor_between
from claimcheck.lang.change_words import change_words
from claimcheck.models.claims import NumericClaim
from claimcheck.models.interval import Interval
from claimcheck.text import Tokens

_LOOSE, _EXACT = Decimal("0.25"), Decimal("0.15")
_LITTLE: Final = Decimal("0.05")  # "more than doubled"
_QUARTER: Final = Decimal("0.25")
_HUNDRED: Final = Decimal(100)
_DIRECTED: Final = frozenset({"increase", "decrease"})


@dataclass(frozen=True, slots=True)
class StatedChange:
    """``units`` are those of the ways in which the change can be meant: percent of what was, or points."""

    kind: Literal["factor", "share", "amount", "points", "percent"]
    values: Interval
    units: tuple[str, ...]

    def between(self, before: Interval, after: Interval) -> list[Interval]:
        """Return the real change for each unit; empty if there is no telling."""
        share, difference = change_between(before, after), difference_between(before, after)
        if self.kind == "factor":
            found = [factor_between(before, after)]
        elif self.kind == "share":
            found = [share]
        elif self.kind == "percent":
            found = [share, difference]
        else:
            found = [difference]
        return [] if None in found else [one for one in found if one is not None]


def stated_change(tokens: Tokens, change: NumericClaim, movement: Movement) -> StatedChange | None:
    """Return the change that a claim beside two values states; ``None`` if it states none."""
    quantity, frame = change.quantity, change.scope.frame
    if quantity.type == "multiplier":
        factors = _factors(tokens, change)
        return None if factors is None else StatedChange("factor", factors, ("times",))
    at = tokens.at(quantity.start)
    by = at > 0 and tokens.lower[at - 1] == "by"
    if frame not in _DIRECTED and by:  # "cut its staff by 200, to 700 from 1,000"
        frame = "decrease" if _falls(movement) else "increase"
    if frame not in _DIRECTED:
        return None
    ways: tuple[str, ...]
    if quantity.type == "percent":
        values = loose(quantity.possible)
        kind: Literal["percent", "share"] = "percent" if movement.type == "percent" else "share"
        ways = ("percent", "points") if kind == "percent" else ("percent",)
        return StatedChange(kind, directed(values, frame), ways)
    points = quantity.type == "points" or (quantity.type == "count" and quantity.unit_text == "points")
    if points and movement.type == "percent":
        return StatedChange("points", directed(loose(quantity.possible), frame), ("points",))
    named = at > 1 and tokens.lower[at - 1] == "of" and tokens.lower[at - 2] in change_words().nouns
    if quantity.type == "fraction" and (by or named):
        values = loose(quantity.possible.scaled(_HUNDRED))
        return StatedChange("share", directed(values, frame), ("percent",))
    if (quantity.type, quantity.unit) == (movement.type, movement.unit) and movement.type != "percent":
        return StatedChange("amount", directed(quantity.possible, frame), (_noun(change),))
    return None


def difference_between(before: Interval, after: Interval) -> Interval | None:
    """Return all differences from a value of ``before`` to one of ``after``; ``None`` if an end is open."""
    if before.low is None or before.high is None or after.low is None or after.high is None:
        return None
    return Interval(low=after.low - before.high, high=after.high - before.low)


def negative(values: Interval) -> Interval:
    """Return the values with their signs turned."""
    return Interval(
        low=None if values.high is None else -values.high, high=None if values.low is None else -values.low
    )


def directed(values: Interval, frame: str) -> Interval:
    """Return a change with its sign: that of a decrease is turned."""
    return negative(values) if frame == "decrease" else values


def _falls(movement: Movement) -> bool:
    before, after = movement.before.high, movement.after.high
    return before is not None and after is not None and after < before


def _noun(change: NumericClaim) -> str:
    return change.quantity.unit_text or change.quantity.unit or "in all"


def _factors(tokens: Tokens, change: NumericClaim) -> Interval | None:
    """Return the factors that a verb such as "doubled" allows; ``None`` for other multipliers."""
    words = change_words()
    index = tokens.at(change.quantity.end - 1)
    factor = words.factors.get(tokens.lower[index])
    if factor is None:
        return None
    lead = tokens.lower[max(0, index - 2) : index]
    spread = _LOOSE if words.loosely & set(lead) else _EXACT
    if words.beyond & set(lead):
        return Interval(low=factor * (1 - _LITTLE), high=None)
    return Interval(low=factor * (1 - spread), high=factor * (1 + spread))


def loose(share: Interval) -> Interval:
    """Allow for a share worked out from values finer than those printed."""
    if share.low is None or share.high is None:
        return share
    more = max(_QUARTER, abs(share.high) / 40)
    return Interval(low=share.low - more, high=share.high + more)
