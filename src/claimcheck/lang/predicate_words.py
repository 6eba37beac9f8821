"""What is done to, or by, counted things and amounts: the words of acts, and what may stand beside them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from claimcheck.lang.word_lists import load
from claimcheck.models.base import Model

Words = frozenset[str]


class Act(Model):
    """An act in all the words for it; ``kind``: of one day, lasting until a newer figure, or growing."""

    name: str
    kind: Literal["once", "standing", "running"]
    verbs: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    through: Words = frozenset()
    types: Words = frozenset({"count"})


class DeedRoles(Model):
    """Words around the act and its figure."""

    pronouns: Words
    neuter: Words
    calendar: Words
    reporting: Words
    light: Words
    being: Words
    helpers: Words
    opens: Words
    closes: Words
    prepositions: Words
    here: Words
    changes: Words
    asking: Words
    anybody: Words
    modals: Words
    purpose: Words
    bodies: Words
    no_act: Words
    unsure: Words
    partly: Words
    outcomes: Words


class _Measures(Model):
    names: Words


class _File(Model):
    irregular: dict[str, Words]
    act: tuple[Act, ...]
    measures: _Measures
    words: DeedRoles


@dataclass(frozen=True)
class PredicateWords:
    """Look-ups by lower-case word."""

    acts: dict[str, tuple[Act, ...]]
    irregular: dict[str, str]
    measures: Words
    words: DeedRoles


def inflected(lemma: str) -> tuple[str, ...]:
    """Return the regular forms of a verb: "pledge", "pledges", "pledged", "pledging"."""
    if lemma.endswith("e"):
        return lemma, lemma + "s", lemma + "d", lemma[:-1] + "ing"
    if lemma.endswith(("s", "sh", "ch", "x")):
        return lemma, lemma + "es", lemma + "ed", lemma + "ing"
    return lemma, lemma + "s", lemma + "ed", lemma + "ing"


@cache
def predicate_words() -> PredicateWords:
    """Return the English words."""
    data = load("predicates", _File)
    acts: dict[str, tuple[Act, ...]] = {}
    for act in data.act:
        for word in dict.fromkeys([form for lemma in act.verbs for form in inflected(lemma)] + [*act.forms]):
            acts[word] = (*acts.get(word, ()), act)
    irregular = {form: lemma for lemma, forms in data.irregular.items() for form in forms}
    return PredicateWords(acts, irregular, data.measures.names, data.words)
