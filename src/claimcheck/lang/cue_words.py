"""Cues: the words that hand the floor to somebody else."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Final, Literal

from claimcheck.lang.word_lists import load, word_list

Kind = Literal["say", "tell", "ask", "show", "deny", "decline", "judge", "mind", "seem"]
Form = Literal["base", "third", "past", "participle", "ing"]


@word_list
class VerbGroup:
    """Verbs that behave alike; ``reporting`` tells words that were uttered from beliefs and wishes."""

    kind: Kind
    reporting: bool
    lemmas: tuple[str, ...]


@word_list
class NounGroup:
    """Nouns that stand for somebody's words."""

    reporting: bool
    lemmas: tuple[str, ...]


@word_list
class Particles:
    """Words that belong to a cue when they follow it: ``any`` after each verb."""

    any: frozenset[str]
    after: frozenset[str]


@word_list
class Frames:
    """Verbs that are cues only with a quotation, with "that", with a clause, or with what they are about."""

    quoted: frozenset[str]
    figure: frozenset[str]
    strict: frozenset[str]
    clausal: frozenset[str]
    plain: frozenset[str]
    about: frozenset[str]
    leading: frozenset[str]


@word_list
class Channels:
    """Nouns for how or where something was said."""

    nouns: frozenset[str]


@word_list
class SourceWords:
    """``documents`` speak without being persons, ``unnamed`` speak without a name."""

    documents: frozenset[str]
    papers: frozenset[str]
    polls: frozenset[str]
    unnamed: frozenset[str]


@word_list
class CueWords:
    """The file of cues."""

    verbs: tuple[VerbGroup, ...]
    nouns: tuple[NounGroup, ...]
    irregular: dict[str, tuple[str, str, str, str]]
    frames: Frames
    particles: Particles
    channels: Channels
    sources: SourceWords


@dataclass(frozen=True, slots=True)
class VerbCue:
    """One form of a cue verb; ``forms`` are all it can be (``said`` is past and participle)."""

    lemma: str
    kind: Kind
    reporting: bool
    forms: frozenset[Form]


@dataclass(frozen=True, slots=True)
class NounCue:
    """One form of a cue noun."""

    lemma: str
    reporting: bool


_VOWELS: Final = frozenset("aeiou")


@cache
def cue_words() -> CueWords:
    """Return the English file."""
    return load("cues", CueWords)


@cache
def verb_cues() -> dict[str, VerbCue]:
    """Return each form of each cue verb, in lower case."""
    words = cue_words()
    table: dict[str, tuple[str, VerbGroup, set[Form]]] = {}
    seen: set[str] = set()
    for group in words.verbs:
        for lemma in group.lemmas:
            if lemma in seen:
                continue
            seen.add(lemma)
            third, past, participle, ing = words.irregular.get(lemma) or inflected(lemma)
            pairs: tuple[tuple[str, Form], ...] = (
                (lemma, "base"), (third, "third"), (past, "past"), (participle, "participle"), (ing, "ing"),
            )  # fmt: skip
            for word, form in pairs:
                entry = table.setdefault(word, (lemma, group, set()))
                if entry[0] == lemma:
                    entry[2].add(form)
    return {
        word: VerbCue(lemma, group.kind, group.reporting, frozenset(forms))
        for word, (lemma, group, forms) in table.items()
    }


@cache
def noun_cues() -> dict[str, NounCue]:
    """Return singular and plural of each cue noun, in lower case."""
    table: dict[str, NounCue] = {}
    for group in cue_words().nouns:
        for lemma in group.lemmas:
            cue = NounCue(lemma, group.reporting)
            table.setdefault(lemma, cue)
            table.setdefault(inflected(lemma)[0], cue)
    return table


@cache
def cue_forms() -> frozenset[str]:
    """Return every word that can be a cue, in lower case."""
    return frozenset(verb_cues()) | frozenset(noun_cues()) | cue_words().sources.polls | {"according"}


def inflected(lemma: str) -> tuple[str, str, str, str]:
    """Return third person (or plural), past, participle and -ing form by the regular rules."""
    if lemma.endswith("y") and lemma[-2] not in _VOWELS:
        return lemma[:-1] + "ies", lemma[:-1] + "ied", lemma[:-1] + "ied", lemma + "ing"
    if lemma.endswith(("s", "sh", "ch", "x", "z")):
        return lemma + "es", lemma + "ed", lemma + "ed", lemma + "ing"
    if lemma.endswith("e"):
        return lemma + "s", lemma + "d", lemma + "d", lemma[:-1] + "ing"
    return lemma + "s", lemma + "ed", lemma + "ed", lemma + "ing"
