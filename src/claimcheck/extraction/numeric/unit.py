"""Units beside a number: currency signs before it; words, signs and short forms after it; and "per" what."""

from __future__ import annotations

from functools import lru_cache
from typing import Final, NamedTuple

from claimcheck.comparison.own import Definitions, own_units
from claimcheck.extraction.numeric.kinds import kind_of
from claimcheck.extraction.numeric.phrases import Phrases
from claimcheck.lang.currencies import currencies
from claimcheck.lang.measure_words import measure_words
from claimcheck.lang.noun_words import noun_words
from claimcheck.lang.unit_table import units
from claimcheck.models.quantity import QuantityType
from claimcheck.text import Tokens


class Unit(NamedTuple):
    """A unit: its name for pint (an ISO code for money), and the type of quantity it makes."""

    name: str
    type: QuantityType


class Tables(NamedTuple):
    """Units by their words and signs."""

    words: Phrases[Unit]
    short: dict[str, Unit]
    glued: dict[str, Unit]
    signs: dict[str, str]
    prefixes: dict[str, str]
    codes: dict[str, str]
    letters: dict[str, str]
    per: Phrases[str]
    doubtful: frozenset[str]
    alone: frozenset[str]
    spoken: frozenset[str]


_POUND: Final = Unit("pound_mass", "measure")
_KELVIN: Final = Unit("kelvin", "temperature")
INCH: Final = Unit("inch", "measure")
_STERLING: Final = Unit("GBP", "money")
_DASHES: Final = frozenset("-‐‑–")
_QUOTED: Final = 40
_MARKS: Final = frozenset({'"', "”"})
_PER: Final = frozenset({"a", "an", "per", "every", "/", "each"})
_DENOMINATORS: Final = {
    "dL": Unit("deciliter", "measure"),
    "dl": Unit("deciliter", "measure"),
    "L": Unit("liter", "measure"),
}
_LATER: Final = frozenset({"earlier", "ago", "later", "before"})


@lru_cache(maxsize=8)
def tables(definitions: Definitions = ()) -> Tables:
    """Return the look-up tables, made once; ``definitions`` are units of one's own."""
    money, measures = currencies(), units()
    spelled: list[tuple[str, Unit]] = []
    signs: dict[str, str] = {}
    prefixes: dict[str, str] = {}
    codes: dict[str, str] = {}
    letters: dict[str, str] = {}
    short: dict[str, Unit] = {}
    glued: dict[str, Unit] = {}
    for row in money.currency:
        unit = Unit(row.code, "money")
        spelled += [(word, unit) for word in (*row.words, *row.signs)]
        signs |= dict.fromkeys(row.signs, row.code)
        for prefix in row.before_sign:
            prefixes.setdefault(prefix, row.code)
        letters |= dict.fromkeys(row.letters, row.code)
        for prefix in row.prefixes:
            prefixes.setdefault(prefix, row.code)
            if len(prefix) > 1:
                codes.setdefault(prefix, row.code)
        codes.setdefault(row.code.lower(), row.code)
    for coin in money.hundredth:
        unit = Unit(coin.name, "money")
        spelled += [(word, unit) for word in (*coin.words, *coin.signs)]
        glued |= dict.fromkeys(coin.glued, unit)
    for measure in measures:
        unit = Unit(measure.name, measure.type)
        spelled += [(word, unit) for word in measure.words]
        short |= dict.fromkeys(measure.short, unit)
        glued |= dict.fromkeys(measure.glued, unit)
    for own in own_units(definitions):
        spelled += [(word, Unit(own.name, own.type)) for word in own.words]
    return Tables(
        Phrases(spelled), short, glued, signs, prefixes, codes, letters, Phrases(measure_words().per.items()),
        money.doubtful,
        frozenset(word for measure in measures if measure.alone for word in measure.words), money.spoken,
    )  # fmt: skip


def unit_after(
    tokens: Tokens, index: int, end: int, *, digits: bool, scaled: bool, table: Tables | None = None
) -> tuple[int, Unit] | None:
    """Return the index after the unit that starts at a token (over a hyphen), and the unit.

    Args:
        digits: whether the number before is written in digits: only then do short forms count.
        scaled: whether it has a scale word: "5 million pounds" is money, "5 pounds" a weight.
        table: the units that are known, where some are the newsroom's own.
    """
    if index >= end:
        return None
    at = index
    table = table or tables()
    if tokens.words[at] in _DASHES:
        at += 1
        if at >= end:
            return None
        if not tokens.glued(at) or not tokens.glued(index):  # "30 - year", as tokenised texts have it
            spaced = table.words.after(tokens, at, end) if not tokens.glued(at) else None
            return None if spaced is None or tokens.lower[spaced[0] - 1][-1] == "s" else spaced
    word = tokens.words[at]
    bracketed = digits and word in "([{<" and at + 2 < end and tokens.words[at + 2] in ")]}>"
    if bracketed:
        found = table.short.get(tokens.words[at + 1]) or table.glued.get(tokens.words[at + 1])
        return (at + 3, found) if found else None
    squared = tokens.words[at + 1] if at + 1 < end and tokens.glued(at + 1) else ""
    if word in _MARKS and tokens.glued(at) and _closes(tokens, at):
        return None
    if digits and squared in ("2", "3"):
        found = table.short.get(word + squared)
        if found is not None:
            return at + 2, found
    long = table.words.after(tokens, at, end)
    if long is not None and long[0] > at + 1:
        return _settled(tokens, long, end, scaled, digits)
    if digits:
        found = table.short.get(word)
        if found is None and (
            tokens.glued(at) or at > index or squared == "/" or _is_degree(tokens, at, end)
        ):
            found = table.glued.get(word)
        behind = tokens.words[at + 1] if at + 1 < end and tokens.glued(at + 1) else "."
        written_on = behind[0].isalpha() if word in "'’′" else behind[0].isalnum()
        written_on = written_on or (word == "in" and behind == "-")  # "3-in-1"
        many = word == "s" and at + 1 < end and tokens.lower[at + 1] == "of"
        runs = found == _KELVIN and at + 1 < end and _is_word(tokens, at + 1)
        if found is not None and not written_on and not many and not runs:
            return at + 1, found
    if long is not None:
        return _settled(tokens, long, end, scaled, digits)
    if (
        digits
        and word in ('"', "”", "″")
        and at + 1 < end
        and tokens.lower[at + 1] in measure_words().metres_after
    ):
        return at + 1, INCH
    if at + 1 < end and tokens.lower[at + 1] in table.words.words:
        between = tokens.lower[at] in measure_words().between
        if between or tokens.lower[at].endswith(("ing", "ed")):
            long = table.words.after(tokens, at + 1, end)
            if long is not None and (long[1].type == "duration" if between else long[1].type == "measure"):
                return long
    return None


def _is_word(tokens: Tokens, index: int) -> bool:
    """Tell whether a word with a meaning of its own stands at a token: "a 10 K run" is no temperature."""
    word = tokens.lower[index]
    return word.isalpha() and (word in measure_words().runs or word not in noun_words().stops)


def _closes(tokens: Tokens, index: int) -> bool:
    """Tell whether a quotation mark closes what was quoted, and is no inch."""
    words = tokens.words
    if words[index] == "”":
        return words[max(0, index - _QUOTED) : index].count("“") > words[
            max(0, index - _QUOTED) : index
        ].count("”")
    marks = [at for at in range(max(0, index - _QUOTED), index) if words[at] == '"']
    return sum(not (at and words[at - 1][-1].isdecimal() and tokens.glued(at)) for at in marks) % 2 == 1


def _is_degree(tokens: Tokens, index: int, end: int) -> bool:
    """Tell whether a "C" or "F" apart from its number is a temperature: "12 C", not "5 C Company men"."""
    if index + 2 < end and tokens.words[index + 1] in _DASHES and tokens.glued(index + 1):
        return False
    return tokens.words[index] in ("C", "F") and not (
        index + 1 < end and tokens.words[index + 1][0].isupper()
    )


def _settled(
    tokens: Tokens, found: tuple[int, Unit], end: int, scaled: bool, digits: bool
) -> tuple[int, Unit] | None:
    last, unit = found
    if unit.type == "money" and last < end and tokens.words[last][0].isdecimal() and tokens.glued(last):
        return None  # "3 USD50 cards": the sign belongs to what follows
    word = tokens.words[last - 1]
    if scaled and unit.type == "duration" and word[0].isupper() and word[1:].islower() and word[-1] != "s":
        return None  # "Net 11.1 mln Year": a heading
    if tokens.lower[last - 1] in tables().alone and _goes_on(tokens, last, end):
        return None
    if unit.type == "money" and tokens.lower[last - 1] in tables().doubtful:
        alone = last - 2 >= 0 and (scaled or (len(tokens.words[last - 2]) > 2 and digits))
        if per_after(tokens, last, end) is not None and tokens.words[last - 1].islower():
            return found  # "12 sen a kilo"
        verb = scaled and last < end and tokens.lower[last].endswith("ed")  # "270 billion won gathered by"
        if not alone or (_goes_on(tokens, last, end) and not verb):
            return None
    if unit == _POUND and tokens.lower[last - 1] in ("pound", "pounds"):
        of = last < end and tokens.lower[last] == "of"
        noted = last < end and tokens.lower[last] in measure_words().money_after
        if (scaled and not of) or noted or _speaks_of_money(tokens, last):
            return last, _STERLING
    return found


def _goes_on(tokens: Tokens, index: int, end: int) -> bool:
    """Tell whether a word follows that a unit does not have behind it: "5,000 won the right to stay"."""
    if index >= end or not tokens.lower[index][0].isalpha():
        return False
    word = tokens.lower[index]
    if word in ("the", "his", "her", "its", "their", "an", "up", "by") or word not in noun_words().stops:
        return True
    return word == "a" and per_after(tokens, index, end) is None


def _speaks_of_money(tokens: Tokens, last: int) -> bool:
    words = measure_words().money_before
    return any(word in words for word in tokens.lower[max(0, last - 7) : last])


def per_after(tokens: Tokens, index: int, end: int) -> tuple[int, str] | None:
    """Return the index after "a day", "per share", "-a-year", "/month", "per 100,000 people", and per
    what.
    """
    if index >= end:
        return None
    lower = tokens.lower
    at = index
    if lower[at] in _DASHES and (tokens.glued(at) or lower[at + 1 : at + 3] == ["a", "-"]):
        at += 1
    if lower[at] == "p.a.":
        return at + 1, "year"
    if at + 1 < end and lower[at] == "/" and tokens.glued(at + 1):
        short = _short(tokens, at + 1, end)
        if short is not None:
            return short
    if at + 1 < end and lower[at] in _PER:
        known = tables().per.after(tokens, at + 2 if lower[at + 1] in _DASHES else at + 1, end)
        if known is not None:
            return None if known[0] < end and lower[at] != "per" and lower[known[0]] in _LATER else known
        if lower[at] == "per":
            return _per(tokens, at + 1, end)
    return None


def _per(tokens: Tokens, index: int, end: int) -> tuple[int, str] | None:
    """Return what follows "per": a unit ("cubic metre"), else any word."""
    unit = tables().words.after(tokens, index, end)
    if unit is not None and unit[1].type in ("measure", "duration"):
        return unit[0], unit[1].name
    short = _short(tokens, index, end)
    if short is not None:
        return short
    word = tokens.lower[index]
    if kind_of(word) == "participle" and index + 1 < end and kind_of(tokens.lower[index + 1]) == "word":
        index, word = index + 1, tokens.lower[index + 1]  # "per registered voter"
    return (index + 1, word) if word.isalpha() and word not in ("cent", "cents") else None


def _short(tokens: Tokens, index: int, end: int) -> tuple[int, str] | None:
    """Return the index after a short form, "km" or "cm2", and the name of the unit."""
    table, word = tables(), tokens.words[index]
    if index + 1 < end and tokens.words[index + 1] in ("2", "3") and tokens.glued(index + 1):
        powered = table.short.get(word + tokens.words[index + 1])
        if powered is not None:
            return index + 2, powered.name
    unit = table.short.get(word) or table.glued.get(word) or _DENOMINATORS.get(word)
    return None if unit is None or unit.type not in ("measure", "duration") else (index + 1, unit.name)
