"""Where an article leaves open who it was, whether anybody was caught, charged or died, or tells it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from claimcheck.lang.question_words import Question, question_words
from claimcheck.linking.people.phrases import FlatText
from claimcheck.linking.people.unnamed import Withheld, unnamed_in
from claimcheck.models.span import Span

_BEFORE: Final = 70  # characters before a phrase in which a word says of whom it speaks
_BEHIND: Final = 40  # characters behind a phrase in which a name begins
_NAME: Final = re.compile(r"[A-Z][\w'’-]++ (?:[A-Z][\w.'’-]*+ ){0,2}[A-Z][\w'’-]")
_SENTENCE: Final = 160  # characters of the sentence before, to which "his name" points back
_OTHER: Final = "other"
_OPENING: Final = 3
_WORD: Final = re.compile(r"[a-z]++")
_STOP: Final = re.compile(r"[.!?\n][\s\"”]")
_AGAIN: Final = 4  # more places of one answer
_YEAR: Final = re.compile(r"\bin (?:(?!the\b)[a-z]++ )?(?:19|20)\d\d\b")
_CLAUSE: Final = re.compile(r"[.,;:!?()“”\"—–-]\s+[\"“]*|\n\s*|  +")
_SUBJECT: Final = 6  # words before a phrase that are shown with it
_FAR_BEHIND: Final = 120
_DENIED: Final = 5  # words before a phrase that deny it: "nobody has been arrested"


@dataclass(frozen=True, slots=True)
class Meant:
    """Of whom words speak: "struck", "accused", "other" or ""; "m", "f" or ""; of a child or not."""

    of: str = ""
    sex: str = ""
    young: bool | None = None

    def may_be(self, other: Meant) -> bool:
        """Tell whether both may be of one person."""
        return (
            not (self.of and other.of and self.of != other.of)
            and not (self.sex and other.sex and self.sex != other.sex)
            and (self.young is None or other.young is None or self.young == other.young)
        )


@dataclass(frozen=True, slots=True)
class Answer:
    """A phrase that leaves a question open, or answers it; ``again``: the next phrases that do so."""

    span: Span
    meant: Meant
    again: tuple[Span, ...] = ()

    @property
    def of(self) -> str:
        """ "struck", "accused" or ""."""
        return self.meant.of


@dataclass(frozen=True, slots=True)
class Asked:
    """What a text says on one question: where first it leaves it open, and where it answers it.

    ``sought``: where it leaves it open of somebody, perhaps of another one. ``since``: where it answers it,
    or tells what follows from an answer.
    """

    left: tuple[Answer, ...]
    told: tuple[Answer, ...]
    never: bool = False
    sought: tuple[Answer, ...] = ()
    since: tuple[Answer, ...] = ()


Questions = Mapping[str, Asked]
"""What a text says on each question that it touches, by the question's name."""


def questions_in(text: str, flat: FlatText | None = None) -> Questions:
    """Return which questions a text leaves open or answers, by their names in ``questions.toml``."""
    flat = flat or FlatText(text)
    found = ((name, _asked(text, flat, one)) for name, one in question_words().questions.items())
    return {name: asked for name, asked in found if asked.left or asked.since or asked.sought}


def answered(name: str, earlier: Questions, later: Questions) -> tuple[Answer, Answer] | None:
    """Return what the earlier text leaves open and the later one tells; ``None`` if either does both."""
    one, other = earlier.get(name), later.get(name)
    if one is None or other is None or one.never:
        return None
    if question_words().questions[name].anyone:
        return _of_anyone(one, other)
    for left in one.left:
        for told in other.told:
            if not left.meant.may_be(told.meant) or (left.meant.sex and told.of and not left.of):
                continue
            again = not question_words().questions[name].repeats and _same(other.left, left.of)
            if not (again or _same(one.told, told.of)):
                return left, replace(told, again=_places(told, other.told, left.meant))
    return None


def _places(told: Answer, others: Iterable[Answer], meant: Meant) -> tuple[Span, ...]:
    """Return more places that tell it, of whoever may be meant."""
    found = [*told.again]
    for other in others:
        if other is not told and meant.may_be(other.meant):
            found += [other.span, *other.again]
    return tuple(sorted(found, key=lambda span: span.start)[:_AGAIN])


def _of_anyone(one: Asked, other: Asked) -> tuple[Answer, Answer] | None:
    """Return what the earlier text leaves open of everybody, or still seeks, and the later one tells.

    A later text may come back to what was open at first, and may still seek another one.
    """
    lefts, told = one.left or one.sought, other.since[:1]
    if one.told or not lefts or not told:
        return None
    if not one.left and (other.left or other.sought):
        return None
    if any(left.span.start < told[0].span.start for left in other.left):
        return None
    again = (*lefts[0].again, *(span for answer in one.sought for span in (answer.span, *answer.again)))
    return replace(lefts[0], again=again[:_AGAIN]) if one.left else lefts[0], told[0]


def places_of(flat: FlatText, phrases: Iterable[str], *, denied: bool = False) -> list[tuple[int, int]]:
    """Return where phrases stand in a text; with ``denied`` but for those that other words take back."""
    found = {match.span() for phrase in phrases for match in flat.occurrences(phrase)}
    return _apart(place for place in found if not (denied and _denied(flat.flat, *place)))


def meant_by(words: Sequence[str]) -> Meant:
    """Return of whom words speak, as the last of them tell that say so."""
    known = question_words().of
    of = sex = ""
    young: bool | None = None
    for word in reversed(words):
        if not of:
            of = "accused" if word in known.accused else "struck" if word in known.struck else ""
            of = of or (_OTHER if word in known.others else "")
        if not sex and young is None:
            sex = "m" if word in known.male else "f" if word in known.female else ""
            young = True if word in known.young else False if word in known.grown else None
    return Meant(of, sex, young)


def _same(answers: Iterable[Answer], of: str) -> bool:
    return any(not (answer.of and of) or answer.of == of for answer in answers)


def _asked(text: str, flat: FlatText, question: Question) -> Asked:
    unnamed = unnamed_in(text, flat.flat) if question.named else ()
    left = tuple(_first(text, flat, question.left, question, more=unnamed))
    told = tuple(_first(text, flat, question.told, question, named=question.named, told=True))
    never = any(True for phrase in question.never for _ in flat.occurrences(phrase))
    sought = tuple(_first(text, flat, question.sought, question, told=True))
    both = (*question.told, *question.after)
    since = tuple(_first(text, flat, both, question, told=True)) if question.after else told
    return Asked(left, told, never, sought, since)


def _first(
    text: str,
    searched: FlatText,
    phrases: Iterable[str],
    of: Question,
    *,
    named: bool = False,
    told: bool = False,
    more: Iterable[Withheld] = (),
) -> Iterator[Answer]:
    """Yield for those struck, for those accused, and for whom nobody can tell, where it is said first.

    ``named``: a name must follow; ``told``: the phrases tell something, if no word before denies it;
    ``more``: where names are withheld.
    """
    flat = searched.flat
    found: dict[Meant, set[tuple[int, int]]] = {}
    for one in more:
        meant = _meant(text, flat, one.start, one.whose, whose=of.named)
        found.setdefault(meant, set()).add((one.start, one.end))
    for phrase in phrases:
        for match in searched.occurrences(phrase):
            start, end = match.span()
            if (told and _denied(flat, start, end, of.undone)) or _void(flat, end, of.void):
                continue
            start = _subject_start(flat, start) if of.anyone and told else _word_start(flat, start)
            if not named or _names(text, phrase, end):
                meant = Meant() if of.anyone else _meant(text, flat, start, end, whose=of.named)
                found.setdefault(meant, set()).add((start, end))
    for meant, places in sorted(found.items(), key=lambda item: min(item[1])):
        first, *again = _apart(places)
        yield Answer(Span.cut(text, *first), meant, tuple(Span.cut(text, *place) for place in again[:_AGAIN]))


def _word_start(flat: str, start: int) -> int:
    """Return where a phrase starts that begins in a word: "haven't"."""
    while start and flat[start - 1].isalpha():
        start -= 1
    return start


def _subject_start(flat: str, start: int) -> int:
    """Return where the few words begin that lead from the begin of a clause to a phrase: "two men of Elm"."""
    low = max(0, start - _BEFORE)
    ends = ([] if low else [0]) + [match.end() for match in _CLAUSE.finditer(flat, low, start)]
    words = flat[ends[-1] : start].split() if ends else []
    return ends[-1] if 0 < len(words) <= _SUBJECT else _word_start(flat, start)


def _void(flat: str, end: int, void: frozenset[str]) -> bool:
    """Tell whether the word right behind a phrase takes it back: "no arrest record"."""
    return bool(void) and not void.isdisjoint(_WORD.findall(flat[end : end + _BEHIND])[:1])


def _apart(places: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return places that do not overlap, the first and longest of each."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(places, key=lambda place: (place[0], -place[1])):
        if not found or start >= found[-1][1]:
            found.append((start, end))
    return found


def _denied(flat: str, start: int, end: int, undone: frozenset[str] = frozenset()) -> bool:
    """Tell whether a word before a phrase, in its sentence, denies what it tells, or one behind does.

    ``undone``: more words before it by which it is not done. Behind it also a year tells of another time.
    """
    behind = _STOP.split(flat[end : end + _BEHIND])[0]
    if undone and _YEAR.search(_STOP.split(flat[end - len("in ") : end + _FAR_BEHIND])[0]):
        return True
    aside = question_words().aside - question_words().pointing if undone else question_words().aside
    if not aside.isdisjoint(_WORD.findall(behind)):
        return True
    before = flat[max(0, start - _BEFORE) : start]
    words = _WORD.findall(_STOP.split(before)[-1])[-_DENIED:]
    return not (question_words().denials | undone).isdisjoint(words)


def _names(text: str, phrase: str, end: int) -> bool:
    """Tell whether a name stands behind a phrase, right behind one that ends with a comma."""
    if phrase.endswith(","):
        return _NAME.match(text, end + 1, end + _BEHIND) is not None
    return _NAME.search(text, end, end + _BEHIND) is not None


def _meant(text: str, flat: str, start: int, end: int, *, whose: bool) -> Meant:
    """Return of whom a phrase speaks, by the last words that say so before or in it, or just behind it.

    Sentences and paragraphs end where the ``text`` ends them; the places of ``flat`` are the same.
    """
    low = max(0, start - _BEFORE)
    stops = [match.end() for match in _STOP.finditer(text, low, start)]
    first, last = stops[-1] if stops else low, end + _BEHIND // 2
    words, known = _WORD.findall(flat, first, last), question_words().of
    meant = meant_by(words)
    if not whose:
        return Meant("" if meant.of == _OTHER else meant.of)
    if _WORD.findall(flat, end, last)[:1] and _WORD.findall(flat, end, last)[0] in known.striking:
        return replace(meant, of="accused")
    if meant.of or not stops or known.pronouns.isdisjoint(words[:_OPENING]):
        return meant
    far = max(0, first - _SENTENCE)
    ends = [match.end() for match in _STOP.finditer(text, far, first - 1)]
    return replace(meant, of=meant_by(_WORD.findall(flat, ends[-1] if ends else far, first)).of)
