"""Phrases by which a first report leaves a question open, and by which a later one answers it."""

from __future__ import annotations

from functools import cache

from claimcheck.lang.word_lists import load, word_list


@word_list
class Question:
    """``left`` leaves it open, ``told`` answers it (``named``: with a name); ``never``: in no such text."""

    left: tuple[str, ...]
    told: tuple[str, ...]
    never: tuple[str, ...] = ()
    named: bool = False


@word_list
class WhoIsMeant:
    """Words for those struck and for those accused."""

    struck: frozenset[str]
    accused: frozenset[str]


@word_list
class QuestionWords:
    """``questions.toml``: the questions by their names, and words for the people of whom phrases speak."""

    questions: dict[str, Question]
    of: WhoIsMeant


@cache
def question_words() -> QuestionWords:
    """Return the English lists."""
    return load("questions", QuestionWords)
