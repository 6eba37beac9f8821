"""NUM005: a measure and its conversion that do not fit."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from typing import ClassVar, Final

from claimcheck.arithmetic.compounds import is_one_of_several, larger_part, smaller_part, with_part
from claimcheck.comparison.conversion import UnitMismatch, convert
from claimcheck.comparison.verdicts import read_as
from claimcheck.linking.ties.restating import is_restated
from claimcheck.models.claims import NumericClaim
from claimcheck.models.finding import Finding
from claimcheck.models.interval import Interval
from claimcheck.models.quantity import Quantity
from claimcheck.rules.rule import Example, Page, PageRule, Place, example

_KINDS: Final = frozenset({"measure", "temperature"})
_DASHES: Final = frozenset({"–", "—"})
_NEAR: Final = 12
_LOOSE: Final = 0.7  # that a conversion in steps of five is more than loose
_STEP: Final = Decimal(5)
_FIFTY: Final = Decimal(50)
_NINE_FIFTHS: Final = Decimal("1.8")


class ConversionMismatch(PageRule):
    """A measure and the conversion in brackets behind it are not the same, at the precision of both.

    Amounts of money are left out: their rates change by the day. What is only loose, in steps of five, is a
    note ("45 km (30 miles)").

    Why it matters: a wrong factor or a slipped digit is copied from desk to desk.
    What it cannot tell: which of the two was measured.
    """

    code: ClassVar[str] = "NUM005"
    name: ClassVar[str] = "conversion-mismatch"
    summary: ClassVar[str] = "a measure and its conversion do not fit"
    severity = "error"
    examples: ClassVar[tuple[Example, ...]] = (
        example("The pond covers 200 acres, or 210 hectares.", marks=("210 hectares", "200 acres")),
        example("The pond covers 200 acres, or 81 hectares."),
        example(
            "The moon is far (1 au, 150 million km (93 million miles)).", note="one length in three units"
        ),
        example("The new road is 10 miles (12 km) long.", marks=("12 km", "10 miles")),
        example(
            "It was 40 degrees Celsius (94 degrees Fahrenheit) in the shade.",
            marks=("94 degrees Fahrenheit", "40 degrees Celsius"),
        ),
        example("The new road is 10 miles (16 km) long."),
        example("It was -4 degrees Fahrenheit (-20 Celsius) in the shade."),
        example("The crate weighs 500 kg (1,100 lb).", note="rounded"),
        example("The barge carries 800 tonnes (1,000 kg) of sand.", note="how large the unit is"),
        example("The reef is 45 km (30 miles) off the cape.", marks=("30 miles", "45 km")),
        example("The reef is 20 miles (15 km) off the cape.", marks=("15 km", "20 miles")),
        example("The gate is 9 feet 4 inches (2.84 metres) high."),
        example("The deck is 40 by 50 feet (12 by 15 metres)."),
        example("The new road is 10 miles long and 12 km from the coast.", note="no conversion"),
    )

    def check(self, page: Page) -> Iterator[Finding]:
        """Yield a finding for each conversion that does not fit."""
        numeric = [claim for claim in page.claims if isinstance(claim, NumericClaim)]
        text = page.article.text
        for index, (one, other) in enumerate(pairwise(numeric)):
            own = is_restated(one) or is_restated(other)
            if (one.quantity.type not in _KINDS and not own) or one.quantity.type != other.quantity.type:
                continue
            if (one.quantity.unit == other.quantity.unit and not own) or not _bracketed(page, one, other):
                continue
            found = _converted(one.quantity, other.quantity)
            larger, smaller = larger_part(text, numeric, index), smaller_part(text, numeric, index + 1)
            if larger is not None and found is not None:
                found = with_part(found, larger, other.quantity.unit or "")
            printed = _printed(other.quantity)
            if smaller is not None:
                printed = with_part(printed, smaller, other.quantity.unit or "") or printed
            if any(is_one_of_several(text, numeric, at) for at in (index, index + 1)):
                continue
            if found is None or found.meets(printed) or _of_degrees(one.quantity, other.quantity):
                continue
            if _is_unit(one.quantity, other.quantity):
                continue
            begins = one.quantity.start if larger is None else larger.quantity.start
            whole = " ".join(text[begins : one.quantity.end].split())
            finding = self.finding(
                "conflict",
                f"“{whole}” is {found} {other.quantity.unit_text}, not “{other.quantity.text}”",
                Place(page.article, other.quantity),
                Place(page.article, one.quantity),
                key=(page.article.id, one.quantity.text, other.quantity.text),
                working=(
                    *(claim.trail[-1] for claim in (one, other) if is_restated(claim)),
                    f"“{whole}” makes {found} {other.quantity.unit_text}",
                    f"{read_as(other.quantity.text, _printed(other.quantity))} {other.quantity.unit_text}",
                ),
            )
            loose = smaller is None and found.meets(_loosely(other.quantity))
            yield finding.model_copy(update={"confidence": _LOOSE}) if loose else finding


def _is_unit(one: Quantity, other: Quantity) -> bool:
    """Tell whether it is said how large the unit is, not the measure: 300 cran (37.5 gallons)."""
    if one.unit is None or other.unit is None or one.unit == other.unit:
        return False
    try:
        size = round(convert(Decimal(1), one.unit, other.unit), 2)
        return _printed(other).meets(Interval(low=size, high=size))
    except UnitMismatch:
        return False


def _of_degrees(one: Quantity, other: Quantity) -> bool:
    """Tell whether a difference of degrees was converted, without the zero points: 2 °C (3.6 °F) warmer."""
    if one.type != "temperature" or not one.value:
        return False
    ratio = other.value / one.value
    return any(abs(ratio - factor) < factor / 20 for factor in (_NINE_FIFTHS, 1 / _NINE_FIFTHS))


def _bracketed(page: Page, one: NumericClaim, other: NumericClaim) -> bool:
    """Tell whether a measure is told again: in brackets, between dashes, or behind ", or"."""
    text = page.article.text
    between = text[one.end : other.quantity.start]
    if len(between) > _NEAR:
        return False
    if "(" in between:
        return ")" not in between
    mark = " ".join(between.split())
    again = mark == ", or" or (mark in _DASHES and text[other.end :].lstrip()[:1] == mark)
    return again and one.quantity.unit != other.quantity.unit and one.quantity.type == other.quantity.type


def _printed(quantity: Quantity) -> Interval:
    """Return the values as printed; open hedges are read as a twentieth either way."""
    if quantity.high is not None or quantity.possible.low is None or quantity.possible.high is None:
        half = abs(quantity.value) / 20
        return Interval(low=quantity.value - half, high=(quantity.high or quantity.value) + half)
    return quantity.possible


def _loosely(quantity: Quantity) -> Interval:
    """Return the values of a conversion; in steps of five it is loose: "45 km (30 miles)"."""
    printed, value = _printed(quantity), quantity.value
    if quantity.type != "measure" or value % _STEP or not _STEP < value <= _FIFTY:
        return printed
    half = _STEP / 2
    low, high = printed.low, printed.high
    return Interval(
        low=value - half if low is None else min(low, value - half),
        high=value + half if high is None else max(high, value + half),
    )


def _converted(one: Quantity, other: Quantity) -> Interval | None:
    printed = _printed(one)
    if printed.low is None or printed.high is None:
        return None
    if one.unit == other.unit:
        return printed
    if one.unit is None or other.unit is None:
        return None
    try:
        low, high = (round(convert(end, one.unit, other.unit), 2) for end in (printed.low, printed.high))
    except UnitMismatch:
        return None
    return Interval(low=min(low, high), high=max(low, high))
