"""Comments in a text that take findings back: ``<!-- claimcheck: ignore NUM001: reason -->``.

In plain text a line of its own does the same: ``# claimcheck: ignore NUM001: reason`` (or ``//`` or ``%``).
A comment on its own holds for the next paragraph, one within a paragraph for that paragraph, ``ignore-file``
for the whole file. Several rules are separated by commas. Without a reason it does not hold.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from claimcheck.models.finding import Finding, fingerprint
from claimcheck.rules.registry import rule

_FORM: Final = "write 'claimcheck: ignore NUM001: reason'"
_MARK: Final = "claimcheck:"
_COMMENT: Final = re.compile(
    r"<!--\s{0,9}claimcheck:\s{0,9}(?P<html>[\s\S]{0,500}?)-->"
    r"|^[ \t]{0,9}(?:#|//|%)[ \t]{0,9}claimcheck:[ \t]{0,9}(?P<line>[^\n]{0,500})$",
    re.MULTILINE,
)
_ORDER: Final = re.compile(
    r"(?P<verb>ignore(?:-file)?)\b[ \t]*(?P<rules>[^:]*?)[ \t]*(?::[ \t]*(?P<why>.*))?$"
)
_BREAK: Final = re.compile(r"\n\s*\n|\n(?:-{3,}|\.{3}|\+{3})[ \t]*\r?\n")  # also the end of front matter


@dataclass(frozen=True, slots=True)
class Suppression:
    """A comment at ``line`` that takes back findings of ``codes`` between two offsets of the text."""

    path: str
    line: int
    codes: tuple[str, ...]
    start: int
    end: int
    reason: str
    last: int = 0
    """The line on which the comment ends."""
    mark: str = ""
    """Names comment and passage by their words, wherever they stand."""

    def covers(self, finding: Finding) -> bool:
        """Tell whether one of the finding's places lies in the passage."""
        return bool(self.covered(finding))

    def covered(self, finding: Finding) -> frozenset[int]:
        """Return which of the finding's places lie in the passage, if the comment is about such findings."""
        if finding.code not in self.codes:
            return frozenset()
        return frozenset(
            number
            for number, place in enumerate(finding.locations)
            if place.path == self.path and place.start < self.end and self.start < place.end
        )


@dataclass(frozen=True, slots=True)
class Note:
    """Something about the checking itself that a person should know. It never fails a run."""

    path: str
    line: int | None
    words: str

    def __str__(self) -> str:
        where = self.path if self.line is None else f"{self.path}:{self.line}"
        return f"{where}: {self.words}" if where else self.words


def may_hold_suppressions(text: str) -> bool:
    """Tell whether a text may hold a suppression."""
    return _MARK in text


def suppressions_in(path: str, text: str) -> tuple[list[Suppression], list[Note]]:
    """Return the suppressions of a text, and what is wrong with those that do not hold."""
    if not may_hold_suppressions(text):
        return [], []
    found: list[Suppression] = []
    notes: list[Note] = []
    breaks = [match.span() for match in _BREAK.finditer(text)]
    for comment in _COMMENT.finditer(text):
        line = text.count("\n", 0, comment.start()) + 1
        words = " ".join((comment["html"] if comment["html"] is not None else comment["line"]).split())
        order = _ORDER.match(words)
        if order is None:
            notes.append(Note(path, line, f"comment not understood; {_FORM}"))
            continue
        if not (order["why"] or "").strip():
            notes.append(Note(path, line, f"suppression does not hold: it gives no reason; {_FORM}"))
            continue
        names = [name for name in re.split(r"[\s,]+", order["rules"]) if name]
        rules = [rule(name) for name in names]
        unknown = [name for name, known in zip(names, rules, strict=True) if known is None]
        if unknown or not names:
            named = f"no rule is called '{unknown[0]}'" if unknown else "it names no rule"
            notes.append(Note(path, line, f"suppression does not hold: {named}"))
            continue
        whole = order["verb"] == "ignore-file"
        start, end = (0, len(text)) if whole else _passage(text, breaks, comment.start())
        codes = tuple(known.code for known in rules if known is not None)
        last = line + comment[0].count("\n")
        mark = fingerprint(words, text[start:end])
        found.append(Suppression(path, line, codes, start, end, order["why"].strip(), last, mark))
    return found, notes


def _passage(text: str, breaks: list[tuple[int, int]], start: int) -> tuple[int, int]:
    """Return the paragraph that holds the comment, or the next one if nothing else stands in it."""
    number = bisect_right(breaks, (start, start))
    while True:
        low = breaks[number - 1][1] if number else 0
        high = breaks[number][0] if number < len(breaks) else len(text)
        if number >= len(breaks) or _COMMENT.sub("", text[low:high]).strip():
            return low, high
        number += 1


def unused(
    suppressions: Iterable[Suppression], findings: Iterable[Finding], ran: Iterable[str]
) -> list[Note]:
    """Return a note for each suppression that took nothing back although its rules ran."""
    codes = set(ran)
    all_findings = list(findings)
    return [
        Note(each.path, each.line, f"suppression of {', '.join(each.codes)} is not needed")
        for each in suppressions
        if codes.issuperset(each.codes) and not any(each.covers(finding) for finding in all_findings)
    ]


def by_path(
    texts: Mapping[str, str],
) -> tuple[list[Suppression], list[Note]]:
    """Return the suppressions and notes of all texts, in the order of their paths."""
    found: list[Suppression] = []
    notes: list[Note] = []
    for path in sorted(texts):
        more, said = suppressions_in(path, texts[path])
        found += more
        notes += said
    return found, notes
