"""A value, how it compares, and the other value: "90 metres, half more than the old 60".

Also what an amount and its percentage say of the value that they led to ("fell $3, or 10%, to $27"), and the
margin between two shares ("57% to 43%, a margin of 14 points").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from claimcheck.arithmetic.movements import NO_MOVEMENT, Movement, movement_of
from claimcheck.arithmetic.statedchanges import StatedChange, directed, loose, negative
from claimcheck.lang.change_words import ChangeWords, change_words
from claimcheck.models.claims import NumericClaim
from claimcheck.models.interval import Interval
from claimcheck.models.span import Span
from claimcheck.text import Tokens

_BEFORE: Final = 5  # tokens from the value to its change
_BEHIND: Final = 6  # and from there to the other value
_DIRECTED: Final = frozenset({"increase", "decrease"})
_SLACK: Final = Decimal("0.15")  # a factor is a round one


class Comparison(NamedTuple):
    """Two values with what the text says of the change from one to the other; ``change`` says it."""

    movement: Movement
    change: NumericClaim
    stated: StatedChange


def comparisons(tokens: Tokens, numeric: Sequence[NumericClaim]) -> Iterator[Comparison]:
    """Yield the comparisons that three figures in a row make, in the order of the text."""
    words = change_words()
    for place, row in enumerate(zip(numeric, numeric[1:], numeric[2:], strict=False)):
        sentences = {tokens.sentence_number(tokens.at(claim.quantity.start)) for claim in row}
        if len(sentences) > 1 or any(claim.quantity.high is not None for claim in row):
            continue
        first, second, third = row
        gaps = _gap(tokens, first, second), _gap(tokens, second, third)
        stated = _compared(words, row, gaps)
        if stated is not None:
            yield Comparison(
                movement_of(third, first, (place, place + 2), in_order=(third, first)), second, stated
            )
            continue
        against = _against(words, row, gaps)
        if against is not None:
            new, old, change, told = against
            yield Comparison(movement_of(old, new, (place, place + 2), in_order=(old, new)), change, told)
            continue
        led = _led_to(tokens, words, row, gaps)
        if led is not None:
            falls = _way(tokens, words, first) == "decrease"
            yield Comparison(_backwards(first, third, place, falls=falls), second, led)
            continue
        margin = _margin(words, row, gaps)
        if margin is not None:
            yield Comparison(
                movement_of(margin[1], margin[0], (place, place + 2), in_order=(margin[1], margin[0])),
                margin[2],
                margin[3],
            )


def _compared(
    words: ChangeWords, row: tuple[NumericClaim, ...], gaps: tuple[list[str], list[str]]
) -> StatedChange | None:
    """Read "132 members, 40 percent more than the 108", "132, up 40 percent from 108"."""
    new, change, old = row
    before, behind = gaps
    if not _alike(new, old) or len(before) > _BEFORE or len(behind) > _BEHIND:
        return None
    if words.apart & {*before, *behind} or "," in behind:
        return None
    if change.quantity.type == "multiplier":
        times = change.quantity.unit_text == "times" or change.quantity.text.lower() in words.multiples
        if behind[:1] != ["the"] or not times:
            return None
        factor = change.quantity.possible.scaled(1 - _SLACK), change.quantity.possible.scaled(1 + _SLACK)
        return StatedChange("factor", Interval(low=factor[0].low, high=factor[1].high), ("times",))
    if change.quantity.type != "percent":
        return None
    if behind == ["from"] and before[-1:] and before[-1] in words.rising | words.falling:
        falls = before[-1] in words.falling
    elif behind[:1] and behind[0] in words.more | words.less and "than" in behind:
        falls = behind[0] in words.less
    else:
        return None
    frame = "decrease" if falls else "increase"
    return StatedChange("share", directed(loose(change.quantity.possible), frame), ("percent",))


def _against(
    words: ChangeWords, row: tuple[NumericClaim, ...], gaps: tuple[list[str], list[str]]
) -> tuple[NumericClaim, NumericClaim, NumericClaim, StatedChange] | None:
    """Read "132, compared with 108 the year before, a 40 percent increase", "up 40% at 132, against 108"."""
    before, behind = gaps
    if row[2].quantity.type == "percent":
        new, old, change = row
        compared, rest = before, behind
        if not 2 <= len(rest) <= _BEFORE + 2 or rest[-1] not in words.articles or rest[-2] != ",":
            return None
    else:
        change, new, old = row
        compared, rest = behind, before
        if len(rest) != 1 or rest[0] not in words.reaching:
            return None
    if change.quantity.type != "percent" or change.scope.frame not in _DIRECTED or not _alike(new, old):
        return None
    if not compared or len(compared) > _BEFORE or words.against.isdisjoint(compared):
        return None
    if words.apart & ({*compared, *rest} - words.against - {"with"}):
        return None
    values = directed(loose(change.quantity.possible), change.scope.frame)
    return new, old, change, StatedChange("share", values, ("percent",))


def _led_to(
    tokens: Tokens, words: ChangeWords, row: tuple[NumericClaim, ...], gaps: tuple[list[str], list[str]]
) -> StatedChange | None:
    """Read the percentage of "fell $3, or 10%, to $27", "lost $3, or 10%, to close at $27"."""
    amount, share, after = row
    frame = _way(tokens, words, amount)
    if share.quantity.type != "percent" or frame not in _DIRECTED:
        return None
    points = amount.quantity.unit_text == "points" and after.quantity.unit_text is None
    if not (points or _alike(amount, after)) or not (words.aside >= {*gaps[0]} and gaps[0]):
        return None
    if "to" not in gaps[1] or not words.aside | words.ending | {"to", "at"} >= {*gaps[1]}:
        return None
    return StatedChange("share", directed(loose(share.quantity.possible), frame), ("percent",))


def _way(tokens: Tokens, words: ChangeWords, amount: NumericClaim) -> str:
    """Return whether an amount was gained or lost: its own frame, or that of the verb before it."""
    verb = tokens.lower[tokens.at(amount.quantity.start) - 1]
    if verb in words.gaining:
        return "increase"
    return "decrease" if verb in words.losing else amount.scope.frame


def _margin(
    words: ChangeWords, row: tuple[NumericClaim, ...], gaps: tuple[list[str], list[str]]
) -> tuple[NumericClaim, NumericClaim, NumericClaim, StatedChange] | None:
    """Return both shares of "57% to 43%, a margin of 14 points", the points, and what they state."""
    if gaps[1] == ["to"] and gaps[0] == [","]:
        points, one, other = row
    elif (
        gaps[0] == ["to"] and gaps[1][:1] == [","] and words.margins & {*gaps[1]} and len(gaps[1]) <= _BEFORE
    ):
        one, other, points = row
    else:
        return None
    if {one.quantity.type, other.quantity.type} != {"percent"} or points.quantity.unit_text != "points":
        return None
    if points.quantity.type not in {"points", "count"}:
        return None
    values = points.quantity.possible
    if one.quantity.value < other.quantity.value:
        one, other = other, one
    return one, other, points, StatedChange("points", loose(values), ("points",))


def _backwards(amount: NumericClaim, after: NumericClaim, place: int, *, falls: bool) -> Movement:
    """Return the movement that an amount and the value it led to make."""
    before = tuple(
        end.plus(size) if falls else end.plus(negative(size))
        for end, size in (
            (after.quantity.possible, amount.quantity.possible),
            (after.quantity.likely, amount.quantity.likely),
        )
    )
    spans = tuple(
        Span(start=c.quantity.start, end=c.quantity.end, text=c.quantity.text) for c in (amount, after)
    )
    words = f"{amount.quantity.text} {'down' if falls else 'up'} to {after.quantity.text}"
    return Movement(
        before[0], after.quantity.possible, (before[1], after.quantity.likely), spans, words, place,
        place + 2, after.quantity.type, after.quantity.unit, after.end,
    )  # fmt: skip


def _alike(one: NumericClaim, other: NumericClaim) -> bool:
    first, second = one.quantity, other.quantity
    if first.type != second.type or first.unit != second.unit or first.type in NO_MOVEMENT:
        return False
    return first.type != "count" or second.unit_text in {None, first.unit_text}


def _gap(tokens: Tokens, one: NumericClaim, other: NumericClaim) -> list[str]:
    """Return the words between two figures, the nouns they count left out."""
    return tokens.lower[tokens.at(max(one.end, one.quantity.end) - 1) + 1 : tokens.at(other.quantity.start)]
