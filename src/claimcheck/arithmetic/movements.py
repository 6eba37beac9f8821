"""Values before and after, as a text names them: "from 800 to 2,100", "to $650 from $520"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from typing import Final

from claimcheck.comparison.bounds import granule_of
from claimcheck.lang.change_words import change_words
from claimcheck.models.claims import NumericClaim
from claimcheck.models.interval import Interval
from claimcheck.models.span import Span
from claimcheck.text import Tokens

NO_MOVEMENT: Final = frozenset({"points", "year", "date", "clock", "age", "multiplier", "rank", "ordinal"})
"""Types of figures that do not move from one value to another."""
_ONE: Final = Decimal(1)
_FAR: Final = 9  # tokens from a value to what it was


@dataclass(frozen=True, slots=True)
class Movement:
    """``first`` and ``last`` are the positions of its claims among the numeric claims of the article.

    ``likely`` are the values before and after as readers take them; ``end`` is the offset behind its words.
    """

    before: Interval
    after: Interval
    likely: tuple[Interval, Interval]
    spans: tuple[Span, ...]
    words: str
    first: int
    last: int
    type: str
    unit: str | None
    end: int


def movements(tokens: Tokens, numeric: Sequence[NumericClaim]) -> Iterator[Movement]:
    """Yield the movements that the claims of one article name, in the order of the text."""
    for index, claim in enumerate(numeric):
        if claim.quantity.type not in NO_MOVEMENT and claim.quantity.high is not None:
            found = _in_one(claim, index)
            if found is not None:
                yield found
    for index, (one, other) in enumerate(pairwise(numeric)):
        if one.quantity.type in NO_MOVEMENT or other.quantity.type in NO_MOVEMENT:
            continue
        if (
            one.quantity.high is None
            and other.quantity.high is None
            and one.quantity.unit == other.quantity.unit
        ):
            found = _in_two(tokens, one, other, index)
            if found is not None:
                yield found


def _in_one(claim: NumericClaim, index: int) -> Movement | None:
    quantity = claim.quantity
    words = quantity.text.split()
    if words[0].lower() != "from" or "to" not in words or quantity.high is None:
        return None
    low, high = min(quantity.value, quantity.high), max(quantity.value, quantity.high)
    if quantity.possible.low is None or quantity.possible.high is None:
        return None
    slack = low - quantity.possible.low, quantity.possible.high - high
    if quantity.type == "percent":  # a share of 5% may be any that is printed so
        slack = max(slack[0], min(granule_of(low), _ONE) / 2), max(slack[1], min(granule_of(high), _ONE) / 2)
    lower, upper = _around(low, slack[0]), _around(high, slack[1])
    near = _around(low, slack[0] / 10), _around(high, slack[1] / 10)
    falling = quantity.value > quantity.high or (
        _digits(words[1]) == _digits(str(high)) and _digits(words[1]) != _digits(str(low))
    )
    before, after = (upper, lower) if falling else (lower, upper)
    span = Span(start=quantity.start, end=quantity.end, text=quantity.text)
    return Movement(before, after, (near[1], near[0]) if falling else near, (span,), quantity.text,
                    index, index, quantity.type, quantity.unit, max(claim.end, quantity.end))  # fmt: skip


def _around(value: Decimal, slack: Decimal) -> Interval:
    return Interval(low=value - slack, high=value + slack)


def _digits(text: str) -> str:
    return "".join(sign for sign in text if sign.isdigit()).rstrip("0")


def _in_two(tokens: Tokens, one: NumericClaim, other: NumericClaim, index: int) -> Movement | None:
    first, end = tokens.at(one.quantity.start), tokens.at(one.end - 1) + 1
    second = tokens.at(other.quantity.start)
    between = tokens.lower[end:second]
    if _moved_from(between) and other.quantity.unit_text in {None, one.quantity.unit_text}:
        old, new = other, one
    else:
        if not 0 < len(between) <= 4 or first == 0 or {".", ";", ","} & set(between):
            return None
        leads = tokens.lower[first - 1], between[-1]
        if leads not in {("from", "to"), ("to", "from")}:
            return None
        old, new = (one, other) if leads[0] == "from" else (other, one)
    return movement_of(old, new, (index, index + 1), in_order=(one, other))


def movement_of(
    old: NumericClaim, new: NumericClaim, places: tuple[int, int], in_order: tuple[NumericClaim, NumericClaim]
) -> Movement:
    """Return the movement from one figure to another.

    ``places`` are those of the first and the last claim that tell it, ``in_order`` is the order of its spans.
    """
    spans = tuple(Span(start=c.quantity.start, end=c.quantity.end, text=c.quantity.text) for c in in_order)
    words = f"from {old.quantity.text} to {new.quantity.text}"
    likely = old.quantity.likely, new.quantity.likely
    end = max(in_order[-1].end, in_order[-1].quantity.end)
    return Movement(
        old.quantity.possible, new.quantity.possible, likely, spans, words, *places,
        new.quantity.type, new.quantity.unit, end,
    )  # fmt: skip


def _moved_from(between: Sequence[str]) -> bool:
    """Tell "45 swimmers in 2019, down from 60": a value, and what it was."""
    words = change_words()
    if not 2 <= len(between) <= _FAR or {".", ";", "—"} & set(between) or words.apart & set(between):
        return False
    return between[-1] == "from" and between[-2] in words.rising | words.falling
