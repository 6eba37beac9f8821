"""Whom the sentence around a passage names: two firms with the same figures are two things.

What a claim is about is read from its scope; who cuts the jobs, wins the seats or gets the sentence often is
not in it. The names are those of the sentence, else of the one before it in the paragraph.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from claimcheck.lang.gazetteer import gazetteer
from claimcheck.lang.name_words import name_words
from claimcheck.lang.predicate_words import predicate_words
from claimcheck.models.span import Span
from claimcheck.text import Tokens, tokens_of_text
from claimcheck.text.proper_names import names_of

_BACK, _AHEAD = 400, 200
_BREAK: Final = re.compile(r"\n[ \t\r]*\n")
_SENTENCES: Final = 2  # the one of the passage and the one before
_MARK: Final = "|by:"
_MOST: Final = 8  # words of names that are kept


def actors_around(text: str, place: Span) -> str:
    """Return the words of the names around a passage in lower case, sorted, parted by blanks; "" for none."""
    return _actors(*passage_around(text, place))


def passage_around(text: str, place: Span) -> tuple[str, int]:
    """Return what stands around a passage in its paragraph, and where in it the passage begins."""
    low = max(0, place.start - _BACK)
    for found in _BREAK.finditer(text, low, place.start):
        low = found.end()
    last = _BREAK.search(text, place.end, place.end + _AHEAD)
    return text[low : last.start() if last else place.end + _AHEAD], place.start - low


def sentence_in(passage: str, at: int) -> tuple[Tokens, int] | None:
    """Return the words of a passage, and the number of the sentence in which a character of it stands."""
    tokens = tokens_of_text(passage)
    if not len(tokens):
        return None
    return tokens, tokens.sentence_number(min(tokens.at(at), len(tokens) - 1))


@lru_cache(maxsize=4096)  # a figure that many others contradict is asked for as often
def _actors(passage: str, at: int) -> str:
    found = sentence_in(passage, at)
    if found is None:
        return ""
    tokens, number = found
    for sentence in range(number, max(-1, number - _SENTENCES), -1):
        if words := _names(tokens, *tokens.sentences[sentence]):
            return " ".join(sorted(words)[:_MOST])
    return ""


def by_actors(subject: str, actors: str) -> str:
    """Return a subject together with the actors that it does not name itself."""
    named = set(subject.replace("|", " ").split())
    rest = " ".join(word for word in actors.split() if word not in named)
    return f"{subject}{_MARK}{rest}" if rest else subject


def apart(subject: str) -> tuple[str, frozenset[str]]:
    """Return what ``by_actors`` joined: the subject alone, and the words of the actors."""
    alone, _, actors = subject.partition(_MARK)
    return alone, frozenset(actors.split())


def _names(tokens: Tokens, first: int, last: int) -> set[str]:
    calendar = predicate_words().words.calendar
    found: set[str] = set()
    for name in names_of(tokens).all:
        if first <= name.first < last:
            words = tokens.words[name.first : name.last]
            known = gazetteer().named(" ".join(words))  # a people's word is the name of its country
            found |= {w.casefold() for w in (known.split() if known else words) if w[0].isalpha()}
    found -= calendar
    return found - name_words().parts.organisations or found  # "Party" alone tells no one apart
