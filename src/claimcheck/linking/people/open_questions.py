"""Where an article leaves open who it was, whether anybody was caught, charged or died, or tells it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from claimcheck.lang.question_words import Question, question_words
from claimcheck.linking.people.aged_parties import AgedParties
from claimcheck.models.span import Span

_MOST: Final = 60_000  # characters of an article
_BEFORE: Final = 70  # characters before a phrase in which a word says of whom it speaks
_BEHIND: Final = 40  # characters behind a phrase in which a name begins
_NAME: Final = re.compile(r"[A-Z][\w'’-]++ (?:[A-Z][\w.'’-]*+ ){0,2}[A-Z][\w'’-]")
_WORD: Final = re.compile(r"[a-z]++")
_STOP: Final = re.compile(r"[.!?\n][\s\"”]")


@dataclass(frozen=True, slots=True)
class Answer:
    """A phrase that leaves a question open, or answers it; ``of`` is "struck", "accused" or ""."""

    span: Span
    of: str


@dataclass(frozen=True, slots=True)
class Asked:
    """What a text says on one question: where first it leaves it open, and where it answers it."""

    left: tuple[Answer, ...]
    told: tuple[Answer, ...]
    never: bool = False


Questions = Mapping[str, Asked]
"""What a text says on each question that it touches, by the question's name."""


def questions_in(text: str) -> Questions:
    """Return which questions a text leaves open or answers, by their names in ``questions.toml``."""
    flat = text[:_MOST].lower().replace("\n", " ").replace("’", "'")
    if len(flat) != len(text[:_MOST]):  # a letter that is two in lower case: the places would not fit
        return {}
    found = ((name, _asked(text, flat, one)) for name, one in question_words().questions.items())
    return {name: asked for name, asked in found if asked.left or asked.told}


def with_named(questions: Questions, question: str, text: str, parties: AgedParties) -> Questions:
    """Return the questions of a text, one of them answered by the people whom it names with their ages."""
    named = [Answer(Span.cut(text, one.start, one.end), one.who) for one in parties.lead if one.named]
    if not named:
        return questions
    asked = questions.get(question, Asked((), ()))
    return {**questions, question: Asked(asked.left, (*asked.told, *named), asked.never)}


def answered(name: str, earlier: Questions, later: Questions) -> tuple[Span, Span] | None:
    """Return what the earlier text leaves open and the later one tells; ``None`` if either does both."""
    one, other = earlier.get(name), later.get(name)
    if one is None or other is None or one.never:
        return None
    for left in one.left:
        for told in other.told:
            if left.of and told.of and left.of != told.of:
                continue
            if not (_same(one.told, told.of) or _same(other.left, left.of)):
                return left.span, told.span
    return None


def _same(answers: Iterable[Answer], of: str) -> bool:
    return any(not (answer.of and of) or answer.of == of for answer in answers)


def _asked(text: str, flat: str, question: Question) -> Asked:
    left = tuple(_first(text, flat, question.left))
    told = tuple(_first(text, flat, question.told, named=question.named))
    return Asked(left, told, any(word in flat for word in question.never))


def _first(text: str, flat: str, phrases: Iterable[str], *, named: bool = False) -> Iterator[Answer]:
    """Yield for those struck, for those accused, and for whom nobody can tell, where it is said first."""
    found: dict[str, tuple[int, int]] = {}
    for phrase in phrases:
        at = flat.find(phrase)
        while at >= 0:
            end = at + len(phrase)
            if not named or _names(text, phrase, end):
                of = _of(text, flat, at, end)
                found[of] = min(found.get(of, (at, end)), (at, end))
            at = flat.find(phrase, end)
    for of, (start, end) in sorted(found.items(), key=lambda item: item[1]):
        yield Answer(Span.cut(text, start, end), of)


def _names(text: str, phrase: str, end: int) -> bool:
    """Tell whether a name stands behind a phrase, right behind one that ends with a comma."""
    if phrase.endswith(","):
        return _NAME.match(text, end + 1, end + _BEHIND) is not None
    return _NAME.search(text, end, end + _BEHIND) is not None


def _of(text: str, flat: str, start: int, end: int) -> str:
    """Return of whom a phrase speaks, by the last word that says so before or in it, or just behind it.

    Sentences and paragraphs end where the ``text`` ends them; the places of ``flat`` are the same.
    """
    low = max(0, start - _BEFORE)
    stops = [match.end() for match in _STOP.finditer(text, low, start)]
    words = _WORD.findall(flat, stops[-1] if stops else low, end + _BEHIND // 2)
    known = question_words().of
    for word in reversed(words):
        if word in known.accused:
            return "accused"
        if word in known.struck:
            return "struck"
    return ""
