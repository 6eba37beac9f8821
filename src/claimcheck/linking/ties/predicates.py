"""Which act a word beside a figure tells: a known one in any of its words, or another verb by its stem."""

from __future__ import annotations

from typing import Final, NamedTuple

from claimcheck.lang.predicate_words import predicate_words

_SHORT: Final = 4


class Predicate(NamedTuple):
    """The name of the act, and whether it is of one day, lasting or growing."""

    name: str
    kind: str


def act_of(word: str, before: str, kind: str, *, named: bool) -> Predicate | None:
    """Return the act of a word in lower case for a figure of this type.

    ``before`` is the word before it; ``named``: a name stands there. An unknown word is a verb if its ending
    or its place says so: "planted", "will close", "is closing", "Acme closes".
    """
    known = predicate_words()
    for act in known.acts.get(word, ()):
        if kind in act.types:
            return Predicate(act.name, act.kind)
    if word in known.acts or kind != "count":
        return None
    if word in known.irregular:
        return Predicate(known.irregular[word], "once")
    if len(word) <= _SHORT or not word.isalpha():
        return None
    words = known.words
    if word in words.no_act or word in words.light or word in words.prepositions or word in words.helpers:
        return None
    ends = word.endswith
    verb = ends("ed") or before in words.modals
    if ends("ing") and before in words.being:
        return Predicate(stem(word), "standing")
    if verb or (named and ends("s") and not ends("ss")):
        return Predicate(stem(word), "once")
    return None


def stem(word: str) -> str:
    """Return what the forms of a regular verb share: "close", "closes", "closed" and "closing"."""
    for ending in ("ing", "ed", "es", "s", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= _SHORT - 1:
            word = word[: -len(ending)]
            break
    return word[:-1] if len(word) > _SHORT and word[-1] == word[-2] else word
