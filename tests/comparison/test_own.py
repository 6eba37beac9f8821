"""Units of one's own: what a definition may be, and how it is read."""

from decimal import Decimal

import pytest

from claimcheck.comparison.conversion import convert, factor
from claimcheck.comparison.own import DefinitionError, own_units


@pytest.mark.parametrize(
    ("definition", "words", "amount", "base", "kind"),
    [
        ("smoot = 1.7018 * meter", ("smoot", "smoots"), "1.7018", "meter", "measure"),
        ("smoot=1.7018*metres", ("smoot", "smoots"), "1.7018", "meter", "measure"),
        ("barn_load = 3 * tonnes = load", ("barn load", "barn loads", "load", "loads"), "3",
         "metric_ton", "measure"),
        ("platoon_strength = 40 * soldiers", ("platoon strength", "platoon strengths"), "40",
         "soldier", "measure"),
        ("knock = 2 * mile / hour", ("knock", "knocks"), "2", "mile/hour", "rate"),
        ("lakh_rupee = 100000 * INR", ("lakh rupee", "lakh rupees"), "100000", "INR", "money"),
        ("watch = 4 * hours", ("watch", "watches"), "4", "hour", "duration"),
        ("half_smoot = meter * 1.7018 / 2", ("half smoot", "half smoots"), "0.8509", "meter", "measure"),
    ],
)  # fmt: skip
def test_definitions(definition: str, words: tuple[str, ...], amount: str, base: str, kind: str) -> None:
    (unit,) = own_units((definition,))
    assert (unit.words, unit.factor, unit.base, unit.type) == (words, Decimal(amount), base, kind)


def test_one_built_on_another() -> None:
    both = own_units(("smoot = 1.7018 * meter", "bridge_length = 364 * smoot"))
    assert (both[1].factor, both[1].base) == (Decimal("619.4552"), "meter")


@pytest.mark.parametrize(
    ("definition", "problem"),
    [
        ("smoot", "defines nothing"),
        ("smoot =", "defines nothing"),
        ("", "defines nothing"),
        ("two words = 3 * meter", "is no name"),
        ("2x = 3 * meter", "is no name"),
        ("smoot = 3", "names no unit"),
        ("smoot = 3 *", "names no unit"),
        ("smoot = 3 meter", "cannot be read"),
        ("smoot = (3 * meter", "cannot be read"),
        ("smoot = __import__('os')", "cannot be read"),
        ("smoot = 0 * meter", "cannot be"),
        ("smoot = 1e999 * meter", "cannot be"),
        ("smoot = 3 * meter * second", "not of one unit"),
        ("smoot = 3 / meter", "not of one unit"),
        ("smoot = 3 * metr", "is no unit"),
        ("mile = 3 * meter", "is a unit already"),
        ("dozen = 13 * egg", "is a unit already"),
        ("cent = 2 * penny_stock", "is a unit already"),
        ("hot = 3 * celsius", "of a temperature"),
    ],
)
def test_what_is_no_definition(definition: str, problem: str) -> None:
    with pytest.raises(DefinitionError) as caught:
        own_units((definition,))
    assert problem in caught.value.problem
    assert caught.value.advice


def test_a_name_given_twice() -> None:
    with pytest.raises(DefinitionError, match="is a unit already"):
        own_units(("smoot = 1.7 * meter", "smoot = 1.8 * meter"))


def test_pint_knows_them() -> None:
    own = ("smoot = 1.7018 * metres = smt", "knock = 2 * mile / hour")
    assert factor("smoot", "centimeter", own) == Decimal("170.18")
    assert factor("smt", "smoot", own) == 1
    assert round(convert(Decimal(3), "knock", "kilometer/hour", own), 3) == Decimal("9.656")
