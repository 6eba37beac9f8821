"""The unit behind a number, also over a hedge between the two: "20-plus years", "30+ miles"."""

from __future__ import annotations

from typing import Final

from claimcheck.extraction.numeric.found import Found
from claimcheck.extraction.numeric.hedge import hedge_after
from claimcheck.extraction.numeric.number import may_be_year
from claimcheck.extraction.numeric.unit import Unit, unit_after
from claimcheck.lang.noun_words import is_plural
from claimcheck.text import Tokens

_MEGABIT: Final = Unit("megabit", "measure")
_MILLIBAR: Final = Unit("millibar", "measure")
_LOW, _HIGH = 850, 1100  # of the air's pressure
_MEASURES: Final = frozenset({"measure", "duration", "rate", "age", "percent", "points", "temperature"})


def _is_sign_of_name(tokens: Tokens, found: Found, at: int) -> bool:
    """Tell whether what looks like a sign begins a name: "a 2020 Pa. ruling", "3 V-8 engines", "2 W's",
    "5 Mt. Elm hikers", "50 PS staffers".
    """
    word, after = tokens.words[at], tokens.lower[at + 1] if at + 1 < found.end else ""
    glued = bool(after) and tokens.glued(at + 1)
    if word == "Pa":
        return may_be_year(found.number)
    if word == "Mt":
        return after == "." and glued and at + 2 < found.end and tokens.words[at + 2].istitle()
    if word == "PS":
        return is_plural(after)
    if len(word) > 1 or not word.isupper() or not glued:
        return False
    model = after in "-‐‑" and at + 2 < found.end and tokens.words[at + 2][0].isdecimal()
    return model or after in ("'s", "’s")


def unit_behind(tokens: Tokens, at: int, found: Found) -> tuple[int, Unit] | None:
    """Return the index after the unit that starts at a token, and the unit; note a hedge before it."""
    number, end = found.number, found.end
    after = unit_after(tokens, at, end, digits=not number.spelled, scaled=number.scaled, table=found.table)
    pressure = after is not None and after[1] == _MEGABIT and _LOW < number.value < _HIGH
    if pressure and after is not None and tokens.words[after[0] - 1] == "mb":
        return after[0], _MILLIBAR  # "a pressure of 958 mb"
    if (
        after is not None
        and after[0] == at + 1
        and not tokens.glued(at)
        and _is_sign_of_name(tokens, found, at)
    ):
        return None
    if after is not None or at >= end:
        return after
    hedge = hedge_after(tokens, at, end)
    if hedge is None:
        return None
    after = unit_after(tokens, hedge[0], end, digits=False, scaled=number.scaled, table=found.table)
    if after is None or after[1].type not in _MEASURES:
        return None
    found.inner_end, found.inner = hedge
    return after
