"""Classes of function words: small numbers, so that extractors can walk over a sentence cheaply."""

from __future__ import annotations

from enum import IntEnum
from functools import cache

from claimcheck.lang.word_lists import load, word_list


class Class(IntEnum):
    """What a word can do in a clause; ``OTHER`` is any content word."""

    OTHER = 0
    DETERMINER = 1
    POSSESSIVE = 2
    SUBJECT_PRONOUN = 3
    OBJECT_PRONOUN = 4
    RELATIVE = 5
    THAT = 6
    BE = 7
    HAVE = 8
    DO = 9
    MODAL = 10
    NEGATION = 11
    TO = 12
    PREPOSITION = 13
    COORDINATOR = 14
    SUBORDINATOR = 15
    ADVERB = 16
    DAY = 17
    COMMA = 18
    STOP = 19
    PAUSE = 20
    DASH = 21
    OPEN = 22
    CLOSE = 23
    FINITE = 24
    QUOTE = 25


@word_list
class GrammarWords:
    """The word lists, one per class; ``not_adverb`` lists words that only look like adverbs.

    ``contracted_heads`` with the endings of the three lists after it are one word, as in "they're".
    """

    determiner: frozenset[str]
    possessive: frozenset[str]
    subject_pronoun: frozenset[str]
    object_pronoun: frozenset[str]
    relative: frozenset[str]
    that: frozenset[str]
    be: frozenset[str]
    have: frozenset[str]
    do: frozenset[str]
    modal: frozenset[str]
    negation: frozenset[str]
    to: frozenset[str]
    preposition: frozenset[str]
    coordinator: frozenset[str]
    subordinator: frozenset[str]
    adverb: frozenset[str]
    not_adverb: frozenset[str]
    day: frozenset[str]
    comma: frozenset[str]
    stop: frozenset[str]
    pause: frozenset[str]
    dash: frozenset[str]
    open: frozenset[str]
    close: frozenset[str]
    finite: frozenset[str]
    quote: frozenset[str]
    contracted_heads: frozenset[str]
    contracted_be: frozenset[str]
    contracted_have: frozenset[str]
    contracted_modal: frozenset[str]


_LATER_WINS = (
    "finite", "adverb", "preposition", "subordinator", "determiner", "coordinator", "object_pronoun",
    "subject_pronoun", "possessive", "relative", "that", "be", "have", "do", "modal", "negation", "to", "day",
    "comma", "stop", "pause", "dash", "open", "close",
    "quote",
)  # fmt: skip


@cache
def grammar_words() -> GrammarWords:
    """Return the English lists."""
    return load("grammar", GrammarWords)


@cache
def contractions() -> dict[str, int]:
    """Return each word that is a pronoun and its verb at once ("they're"), with the class of the verb."""
    words = grammar_words()
    verbs = (
        (Class.BE, words.contracted_be),
        (Class.HAVE, words.contracted_have),
        (Class.MODAL, words.contracted_modal),
    )
    return {
        head + mark + ending[1:]: int(verb)
        for verb, endings in verbs
        for head in sorted(words.contracted_heads)
        for ending in sorted(endings)
        for mark in "'’"
    }


@cache
def word_classes() -> dict[str, int]:
    """Return the class of each function word, in lower case. A word in two lists has the stronger class."""
    words = grammar_words()
    classes = {
        word: int(Class[name.upper()]) for name in _LATER_WINS for word in sorted(getattr(words, name))
    }
    return classes | contractions()
