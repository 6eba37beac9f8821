"""Lines that are one paragraph broken at a margin, told from lines that are paragraphs of their own.

A margin breaks a line only where the next word has no room. A line that leaves room, ends no sentence and is
followed by a capital was ended by its writer: a headline, an entry of a list, a verse.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from claimcheck.lang.sentence_words import sentence_words

Line = tuple[int, int]
"""Where a line starts and ends, without white space around it."""
NARROWEST: Final = 30  # characters: shorter lines are no text that was wrapped
_LEAST: Final = 45  # the width that is taken for that of narrower lines
_SEVERAL: Final = 2
_WORDS: Final = 3  # the fewest of a headline
SLACK: Final = 10  # characters by which a line wrapped by hand may be short
_ENDS: Final = frozenset(".!?…")
_CLOSERS: Final = "\"'”’)]»*_ "
_OPEN: Final = frozenset(",;–—&")


class Margin:
    """The lines of a group without blank lines between them, and the width at which they may be wrapped.

    ``width`` is the least that it is taken for. A number stands for the line break behind that line.
    """

    __slots__ = ("_lines", "_text", "longest", "width")

    def __init__(self, text: str, lines: Sequence[Line], width: int = 0) -> None:
        self._text, self._lines = text, lines
        self.longest = max(high - low for low, high in lines)
        self.width = max(width, self.longest if self.longest >= NARROWEST else _LEAST)

    def lowered(self, number: int) -> bool:
        """Tell whether the next line begins with a small letter."""
        return self._text[self._lines[number + 1][0]].islower()

    def opens(self, number: int) -> bool:
        """Tell whether the line cannot end where it does: "offices in Riga,"."""
        low, high = self._lines[number]
        tail = self._text[max(low, high - 20) : high]
        return tail[-1] in _OPEN or tail.split()[-1] in sentence_words().never_last

    def stops(self, number: int) -> bool:
        """Tell whether a sentence ends with the line."""
        low, high = self._lines[number]
        return self._text[max(low, high - 6) : high].rstrip(_CLOSERS)[-1:] in _ENDS

    def leaves_room(self, number: int, slack: int = 0) -> bool:
        """Tell whether the next word would have fitted, with so many characters to spare."""
        (low, high), (after, end) = self._lines[number : number + 2]
        word = self._text[after : min(end, after + self.width)].split(maxsplit=1)[0]
        return high - low + 1 + len(word) <= self.width - slack

    def ended(self, number: int, slack: int = 0) -> bool:
        """Tell whether the writer ended the line though no sentence ends with it: a headline."""
        open_ = self.lowered(number) or self.opens(number) or self.stops(number)
        return not open_ and self.leaves_room(number, slack)


def wrapped(text: str, lines: Sequence[Line], width: int = 0) -> bool:
    """Tell whether the lines of a group are broken at a margin; ``width`` is that of the page's other text.

    Lines that go on in small letters show it. Without such, none may leave room for the next word, and either
    one of them cannot end where it does ("Riga,"), or the page is wrapped at that width.
    """
    if len(lines) < 2:
        return False
    breaks = range(len(lines) - 1)
    margin = Margin(text, lines)
    lowered = sum(map(margin.lowered, breaks))
    if lowered * 3 >= len(breaks):
        return True
    if margin.longest < NARROWEST:
        return False
    known = width > 0 and margin.longest <= width + SLACK
    shown = known or lowered > 0 or any(map(margin.opens, breaks))
    return shown and _tight(text, lines, width if known else 0)


def width_of(text: str, groups: Sequence[Sequence[Line]], most: int) -> int:
    """Return the width at which a page is wrapped, 0 if it is not known to be, or at more than ``most``.

    Groups show it that go on in small letters; or else the page as a whole, if at several line breaks none
    has left room for the next word.
    """
    several = [lines for lines in groups if len(lines) > 1]
    if not several:
        return 0
    longest = max(high - low for lines in groups for low, high in lines)
    breaks = sum(map(len, several)) - len(several)
    shown = breaks >= _SEVERAL and NARROWEST <= longest <= most
    if shown and all(_tight(text, lines, longest) for lines in several):
        return longest
    widths = [0]
    for lines in several:
        margin = Margin(text, lines)
        lowered = sum(map(margin.lowered, range(len(lines) - 1)))
        if lowered * 3 >= len(lines) - 1 and NARROWEST <= margin.longest <= most:
            widths.append(margin.longest)
    return max(widths)


def _tight(text: str, lines: Sequence[Line], width: int) -> bool:
    """Tell whether every line but the last goes on, or has no room for the next word."""
    margin = Margin(text, lines, width)
    breaks = range(len(lines) - 1)
    return all(margin.lowered(n) or margin.opens(n) or not margin.leaves_room(n) for n in breaks)


def parted(text: str, lines: Sequence[Line]) -> list[Sequence[Line]]:
    """Return the lines of a wrapped group, a headline above them apart."""
    (low, high), (after, _) = lines[:2]
    headline = len(text[low:high].split()) >= _WORDS and text[after].isupper()
    if headline and Margin(text, lines).ended(0, SLACK):
        return [lines[:1], lines[1:]]
    return [lines]
