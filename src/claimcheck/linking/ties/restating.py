"""Figures restated in other units: a newsroom's own in those they are built on, miles beside kilometres."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from claimcheck.comparison.conversion import UnitMismatch, convert, plain_name
from claimcheck.comparison.own import Definitions, OwnUnit, own_units
from claimcheck.lang.things import things
from claimcheck.models.claims import Claim, NumericClaim
from claimcheck.models.interval import Interval, plain
from claimcheck.models.quantity import Quantity

_MEASURED: Final = frozenset({"measure", "rate", "temperature"})
_PLACES: Final = 4
STEP: Final = "restated: "
"""How the line of a claim's trail begins that says so."""


def restated(claims: Iterable[Claim], definitions: Definitions) -> list[Claim]:
    """Return the claims with every quantity in a unit that is defined brought to the unit it is defined by.

    The words and spans of a claim stay; value, bounds and unit change. Things that a unit counts become a
    count of these things: two battalion strengths of 600 are 1,200 persons.
    """
    if not definitions:
        return list(claims)
    own = {unit.name: unit for unit in own_units(definitions)}
    return [
        _restated(claim, own[_head(claim.quantity)])
        if isinstance(claim, NumericClaim) and _head(claim.quantity) in own
        else claim
        for claim in claims
    ]


def is_restated(claim: NumericClaim) -> bool:
    """Tell whether the figure was printed in a unit of the newsroom's own."""
    return bool(claim.trail) and claim.trail[-1].startswith(STEP)


def _head(quantity: Quantity) -> str:
    return (quantity.unit or "").partition("/")[0]


def _restated(claim: NumericClaim, unit: OwnUnit) -> NumericClaim:
    quantity, factor = claim.quantity, unit.factor
    _, slash, per = (quantity.unit or "").partition("/")
    counted = unit.counted and not slash
    possible, likely = quantity.possible, quantity.likely
    if counted and quantity.relation == "=" and (possible.high or 0) - (possible.low or 0) == 1:
        possible = likely = Interval(low=quantity.value, high=quantity.value)  # "two" of a thing are two
    changed = quantity.model_copy(
        update={
            "value": quantity.value * factor,
            "high": None if quantity.high is None else quantity.high * factor,
            "possible": possible.scaled(factor), "likely": likely.scaled(factor),
            "unit": None if counted else unit.base + slash + per,
            "unit_text": unit.base if counted else quantity.unit_text,
            "type": "count" if counted else quantity.type,
        }
    )  # fmt: skip
    scope = claim.scope
    if counted:
        outcome, thing = things().split(scope.what or "")[0], things().concept(unit.base)
        name = unit.base if thing is None else thing.name
        scope = scope.model_copy(update={"what": f"{outcome} {name}".strip()})
    line = f"{STEP}1 {plain_name(unit.name)} is {plain(factor)} {plain_name(unit.base)}"
    return claim.model_copy(update={"quantity": changed, "scope": scope, "trail": (*claim.trail, line)})


def aligned(said: Iterable[NumericClaim], seen: list[NumericClaim]) -> list[NumericClaim]:
    """Return ``seen`` with measures in units that ``said`` does not use brought to one that it does.

    "16 km" is compared as 9.9 miles with "10 miles". Where both texts use one unit, nothing is converted.
    """
    used = {claim.quantity.unit for claim in said if claim.quantity.type in _MEASURED}
    present = {claim.quantity.unit for claim in seen}
    wanted = sorted(unit for unit in used - present if unit is not None)
    if not wanted:
        return seen
    return [_converted(claim, wanted) if claim.quantity.type in _MEASURED else claim for claim in seen]


def _converted(claim: NumericClaim, wanted: list[str]) -> NumericClaim:
    quantity = claim.quantity
    for unit in wanted:
        try:
            changed = quantity.model_copy(
                update={
                    "value": _turned(quantity.value, quantity, unit),
                    "high": None if quantity.high is None else _turned(quantity.high, quantity, unit),
                    "possible": _both(quantity.possible, quantity, unit),
                    "likely": _both(quantity.likely, quantity, unit), "unit": unit,
                }
            )  # fmt: skip
        except UnitMismatch:
            continue
        line = f"{STEP}{' '.join(quantity.text.split())} is {plain(changed.value)} {plain_name(unit)}"
        return claim.model_copy(update={"quantity": changed, "trail": (*claim.trail, line)})
    return claim


def _turned(value: Decimal, quantity: Quantity, unit: str) -> Decimal:
    if quantity.unit is None:
        raise UnitMismatch("no unit")
    return round(convert(value, quantity.unit, unit), _PLACES)


def _both(bounds: Interval, quantity: Quantity, unit: str) -> Interval:
    low = None if bounds.low is None else _turned(bounds.low, quantity, unit)
    high = None if bounds.high is None else _turned(bounds.high, quantity, unit)
    return bounds.model_copy(update={"low": low, "high": high})
