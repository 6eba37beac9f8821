"""Words that tell where an actor stands on a matter."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from claimcheck.lang.cue_words import Form, VerbCue, cue_words, inflected
from claimcheck.lang.word_lists import load
from claimcheck.models.base import Model

Stance = Literal["for", "against", "committed", "ruled out", "undecided", "conditional"]


class StanceVerbs(Model):
    """Verbs of one stance; ``negated`` is the stance of "does not …", if that says one."""

    stance: Stance
    negated: Stance | None = None
    lemmas: tuple[str, ...]
    after: tuple[tuple[str, ...], ...] = ((),)


class StanceStates(Model):
    """Words after a form of "be" or "have"."""

    stance: Stance
    negated: Stance | None = None
    words: tuple[tuple[str, ...], ...]


class Conditions(Model):
    """Words that introduce a condition."""

    words: tuple[tuple[str, ...], ...]
    openers: frozenset[str]
    particles: frozenset[str]


class Actors(Model):
    """Words that may lead a list of actors without being part of it."""

    leads: frozenset[str]


class StanceWords(Model):
    """The file of stances."""

    verbs: tuple[StanceVerbs, ...]
    states: tuple[StanceStates, ...]
    conditions: Conditions
    actors: Actors


@dataclass(frozen=True, slots=True)
class StanceCue:
    """What a word can start: as a verb (``verb`` set) or as the first of the words of a state."""

    stance: Stance
    negated: Stance | None
    after: tuple[tuple[str, ...], ...]
    verb: VerbCue | None


@cache
def stance_words() -> StanceWords:
    """Return the English file."""
    return load("stances", StanceWords)


@cache
def stance_cues() -> dict[str, tuple[StanceCue, ...]]:
    """Return what each word can start, in lower case."""
    words = stance_words()
    table: dict[str, list[StanceCue]] = {}
    for group in words.verbs:
        for lemma in group.lemmas:
            for word, forms in _forms(lemma).items():
                verb = VerbCue(lemma, "mind", False, frozenset(forms))
                table.setdefault(word, []).append(StanceCue(group.stance, group.negated, group.after, verb))
    for state in words.states:
        for phrase in state.words:
            cue = StanceCue(state.stance, state.negated, (phrase[1:],), None)
            table.setdefault(phrase[0], []).append(cue)
    return {word: tuple(cues) for word, cues in table.items()}


def _forms(lemma: str) -> dict[str, set[Form]]:
    third, past, participle, ing = cue_words().irregular.get(lemma) or inflected(lemma)
    pairs: tuple[tuple[str, Form], ...] = (
        (lemma, "base"), (third, "third"), (past, "past"), (participle, "participle"), (ing, "ing"),
    )  # fmt: skip
    made: dict[str, set[Form]] = {}
    for word, form in pairs:
        made.setdefault(word, set()).add(form)
    return made
