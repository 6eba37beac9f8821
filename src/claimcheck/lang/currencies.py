"""Money: words, signs and prefixes of currencies and their hundredths."""

from __future__ import annotations

from functools import cache

from claimcheck.lang.word_lists import load
from claimcheck.models.base import Model


class Currency(Model):
    """A currency by its ISO 4217 code. A prefix makes the dollar sign (or bare digits) this currency;
    ``before_sign`` does so only with the sign; one of ``letters`` only before a large figure.
    """

    code: str
    words: tuple[str, ...] = ()
    signs: tuple[str, ...] = ()
    prefixes: tuple[str, ...] = ()
    before_sign: tuple[str, ...] = ()
    letters: tuple[str, ...] = ()


class Hundredth(Model):
    """A coin; ``of`` is its currency where the word leaves no doubt, ``glued`` are forms written onto
    digits.
    """

    name: str
    of: str | None = None
    words: tuple[str, ...] = ()
    signs: tuple[str, ...] = ()
    glued: tuple[str, ...] = ()


class Currencies(Model):
    """All of them; ``doubtful`` words and ``spoken`` codes mean something else as well, ``spaced`` signs may
    stand apart from the number.
    """

    doubtful: frozenset[str]
    spoken: frozenset[str]
    spaced: frozenset[str]
    currency: tuple[Currency, ...]
    hundredth: tuple[Hundredth, ...]


@cache
def currencies() -> Currencies:
    """Return the English list."""
    return load("currencies", Currencies)
