"""Two figures for one thing: do they agree? Pure arithmetic on the bounds that each may stand for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache
from typing import Final, Literal

from claimcheck.comparison.conversion import UnitMismatch, factor, plain_name
from claimcheck.models.interval import Interval, between, spoken
from claimcheck.models.quantity import Quantity

Agreement = Literal["agree", "tension", "conflict"]
_COUNTED: Final = frozenset({"count", "vague"})
_ARITHMETIC: Final = (" × ", " + ", " / ")
_BOUNDS: Final = frozenset({"<", "<=", ">", ">="})


@dataclass(frozen=True, slots=True)
class Figure:
    """The bounds of a figure, or of a sum of figures, and the words for it in a working."""

    words: str
    possible: Interval
    likely: Interval
    printed: Interval
    number: Interval
    bound: bool = False
    whole: bool = False
    """Whether there is no half of what is counted: shown are then whole numbers."""
    length: str = ""
    """The unit of a length of time, by which two of them are compared: "month"."""
    score: tuple[Decimal, Decimal] | None = None
    """Both figures of a score or a vote, which is no range between them."""

    @classmethod
    def of(cls, quantity: Quantity) -> Figure:
        """Return the figure that a quantity prints."""
        high = quantity.value if quantity.high is None else quantity.high
        plain_figure = quantity.relation == "=" and quantity.type != "vague" and quantity.high is None
        number = between(min(quantity.value, high), max(quantity.value, high))
        printed = number if plain_figure else quantity.possible
        words = " ".join(quantity.text.split())
        whole = quantity.type in _COUNTED and quantity.value == quantity.value.to_integral_value()
        bound = quantity.relation in _BOUNDS
        length = quantity.unit or "" if quantity.type == "duration" else ""
        score = (quantity.value, high) if quantity.type == "score" and quantity.high is not None else None
        return cls(words, quantity.possible, quantity.likely, printed, number, bound, whole, length, score)

    def times(self, count: int) -> Figure:
        """Return this figure for each of ``count`` members, added up."""
        return replace(self.scaled(Decimal(count)), words=f"{count} × {self.words}")

    def scaled(self, factor: Decimal) -> Figure:
        """Return the same figure in another unit, of which ``factor`` make one of its own."""
        return Figure(
            self.words, self.possible.scaled(factor), self.likely.scaled(factor),
            self.printed.scaled(factor), self.number.scaled(factor), self.bound,
            self.whole and factor == factor.to_integral_value(),
        )  # fmt: skip


def total(figures: Iterable[Figure]) -> Figure:
    """Return the sum of the figures (at least one)."""
    first, *others = figures
    summed = first
    for figure in others:
        summed = Figure(
            f"{summed.words} + {figure.words}", summed.possible.plus(figure.possible),
            summed.likely.plus(figure.likely), summed.printed.plus(figure.printed),
            summed.number.plus(figure.number), summed.bound or figure.bound,
            summed.whole and figure.whole,
        )  # fmt: skip
    return summed


def readings(one: Figure, other: Figure) -> tuple[Interval, Interval]:
    """Return the widest values of each; beside a strict bound a bare figure is read as printed."""
    one, other = _alike(one, other)
    if one.bound == other.bound:
        return one.possible, other.possible
    return (one.possible, other.printed) if one.bound else (one.printed, other.possible)


def agreement(one: Figure, other: Figure) -> Agreement:
    """Tell whether two figures for the same thing at the same time can both be right."""
    one, other = _alike(one, other)
    if one.score is not None and other.score is not None:
        return "agree" if one.score in (other.score, other.score[::-1]) else "conflict"
    first, second = readings(one, other)
    if not first.meets(second):
        return "conflict"
    return "agree" if one.likely.overlaps(other.likely) else "tension"


def bears_out(evidence: Figure, claim: Figure) -> Literal["supports", "refutes", "open"]:
    """Tell whether ``evidence``, taken as true, makes ``claim`` true, rules it out or leaves it open."""
    evidence, claim = _alike(evidence, claim)
    if evidence.score is not None and claim.score is not None:
        return "supports" if evidence.score in (claim.score, claim.score[::-1]) else "refutes"
    seen, said = readings(evidence, claim)
    if not seen.meets(said):
        return "refutes"
    if seen.within(said):
        return "supports"
    return "supports" if not claim.bound and evidence.likely.overlaps(claim.likely) else "open"


def _alike(one: Figure, other: Figure) -> tuple[Figure, Figure]:
    """Return two lengths of time in the finer of their units: "one year" beside "6 months" is 12 of them."""
    if not one.length or not other.length or one.length == other.length:
        return one, other
    try:
        times = factor(one.length, other.length)
        back = factor(other.length, one.length)
    except UnitMismatch:
        return one, other
    if times > 1:
        return _turned(one, times, other.length), other
    return one, _turned(other, back, one.length)


def _turned(figure: Figure, times: Decimal, unit: str) -> Figure:
    turned = figure.scaled(times)
    return replace(turned, words=f"{figure.words} in {plain_name(unit)}s", length=unit)


def plainly(figure: Figure) -> Figure:
    """Return the figure as a reader in a hurry takes it: the number printed, whatever stands before it."""
    return replace(figure, possible=figure.number, likely=figure.number, printed=figure.number, bound=False)


def shown(one: Figure, other: Figure) -> tuple[str, ...]:
    """Return the working of a comparison, one line for each figure; one for both if they are the same."""
    one, other = _alike(one, other)
    first, second = readings(one, other)
    lines = (
        read_as(figure.words, bounds, figure.likely, whole=figure.whole)
        for figure, bounds in ((one, first), (other, second))
    )
    return tuple(dict.fromkeys(lines))


@lru_cache(maxsize=1024)
def read_as(words: str, bounds: Interval, likely: Interval | None = None, *, whole: bool = False) -> str:
    """Return in a sentence what the words of a figure, or of a sum of figures, may stand for."""
    if whole:
        bounds, likely = bounds.whole(), None if likely is None else likely.whole()
    rest = "" if bounds.is_point or likely in {None, bounds} else f"; most likely {likely}"
    if any(sign in words for sign in _ARITHMETIC):
        return f"{words} makes {bounds}{rest}"
    if words.startswith("the "):
        return f"{words} is {bounds}{rest}"
    return f"“{words}” is read as {'exactly ' if bounds.is_point else ''}{bounds}{rest}"


def apart(one: Figure, other: Figure) -> str:
    """Return in words by how much the two readings miss each other; empty if they meet."""
    first, second = readings(one, other)
    exact = first.is_point and second.is_point
    if one.whole and other.whole:
        first, second = first.whole(), second.whole()
    if second.below(first):
        first, second = second, first
    if not first.below(second):
        return ""
    gap = (second.low or Decimal(0)) - (first.high or Decimal(0))
    if not gap:
        return "they have no value in common"
    return (
        f"they are {spoken(gap)} apart" if exact else f"at their nearest they are still {spoken(gap)} apart"
    )
