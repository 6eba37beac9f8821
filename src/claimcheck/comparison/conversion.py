"""Units through pint: measures by its own names, with currencies and counted things defined beside them.

pint is imported at the first use and not before: reading and comparing most figures needs no conversion.
"""

from __future__ import annotations

from decimal import Context, Decimal
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, Final

from claimcheck.comparison.own import Definitions, own_units
from claimcheck.lang.currencies import currencies
from claimcheck.lang.noun_words import singular
from claimcheck.lang.unit_table import pint_names, units
from claimcheck.models.problems import ClaimcheckError
from claimcheck.models.quantity import Quantity

if TYPE_CHECKING:
    import pint

_EXACT: Final = Context(prec=20)
"""Digits of a factor: pint multiplies by way of its base units, and leaves noise in the last of 28."""


class UnitMismatch(ClaimcheckError, ValueError):  # noqa: N818 - the name that callers know
    """Two quantities that are of different things: soldiers and dollars, miles and hours."""


@cache
def registry(definitions: Definitions = ()) -> pint.UnitRegistry[Any]:
    """Return pint's registry with exact decimals, our units, currencies and ``definitions``.

    Args:
        definitions: units of one's own: ``("brigade = 4000 * soldier",)``.

    Raises:
        DefinitionError: a definition cannot be used.
    """
    import pint

    made: pint.UnitRegistry[Any] = pint.UnitRegistry(non_int_type=Decimal)
    for unit in units():
        if unit.define is not None:
            made.define(unit.define)
    for currency in currencies().currency:
        made.define(f"{currency.code} = [currency_{currency.code}]")
    for coin in currencies().hundredth:
        base = f"{coin.of} / 100" if coin.of else f"[currency_{coin.name}]"
        if coin.name not in made:
            made.define(f"{coin.name} = {base}")
    for own in own_units(definitions):
        _known(made, own.base)
        made.define(own.definition)
    return made


def unit_of(quantity: Quantity) -> str:
    """Return the name of a quantity's unit in the registry: "USD", "mile/hour", or the thing that is
    counted.
    """
    if quantity.unit is not None:
        return quantity.unit
    if quantity.type in ("percent", "fraction", "ratio", "multiplier") or not quantity.unit_text:
        return "" if quantity.type != "percent" else "percent"
    return _name(singular(quantity.unit_text.split(" per ")[0].split()[-1].lower()))


def to_pint(quantity: Quantity, definitions: Definitions = ()) -> pint.Quantity[Any]:
    """Return the value (the lower one of a range) with its unit, ready to be converted and added.

    Raises:
        UnitMismatch: the unit is known neither to pint nor by ``definitions``.
    """
    made = registry(definitions)
    name = unit_of(quantity)
    if quantity.unit is None and name not in ("", "percent"):
        name = _counted(made, name, definitions)
    return made.Quantity(quantity.value, _known(made, name) or "dimensionless")


def factor(unit: str, other: str, definitions: Definitions = ()) -> Decimal:
    """Return by what a value in ``unit`` is multiplied to be in ``other``: mile to kilometer is 1.609344.

    Raises:
        UnitMismatch: the two measure different things, one is not known, or they are degrees of heat, whose
            zero points differ.
    """
    if unit != other and (_is_heat(unit) or _is_heat(other)):
        raise UnitMismatch(f"{plain_name(unit)} is no multiple of {plain_name(other)}")
    return _factor(unit, other, definitions)


@lru_cache(maxsize=4096)
def _factor(unit: str, other: str, definitions: Definitions) -> Decimal:
    import pint

    made = registry(definitions)
    try:
        times = made.Quantity(Decimal(1), _known(made, unit)).to(_known(made, other)).magnitude
        return _EXACT.plus(Decimal(times))
    except (
        pint.DimensionalityError,
        pint.OffsetUnitCalculusError,
        pint.UndefinedUnitError,
        TypeError,  # a step of one of pint's logarithmic scales
    ) as error:
        raise UnitMismatch(
            f"{plain_name(unit)} cannot be turned into {plain_name(other)}: {error}"
        ) from error


def convert(value: Decimal, unit: str, other: str, definitions: Definitions = ()) -> Decimal:
    """Return a value in another unit; temperatures with their zero points.

    Raises:
        UnitMismatch: the two measure different things.
    """
    if not _is_heat(unit):
        return value * factor(unit, other, definitions)
    import pint

    made = registry(definitions)
    try:
        return Decimal(made.Quantity(value, unit).to(other).magnitude)
    except (pint.DimensionalityError, pint.UndefinedUnitError) as error:
        raise UnitMismatch(
            f"{plain_name(unit)} cannot be turned into {plain_name(other)}: {error}"
        ) from error


def _is_heat(unit: str) -> bool:
    return unit.startswith("degree_") or unit == "kelvin"


def add(first: Quantity, second: Quantity, definitions: Definitions = ()) -> pint.Quantity[Any]:
    """Return the sum of two quantities, in the unit of the first.

    Raises:
        UnitMismatch: they are of different things.
    """
    import pint

    left, right = to_pint(first, definitions), to_pint(second, definitions)
    try:
        total: pint.Quantity[Any] = left + right
        return total
    except (pint.DimensionalityError, pint.OffsetUnitCalculusError) as error:
        one, other = plain_name(unit_of(first)), plain_name(unit_of(second))
        raise UnitMismatch(
            f"cannot add {first.text!r} and {second.text!r}: {one or 'a bare number'} and "
            f"{other or 'a bare number'} are different things"
        ) from error


def plain_name(unit: str) -> str:
    """Return a unit's name as people write it."""
    return unit.replace("count_of_", "").replace("_", " ").replace("/", " per ")


def _name(word: str) -> str:
    return "".join(letter if letter.isalnum() else "_" for letter in word).strip("_") or "thing"


def _counted(made: pint.UnitRegistry[Any], noun: str, definitions: Definitions) -> str:
    """Return the unit of a counted thing, of its own kind; what is known never changes its meaning.

    "soldier" is a unit by that name; "bar", which pint knows as a pressure, is counted as "count_of_bar".
    """
    own = any(unit.name == noun for unit in own_units(definitions))
    if own or noun not in made or dict(made.Unit(noun).dimensionality) == {f"[{noun}]": 1}:
        return noun
    return f"count_of_{noun}"


def _known(made: pint.UnitRegistry[Any], unit: str) -> str:
    """Return pint's name of a unit, its parts defined as units of their own kind if they are new
    ("soldier/country").
    """
    parts = [pint_names().get(part, part) for part in unit.split("/")]
    for part in parts:
        if part.isidentifier() and part not in made:
            made.define(f"{part} = [{part}]")
    return "/".join(parts)
