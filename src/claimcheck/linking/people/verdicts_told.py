"""Whether an article tells of somebody as accused of what it has told a verdict on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from claimcheck.lang.court_words import court_words
from claimcheck.linking.people.accused import Accused, words_in
from claimcheck.linking.people.aged import Ends
from claimcheck.linking.profiled_article import Profiled
from claimcheck.models.span import Span

_BEHIND: Final = 200  # characters from the sentence of a verdict on somebody unnamed to the name
_STOPS: Final = ("  ", ". ")  # line breaks are blanks here
_YEAR: Final = 4  # digits


@dataclass(frozen=True, slots=True)
class LeftBehind:
    """A verdict, and behind it words that still accuse the same person."""

    who: Ends
    verdict: Span
    accusation: Span


def left_behind(one: Profiled) -> Iterator[LeftBehind]:
    """Yield each person whom an article first tells guilty, then accused, once.

    Somebody unnamed ("a Ruhnu man was found guilty") is who the next words name as accused.
    """
    known, text = court_words(), one.article.text
    lower = text.lower()
    if len(lower) != len(text):  # a letter that is two in lower case: the places would not fit
        return
    flat = lower.replace("\n", " ")
    verdicts = _found(flat, known.verdicts)
    accusations = _found(flat, known.accusations) if verdicts else []
    if not accusations:
        return
    accused = Accused(text, one.profile.mentions, one.ages.keys())
    done: set[Ends] = set()
    for first, last in verdicts:
        start, end = _sentence(flat, first, last)
        if _of_old(words_in(flat[start:end])):
            continue
        guilty = accused.before(first)
        if guilty is None and accused.names_one(start, first):
            continue
        for begin, stop in accusations:
            subject = accused.before(begin) if begin > last else None
            if subject is None or subject[0] in done:
                continue
            if subject[0] == guilty[0] if guilty else begin < end + _BEHIND:
                done.add(subject[0])
                yield LeftBehind(subject[0], Span.cut(text, first, last), Span.cut(text, begin, stop))


def _found(flat: str, phrases: Sequence[str]) -> list[tuple[int, int]]:
    """Return where the phrases stand, in the order of the text."""
    found: list[tuple[int, int]] = []
    for phrase in phrases:
        at = flat.find(phrase)
        while at >= 0:
            found.append((at, at + len(phrase)))
            at = flat.find(phrase, at + 1)
    return sorted(found)


def _sentence(flat: str, first: int, last: int) -> tuple[int, int]:
    start = max(flat.rfind(mark, 0, first) for mark in _STOPS) + 1
    stops = [at for mark in _STOPS if (at := flat.find(mark, last)) >= 0]
    return start, min(stops, default=len(flat))


def _of_old(words: list[str]) -> bool:
    """Tell whether a sentence tells an earlier conviction: by a year, or "previously"."""
    return bool(court_words().elsewhere & {*words}) or any(
        word.isdigit() and len(word) == _YEAR for word in words
    )
