"""Words that bound and shape the noun phrase that a number counts."""

from __future__ import annotations

from functools import cache

from claimcheck.lang.word_lists import load, word_list


@word_list
class NounWords:
    """The lists, in lower case; the data file says what each is for."""

    stops: frozenset[str]
    collective: frozenset[str]
    modifiers: frozenset[str]
    gauges: frozenset[str]
    compared: frozenset[str]
    verbs: frozenset[str]
    pasts: frozenset[str]
    singular: frozenset[str]
    plural_endings: tuple[str, ...]
    fillers: frozenset[str]
    groups: frozenset[str]
    participle_endings: tuple[str, ...]
    keep: frozenset[str]
    adjective_endings: tuple[str, ...]
    adjectives: frozenset[str]
    not_adjectives: frozenset[str]
    not_adverbs: frozenset[str]
    singulars: dict[str, str]


@cache
def noun_words() -> NounWords:
    """Return the English lists."""
    return load("nouns", NounWords)


def is_plural(word: str) -> bool:
    """Tell whether a lower-case word looks like a plural noun."""
    words = noun_words()
    if word in words.collective:
        return True
    if len(word) < 3 or word in words.singular:
        return False
    if word[-1] != "s":
        return word.endswith(words.plural_endings)
    if word[-2] == "i":  # "Israelis", "taxis"; not "crisis", "axis"
        return word[-3] not in "sx"
    return word[-2] not in "su'’"


def singular(word: str) -> str:
    """Return the singular of a lower-case noun: "soldiers" is "soldier", "people" stays as it is."""
    words = noun_words()
    known = words.singulars.get(word)
    if known is not None or not is_plural(word) or word in words.collective:
        return known or word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes", "zes")):
        return word[:-2]
    return word[:-1]
