"""Phrases by which a first report leaves a question open, and by which a later one answers it."""

from __future__ import annotations

from functools import cache

from claimcheck.lang.word_lists import load, word_list


@word_list
class Question:
    """``left`` leaves it open, ``told`` answers it (``named``: with a name); ``never``: in no such text.

    ``repeats``: a text that answers it may also tell what was left open before. ``sought`` leaves it open
    too, but may still be said of another one. ``after`` answers it in a later text, but is of another case in
    the same one. ``void``: words right behind a phrase that take it back; ``undone``: words before what tells
    it by which it is not done. ``anyone``: it is not asked of whom a phrase speaks.
    """

    left: tuple[str, ...]
    told: tuple[str, ...]
    never: tuple[str, ...] = ()
    repeats: bool = False
    named: bool = False
    anyone: bool = False
    sought: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    void: frozenset[str] = frozenset()
    undone: frozenset[str] = frozenset()


@word_list
class Turning:
    """``left`` says it of somebody at first, ``told`` of the same person later, when it is no longer so.

    Behind ``taken`` stands of whom it tells that.
    """

    left: tuple[str, ...]
    told: tuple[str, ...]
    taken: tuple[str, ...] = ()


@word_list
class WhoIsMeant:
    """Words for those struck and for those accused, for either sex, and for children and others."""

    struck: frozenset[str]
    accused: frozenset[str]
    male: frozenset[str]
    female: frozenset[str]
    young: frozenset[str]
    grown: frozenset[str]
    died: frozenset[str]
    others: frozenset[str]
    striking: frozenset[str]
    pronouns: frozenset[str]
    ending: frozenset[str]
    breaking: frozenset[str]
    naming: str
    losing: frozenset[str]
    relative: frozenset[str]
    apart: frozenset[str]
    hurt: frozenset[str]
    hurting: frozenset[str]
    held: frozenset[str]
    holding: frozenset[str]
    definite: frozenset[str]


@word_list
class Unnamed:
    """Words of which sentences are made that withhold a name.

    Attributes:
        stems: one of them is in every such text.
        nouns: what is withheld; ``none`` before one of them denies it.
        naming, giving: what is not done to somebody, and to a name; ``denying`` stands before them.
        refusing: with ``passive`` behind it a witness does so.
        helpers: what may stand before a denial. ``holding``: with a name behind it, ``withheld``: before it.
        wishes: somebody does not want to be named, or a house never names.
    """

    stems: tuple[str, ...]
    nouns: frozenset[str]
    none: frozenset[str]
    naming: frozenset[str]
    giving: frozenset[str]
    denying: frozenset[str]
    of: frozenset[str]
    refusing: frozenset[str]
    passive: frozenset[str]
    helpers: frozenset[str]
    holding: frozenset[str]
    withheld: frozenset[str]
    wishes: frozenset[str]


@word_list
class QuestionWords:
    """``questions.toml``: the questions by their names, and words for the people of whom phrases speak.

    Attributes:
        clauses: words with which another clause begins, and somebody else is told of.
        classes: words of which any may stand in a phrase where it has the name of the class in braces.
        denials: words that deny what a phrase behind them tells.
        aside: words behind a phrase by which it tells of another time, or of less.
        pointing: those of them that tell nothing behind what became of somebody.
    """

    fillers: frozenset[str]
    denying: str
    denials: frozenset[str]
    aside: frozenset[str]
    pointing: frozenset[str]
    clauses: tuple[str, ...]
    classes: dict[str, tuple[str, ...]]
    questions: dict[str, Question]
    turns: dict[str, Turning]
    of: WhoIsMeant
    unnamed: Unnamed


@cache
def question_words() -> QuestionWords:
    """Return the English lists."""
    return load("questions", QuestionWords)
