"""Units: conversions, our own units, and the error for adding what cannot be added."""

import subprocess
import sys
from decimal import Decimal

import pytest

from claimcheck.comparison.conversion import UnitMismatch, add, convert, factor, plain_name, registry, to_pint
from claimcheck.lang.currencies import currencies
from claimcheck.lang.unit_table import units
from claimcheck.models.interval import Interval
from claimcheck.models.quantity import Quantity, QuantityType


def quantity(
    value: str, unit: str | None = None, text: str | None = None, kind: QuantityType = "count"
) -> Quantity:
    point = Interval(low=Decimal(value), high=Decimal(value))
    return Quantity(
        start=0, end=len(value), text=value, value=Decimal(value), possible=point, likely=point, unit=unit,
        unit_text=text, type=kind,
    )  # fmt: skip


def test_factors() -> None:
    assert factor("mile", "kilometer") == Decimal("1.609344")
    assert factor("square_kilometer", "hectare") == 100
    assert factor("mile/hour", "kilometer/hour") == Decimal("1.609344")
    assert round(factor("pound_mass", "kilogram"), 4) == Decimal("0.4536")


def test_temperatures_have_their_zero_points() -> None:
    assert round(convert(Decimal(100), "degree_Celsius", "degree_Fahrenheit"), 6) == 212


def test_every_unit_that_is_read_is_known() -> None:
    made = registry()
    for unit in units():
        assert made.Unit(unit.name) is not None
    for currency in currencies().currency:
        assert currency.code in made


def test_counted_things_add_up() -> None:
    total = add(quantity("700", text="British soldiers"), quantity("300", text="soldiers"))
    assert (total.magnitude, str(total.units)) == (1000, "soldier")


def test_coins_add_to_their_currency() -> None:
    total = add(quantity("10", "GBP", kind="money"), quantity("50", "penny", kind="money"))
    assert (total.magnitude, str(total.units)) == (Decimal("10.5"), "GBP")


def test_soldiers_and_dollars_do_not_add_up() -> None:
    with pytest.raises(UnitMismatch, match="cannot add '10' and '5': soldier and USD are different things"):
        add(quantity("10", text="soldiers"), quantity("5", "USD", kind="money"))


def test_a_number_of_nothing_is_told() -> None:
    with pytest.raises(UnitMismatch, match="a bare number and mile are different things"):
        add(quantity("10"), quantity("5", "mile", kind="measure"))
    with pytest.raises(UnitMismatch, match="mile and a bare number are different things"):
        add(quantity("5", "mile", kind="measure"), quantity("10"))


def test_miles_are_no_hours() -> None:
    with pytest.raises(UnitMismatch, match="mile cannot be turned into hour"):
        factor("mile", "hour")


def test_a_unit_of_ones_own() -> None:
    own = ("brigade = 4000 * soldier",)
    two = quantity("2", text="armoured brigades").to_pint(own)
    assert two.to("soldier").magnitude == 8000


def test_a_counted_thing_with_the_name_of_a_unit() -> None:
    assert str(to_pint(quantity("3", text="bars")).units) == "count_of_bar"
    with pytest.raises(UnitMismatch):
        add(quantity("3", text="bars"), quantity("3", "pascal", kind="measure"))


def test_names_for_people() -> None:
    assert plain_name("mile/hour") == "mile per hour"


def test_pint_is_not_imported_before_it_is_needed() -> None:
    modules = "sys, claimcheck.comparison.conversion, claimcheck.extraction.pipeline"
    program = f"import {modules}; sys.exit('pint' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


def test_a_rate_of_time_in_time_is_no_time() -> None:
    with pytest.raises(UnitMismatch):
        factor("month/year", "decade")


@pytest.mark.parametrize(("unit", "years"), [("decade", "10"), ("century", "100")])
def test_long_times_are_times(unit: str, years: str) -> None:
    assert round(factor(unit, "year"), 20) == Decimal(years)


@pytest.mark.parametrize("unit", [unit.name for unit in units() if unit.type == "duration"])
def test_durations_are_converted(unit: str) -> None:
    assert factor(unit, "day") > 0


def test_degrees_of_heat_are_no_multiples() -> None:
    with pytest.raises(UnitMismatch):
        factor("degree_Fahrenheit", "degree_Celsius")
    assert convert(Decimal(-40), "degree_Fahrenheit", "degree_Celsius").quantize(Decimal(1)) == -40
