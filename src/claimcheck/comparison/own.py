"""A newsroom's own units, as its settings define them: ``battalion_strength = 600 * person``.

A definition is a name, and a number of one unit that is known (or of things that are counted). pint takes the
same line; reading it here keeps pint out of every run that converts nothing.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import Final, NamedTuple

from claimcheck.lang.currencies import currencies
from claimcheck.lang.noun_words import is_plural, singular
from claimcheck.lang.number_words import number_words
from claimcheck.lang.unit_table import units
from claimcheck.models.problems import ClaimcheckError
from claimcheck.models.quantity import QuantityType

Definitions = tuple[str, ...]
_NAME: Final = re.compile(r"[^\W\d]\w*")
_TOKEN: Final = re.compile(r"\s*(?:(\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|([^\W\d]\w*)|([*/]))")
_SHAPE: Final = "write it as 'smoot = 1.7018 * meter'"
_NEAR: Final = 82
_SMALLEST, _LARGEST = Decimal("1e-30"), Decimal("1e30")


class OwnUnit(NamedTuple):
    """A unit of one's own: one of it is ``factor`` times ``base``.

    Attributes:
        words: what it is called in a text, in lower case.
        base: pint's name, a currency's code, "meter/second", or a thing that is counted (``counted``).
        type: the type of quantity it makes in a text.
    """

    name: str
    words: tuple[str, ...]
    factor: Decimal
    base: str
    type: QuantityType
    counted: bool
    definition: str


class DefinitionError(ClaimcheckError, ValueError):
    """A definition that cannot be used. ``advice`` says what to do."""

    def __init__(self, problem: str, advice: str) -> None:
        super().__init__(f"{problem}; {advice}")
        self.problem = problem
        self.advice = advice


@lru_cache(maxsize=16)
def own_units(definitions: Definitions) -> tuple[OwnUnit, ...]:
    """Return the units that the definitions make; a later one may be built on an earlier one.

    Raises:
        DefinitionError: one of them is no definition, takes a name that is taken, or ends in no unit.
    """
    made: dict[str, OwnUnit] = {}
    for definition in definitions:
        unit = _read(definition, made)
        made[unit.name] = unit
    return tuple(made.values())


def _read(definition: str, made: dict[str, OwnUnit]) -> OwnUnit:
    name, *sides = (side.strip() for side in definition.split("="))
    if not sides or not sides[0]:
        raise DefinitionError(f"'{definition}' defines nothing", _SHAPE)
    called = [name, *sides[1:]]
    for word in called:
        if not _NAME.fullmatch(word):
            raise DefinitionError(f"'{word}' in '{definition}' is no name", "use letters, digits and '_'")
        spoken = word.replace("_", " ").lower()
        if word in made or spoken in _taken():
            raise DefinitionError(f"'{word}' is a unit already", "give your unit another name")
    factor, base = _amount(sides[0], definition)
    known = _bases()
    parts: list[str] = []
    types: list[QuantityType] = []
    for part in base:
        if part in called:
            raise DefinitionError(f"'{part}' in '{definition}' is built on itself", _SHAPE)
        if part in made:
            factor = factor / made[part].factor if parts else factor * made[part].factor
            parts.append(made[part].base)
            types.append("count" if made[part].counted else made[part].type)
            continue
        found = known.get(part) or known.get(part.lower().replace("_", " "))
        if found is None:
            _check_thing(part, definition)
        parts.append(found[0] if found else singular(part.lower()))
        types.append(found[1] if found else "count")
    if "temperature" in types:
        raise DefinitionError(f"'{definition}' is of a temperature", "these have zero points; leave it out")
    counted = types == ["count"]
    type_: QuantityType = "rate" if len(parts) > 1 else "measure" if counted else types[0]
    whole = "/".join(parts)
    line = " = ".join([name, f"{factor} * {whole}"] + (["_", *called[1:]] if called[1:] else []))
    return OwnUnit(name, _words(called), factor, whole, type_, counted, line)


def _amount(amount: str, definition: str) -> tuple[Decimal, list[str]]:
    """Return the number and the names of "600 * person" or "2.5 * mile / hour"."""
    factor, names = Decimal(1), list[str]()
    at, sign, open_ = 0, "*", True
    while at < len(amount):
        token = _TOKEN.match(amount, at)
        if token is None or (token[3] is None) != open_:
            raise DefinitionError(f"'{amount}' in '{definition}' cannot be read", _SHAPE)
        at, open_ = token.end(), token[3] is not None
        if token[3]:
            sign = token[3]
        elif token[1]:
            number = Decimal(token[1])
            if not _SMALLEST < number < _LARGEST:
                raise DefinitionError(f"'{token[1]}' in '{definition}' cannot be", "write how many it is")
            factor = factor * number if sign == "*" else factor / number
        else:
            if (sign == "/") != bool(names) or len(names) > 1:
                raise DefinitionError(
                    f"'{amount}' in '{definition}' is not of one unit",
                    "write a number times one unit, or one unit / another",
                )
            names.append(token[2])
    if open_ or not names:
        raise DefinitionError(f"'{amount}' in '{definition}' names no unit", _SHAPE)
    return factor, names


def _check_thing(part: str, definition: str) -> None:
    """Take what is known neither as a unit nor nearly so for a thing that is counted."""
    from rapidfuzz import fuzz, process

    names = [name for name in _bases() if len(name) > 3]
    near = process.extractOne(part.lower(), names, scorer=fuzz.ratio, score_cutoff=_NEAR)
    if near is not None:
        raise DefinitionError(f"'{part}' in '{definition}' is no unit", f"did you mean '{near[0]}'?")


@lru_cache(maxsize=1)
def _bases() -> dict[str, tuple[str, QuantityType]]:
    """Return all units by their names and the words for them."""
    found: dict[str, tuple[str, QuantityType]] = {}
    for unit in units():
        for word in (unit.name, *unit.words, *unit.short):
            if unit.type != "age":
                found.setdefault(word, (unit.name, unit.type))
    for currency in currencies().currency:
        for word in (currency.code, *currency.words):
            found.setdefault(word, (currency.code, "money"))
    return found


@lru_cache(maxsize=1)
def _taken() -> frozenset[str]:
    """Return the words that mean something else beside a number."""
    words = number_words()
    numbers = {*words.ones, *words.tens, *words.scales, *words.sets, *words.magnitudes, *words.fractions}
    coins = {word for coin in currencies().hundredth for word in (coin.name, *coin.words)}
    return frozenset({name.replace("_", " ").lower() for name in _bases()} | numbers | coins)


def _words(called: list[str]) -> tuple[str, ...]:
    found: list[str] = []
    for name in called:
        spoken = name.replace("_", " ").lower()
        found += [spoken] if is_plural(spoken.split()[-1]) else [spoken, _plural(spoken)]
    return tuple(dict.fromkeys(found))


def _plural(word: str) -> str:
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "x", "z", "ch", "sh")) else "s")
