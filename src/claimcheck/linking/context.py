"""What stands around a figure: names, plain words, and whether it is told as a running count."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from typing import Final

from claimcheck.lang.linking import link_words
from claimcheck.lang.places import gazetteer
from claimcheck.lang.scope import scope_words
from claimcheck.lang.things import things
from claimcheck.models.article import BlockKind
from claimcheck.models.span import Span
from claimcheck.text.document import Document

_HEADS: Final = frozenset({BlockKind.TITLE, BlockKind.SUMMARY, BlockKind.HEADING})
_BACK, _AHEAD = 240, 200
_FAR = 32
_WORDS_BACK: Final = 44
_WORDS_AHEAD: Final = 36
_END: Final = re.compile(r"[.!?][\"'”’)\]]*\s+(?=[A-Z\"“‘'(])|\n[ \t\r]*\n|\n[ \t]{2,}")
_SENTENCE: Final = 600
_OF_WHICH: Final = frozenset({("of", "which"), ("of", "whom"), ("of", "them")})
_HAVING: Final = frozenset({("has",), ("have",)})
_SUBJECT: Final = 9
_BLANKS: Final = frozenset({"  ", "\t\t", " \t", "\t "})
_COLUMN: Final = 40  # the widest gap between two columns
_YEAR: Final = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class Context:
    """The surroundings of a figure, in lower case; ``cased``: as printed."""

    names: frozenset[str]
    words: frozenset[str]
    running: bool
    newly: bool
    past: bool
    part: bool
    before: tuple[str, ...]
    after: tuple[str, ...]
    telling: frozenset[str]
    cased: tuple[str, ...] = ()
    cased_after: tuple[str, ...] = ()


def in_table(text: str, claim: Span) -> bool:
    """Tell whether a figure stands in a column: wide blanks beside it where no sentence begins or ends."""
    low, high = claim.start, claim.end
    if text[max(0, low - 2) : low] in _BLANKS:
        before = text[max(0, low - _COLUMN) : low].rstrip(" \t")
        if before[-1:].isalnum():
            return True
    if text[high : high + 2] in _BLANKS:
        after = text[high : high + _COLUMN].lstrip(" \t")
        return after[:1].isalnum() and text[high - 1].isalnum()
    return False


@cache
def country_words() -> frozenset[str]:
    """Return the words of the names of countries: "republic", "united"."""
    names = gazetteer().countries()
    return frozenset(word for name in names for word in name.lower().split())


@lru_cache(maxsize=4096)
def _wide(name: str) -> bool:
    """Tell whether a name is that of a country, a people or a bloc: much happens there."""
    known = gazetteer()
    if name in country_words():
        return True
    place = known.named(name.capitalize()) or known.named(name.upper())
    return place is not None and (known.country(place) == place or known.is_set(place))


def _running(before: tuple[str, ...]) -> bool:
    """Tell whether a toll leads up to the number: "the death toll of the blaze has risen to"."""
    words = link_words()
    if before[-2:-1] in _HAVING and before[-1] in _killing():  # "the outbreak has killed": so far
        kinds = things().happenings
        return any(kinds.get(word) in words.natural for word in before[-_SUBJECT:-2])
    near = before[-_SUBJECT:]
    if any(pair[0] in {"has", "have"} and pair[1] in words.so_far for pair in pairwise(near)):
        kinds = things().happenings  # "the outbreak ... has reached 2,300 cases"
        return any(kinds.get(word) in words.natural for word in before)
    if not before or before[-1] not in words.to_the_number:
        return False
    rising = before[-1] == "to" and len(before) > 1 and before[-2] in scope_words().frames.rising
    if rising and words.tolls & set(before[-_FAR:]):
        return True
    near = before[-14:]
    tolls = [index for index, word in enumerate(near) if word in words.tolls]
    return bool(tolls) and not any(word[0].isdigit() or word in {";", ":"} for word in near[tolls[-1] :])


@cache
def _killing() -> frozenset[str]:
    """Return the verbs of what never falls: "killed"."""
    return frozenset(verb for verb, fate in things().verbs.items() if fate.cumulative)


def _names(tokens: list[str], *, starts: bool) -> frozenset[str]:
    found = set()
    for index, token in enumerate(tokens):
        opening = starts and index == 0
        if token[0].isupper() and len(token) > 1 and not (opening and gazetteer().named(token) is None):
            found.add(token.lower())
    return frozenset(found)


def surroundings(document: Document, first: int, last: int) -> Context:
    """Return the surroundings of a token range: its sentence, at most a few dozen words on each side."""
    tokens, words = document.tokens, link_words()
    low, high = tokens.sentence_at(first)
    low, high = max(low, first - _WORDS_BACK), min(high, last + _WORDS_AHEAD)
    before, after = tokens.words[low:first], tokens.words[last:high]
    names = _names(before, starts=True) | _names(after, starts=False)
    if not before and not names - words.common:  # "Seven others are missing.": of the sentence before
        number = tokens.sentence_number(first)
        if number and tokens.paragraph_number(first) == tokens.paragraph_number(first - 1):
            start, end = tokens.sentences[number - 1]
            names = _names(tokens.words[start:end], starts=True)
    lower_before, lower_after = tuple(tokens.lower[low:first]), tuple(tokens.lower[last:high])
    plain = frozenset(w for w in lower_before + lower_after if w[0].isalpha()) - words.common
    return Context(
        names=names - words.common,
        words=plain,
        running=_running(lower_before),
        newly=bool(words.newly & set(lower_before[-3:] + lower_after[:1])),
        past=bool(words.past & set(lower_before[-6:])),
        part=bool(words.part & set(lower_before[-12:])) or lower_after[:2] in _OF_WHICH,
        before=lower_before,
        after=lower_after,
        telling=frozenset(name for name in names - words.common if not _wide(name)),
        cased=tuple(before),
        cased_after=tuple(after),
    )
