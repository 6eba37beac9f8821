"""The words of a text around a token, with the limits that reading must not cross."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from claimcheck.lang.time_words import TimeWords, time_words
from claimcheck.text import Tokens

MONTH, WEEKDAY, UNIT, YEAR, DAY_WORD, PART, CLOCK, EVENT, DIGITS, SLASH = range(10)
YEARS: Final = {str(year): YEAR for year in range(1500, 2101)}


@dataclass(slots=True)
class Reader:
    """The tokens ``[low, high)``: nothing before ``low`` is free, nothing after ``high`` belongs to it."""

    tokens: Tokens
    words: list[str]
    lower: list[str]
    known: TimeWords
    low: int = 0
    high: int = 0

    def at(self, index: int) -> str:
        """Return the lower-case word, or nothing outside the limits."""
        return self.lower[index] if self.low <= index < self.high else ""

    def raw(self, index: int) -> str:
        """Return the word as written, or nothing outside the limits."""
        return self.words[index] if self.low <= index < self.high else ""

    def glued(self, index: int) -> bool:
        """Tell whether the token follows the one before it without white space."""
        return self.low < index < self.high and self.tokens.starts[index] == self.tokens.ends[index - 1]

    def day(self, index: int) -> tuple[int, int] | None:
        """Read "14", "14th", returning the number and the index after it."""
        word = self.at(index)
        if not word or len(word) > 2 or not word.isdecimal() or not word.isascii():
            return None
        number = int(word)
        if not 1 <= number <= 31:
            return None
        after = index + 1
        if self.at(after) in self.known.words.ordinal_endings and self.glued(after):
            after += 1
        return number, after

    def year(self, index: int) -> int | None:
        """Read a year of four digits."""
        return (
            int(self.lower[index]) if self.low <= index < self.high and self.lower[index] in YEARS else None
        )

    def is_month(self, index: int) -> int | None:
        """Return the month that a capitalised word names."""
        number = self.known.months.get(self.at(index))
        return number if number is not None and self.words[index][0].isupper() else None

    def number(self, index: int) -> int | None:
        """Read a small whole number in digits or words."""
        word = self.at(index)
        if word.isdecimal() and word.isascii() and len(word) <= 4:
            return int(word)
        return self.known.numbers.get(word)


def triggers(known: TimeWords) -> dict[str, int]:
    """Return the words at which a time may stand, with the kind of reading to try there."""
    table = dict(YEARS)
    table |= dict.fromkeys(known.units, UNIT)
    table |= dict.fromkeys(known.seasons, UNIT)
    table |= dict.fromkeys((name[0] for name in (*known.quarters, *known.halves)), PART)
    table["half"] = PART
    table |= dict.fromkeys(known.day_words, DAY_WORD)
    table |= dict.fromkeys(known.words.clock_halves | known.words.clock_words | {":"}, CLOCK)
    table |= dict.fromkeys(known.words.clock_zones, CLOCK)
    table |= dict.fromkeys(known.words.event_prefixes, EVENT)
    table |= dict.fromkeys(known.words.event_words, EVENT)
    table |= dict.fromkeys(known.months, MONTH)
    table |= dict.fromkeys(known.weekdays, WEEKDAY)
    table |= dict.fromkeys(known.short_weekdays, WEEKDAY)
    table["/"] = SLASH
    return table


def reader(tokens: Tokens) -> Reader:
    """Return a reader over the whole text."""
    return Reader(tokens, tokens.words, tokens.lower, time_words(), 0, len(tokens))
