"""Where a text says that a name is not told: "the names were not released", "yet to identify"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from claimcheck.lang.question_words import question_words

_WORD: Final = re.compile(r"[a-z]+(?:'[a-z]+)*")
_STOP: Final = re.compile(r"[.!?;][\"”’)]*(?=\s|$|[A-Z])|\n[ \t]*\n")
_TITLES: Final = re.compile(r"\b(?:[A-Z]|[A-Z][a-z]{1,3})$")  # before a full stop that ends no sentence
_FAR: Final = 14  # words from a name to what is not done with it
_NEAR: Final = 5  # words from what denies to what is denied
_OBJECT: Final = 6  # words from "release" to the name
_VERB: Final = 4  # words from what denies to "identified"


class _Said(NamedTuple):
    word: str
    start: int
    end: int


class Withheld(NamedTuple):
    """Where a text withholds a name, and where what tells whose it is ends."""

    start: int
    end: int
    whose: int


def unnamed_in(text: str, flat: str) -> Iterator[Withheld]:
    """Yield the places where a text withholds a name; ``flat`` is the text in lower case."""
    known = question_words().unnamed
    if not any(word in flat for word in known.stems):
        return
    low = 0
    for high in [*_ends(text), len(text)]:
        words = [_Said(match.group(), *match.span()) for match in _WORD.finditer(flat, low, high)]
        low = high
        told = {said.word for said in words}
        if told.isdisjoint(known.nouns | known.naming) or not told.isdisjoint(known.wishes):
            continue
        first = next(_in_sentence(words), None)
        if first is not None:
            yield Withheld(words[first[0]].start, words[first[1]].end, _whose(words, *first))


def _whose(words: list[_Said], first: int, last: int) -> int:
    """Return where the words end that tell whose name it is: "the name of the victim"."""
    known = question_words().unnamed
    noun = next((at for at in range(first, last + 1) if words[at].word in known.nouns), last)
    of = noun < last and words[noun + 1].word in known.of
    return words[min(last, noun + _OBJECT) if of else noun].end


def _ends(text: str) -> Iterator[int]:
    for match in _STOP.finditer(text):
        if text[match.start()] != "." or not _TITLES.search(text[max(0, match.start() - 4) : match.start()]):
            yield match.end()


def _in_sentence(words: list[_Said]) -> Iterator[tuple[int, int]]:
    """Yield from which word to which a sentence withholds a name."""
    known = question_words().unnamed
    for at, said in enumerate(words):
        word = said.word
        if word in known.nouns:
            yield from _of_name(words, at)
        elif word in known.holding:
            objects = _next(words, at, _OBJECT)
            yield from ((at, there) for there in objects if words[there].word in known.nouns)
        elif _denies(word) and not _of_witness(words, at):
            start = at - (at > 0 and words[at - 1].word in known.helpers)
            for verb in _next(words, at, _VERB):
                if words[verb].word in known.naming:
                    yield start, verb
                if words[verb].word in known.giving:
                    objects = _next(words, verb, _OBJECT)
                    yield from ((start, there) for there in objects if words[there].word in known.nouns)


def _of_name(words: list[_Said], at: int) -> Iterator[tuple[int, int]]:
    """Read "the name of the baker, 41, was not immediately released", "no names will be released"."""
    known = question_words().unnamed
    denied = at if at and words[at - 1].word in known.none else None
    for there in _next(words, at, _FAR):
        word = words[there].word
        if word in known.withheld:
            yield at, there
        elif _denies(word):
            denied = there
        elif denied is not None and word in known.giving and (there - denied <= _NEAR or denied == at):
            yield at - (denied == at), there


def _of_witness(words: list[_Said], at: int) -> bool:
    """Tell whether somebody does not want to be named: "who declined to be identified"."""
    known = question_words().unnamed
    follows = {said.word for said in words[at + 1 : at + 3]}
    return words[at].word in known.refusing and not follows.isdisjoint(known.passive)


def _next(words: list[_Said], at: int, far: int) -> range:
    return range(at + 1, min(len(words), at + 1 + far))


def _denies(word: str) -> bool:
    known = question_words().unnamed
    return word in known.denying or word.endswith("n't")
