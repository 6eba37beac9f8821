"""Values before and after, as a text names them: "from 800 to 2,100", "to $650 from $520"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from typing import Final

from claimcheck.lang.changes import change_words
from claimcheck.models.claims import NumericClaim
from claimcheck.models.interval import Interval
from claimcheck.models.span import Span
from claimcheck.text import Tokens

_NO_MOVEMENT: Final = frozenset(
    {"percent", "points", "year", "date", "clock", "age", "multiplier", "rank", "ordinal"}
)
_LOOSE, _EXACT = Decimal("0.25"), Decimal("0.15")


@dataclass(frozen=True, slots=True)
class Movement:
    """``first`` and ``last`` are the positions of its claims among the numeric claims of the article."""

    before: Interval
    after: Interval
    spans: tuple[Span, ...]
    words: str
    first: int
    last: int


def movements(tokens: Tokens, numeric: Sequence[NumericClaim]) -> Iterator[Movement]:
    """Yield the movements that the claims of one article name, in the order of the text."""
    for index, claim in enumerate(numeric):
        if claim.quantity.type not in _NO_MOVEMENT and claim.quantity.high is not None:
            found = _in_one(claim, index)
            if found is not None:
                yield found
    for index, (one, other) in enumerate(pairwise(numeric)):
        if one.quantity.type in _NO_MOVEMENT or other.quantity.type in _NO_MOVEMENT:
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
    low, high = quantity.value, quantity.high
    if quantity.possible.low is None or quantity.possible.high is None:
        return None
    lower = Interval(low=quantity.possible.low, high=2 * low - quantity.possible.low)
    upper = Interval(low=2 * high - quantity.possible.high, high=quantity.possible.high)
    rising = _digits(words[1]) != _digits(str(high)) or _digits(words[1]) == _digits(str(low))
    before, after = (lower, upper) if rising else (upper, lower)
    return Movement(before, after, (Span(start=quantity.start, end=quantity.end, text=quantity.text),),
                    quantity.text, index, index)  # fmt: skip


def _digits(text: str) -> str:
    return "".join(sign for sign in text if sign.isdigit()).rstrip("0")


def _in_two(tokens: Tokens, one: NumericClaim, other: NumericClaim, index: int) -> Movement | None:
    first, end = tokens.at(one.quantity.start), tokens.at(one.end - 1) + 1
    second = tokens.at(other.quantity.start)
    between = tokens.lower[end:second]
    if not 0 < len(between) <= 4 or first == 0 or {".", ";", ","} & set(between):
        return None
    leads = tokens.lower[first - 1], between[-1]
    if leads not in {("from", "to"), ("to", "from")}:
        return None
    old, new = (one, other) if leads[0] == "from" else (other, one)
    spans = tuple(
        Span(start=c.quantity.start, end=c.quantity.end, text=c.quantity.text) for c in (one, other)
    )
    words = f"from {old.quantity.text} to {new.quantity.text}"
    return Movement(old.quantity.possible, new.quantity.possible, spans, words, index, index + 1)


def allowed(tokens: Tokens, change: NumericClaim) -> Interval | None:
    """Return the factors that a verb such as "doubled" allows; ``None`` for other multipliers."""
    words = change_words()
    index = tokens.at(change.quantity.end - 1)
    factor = words.factors.get(tokens.lower[index])
    if factor is None:
        return None
    lead = tokens.lower[max(0, index - 2) : index]
    spread = _LOOSE if words.loosely & set(lead) else _EXACT
    high = None if words.beyond & set(lead) else factor * (1 + spread)
    return Interval(low=factor * (1 - spread), high=high)
