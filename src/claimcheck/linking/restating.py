"""Figures in a newsroom's own units, restated in the units that everything is compared in."""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck.comparison.own import Definitions, OwnUnit, own_units
from claimcheck.lang.things import things
from claimcheck.models.claims import Claim, NumericClaim
from claimcheck.models.interval import Interval, plain
from claimcheck.models.quantity import Quantity

STEP = "restated: "
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
        fate, thing = things().split(scope.what or "")[0], things().concept(unit.base)
        name = unit.base if thing is None else thing.name
        scope = scope.model_copy(update={"what": f"{fate} {name}".strip()})
    line = f"{STEP}1 {unit.name.replace('_', ' ')} is {plain(factor)} {unit.base.replace('_', ' ')}"
    return claim.model_copy(update={"quantity": changed, "scope": scope, "trail": (*claim.trail, line)})
