"""The words of names in a clause, as one writes and compares them."""

from __future__ import annotations

from functools import lru_cache

from claimcheck.lang.attribute_words import attribute_words
from claimcheck.lang.gazetteer import gazetteer
from claimcheck.lang.link_words import link_words
from claimcheck.lang.predicate_words import predicate_words


def is_name(cased: tuple[str, ...], at: int, *, opening: bool) -> bool:
    """Tell whether the word is one of a name; the first of a sentence only if what follows says so."""
    word, links = cased[at], link_words()
    lower = word.lower()
    if not word[0].isupper() or len(word) < 2 or lower in predicate_words().words.calendar:
        return False
    if lower in predicate_words().words.helpers:
        return False
    if at or not opening:
        return True
    following = cased[at + 1] if at + 1 < len(cased) else ""
    if lower in links.common:
        return following[:1].isupper() and lower in attribute_words().words.name_starts
    if gazetteer().named(word) is not None or following[:1].isupper() or following in {"'s", "’s"}:
        return True
    known = predicate_words()
    follows = following.lower() in known.acts or following.lower() in known.words.helpers
    return follows and not word.endswith("s") and lower not in known.measures


def names_in(cased: tuple[str, ...], *, opening: bool = False) -> frozenset[str]:
    """Return the words of all names in lower case; ``opening``: a sentence begins with the first word."""
    found: set[str] = set()
    for at, word in enumerate(cased):
        if is_name(cased, at, opening=opening) and word.lower() not in link_words().common:
            found |= canonical((word,))
    return frozenset(found)


@lru_cache(maxsize=8192)
def canonical(names: tuple[str, ...]) -> frozenset[str]:
    """Return the words of names in lower case, a people's word as the name of its country."""
    found: set[str] = set()
    for name in names:
        known = gazetteer().named(name)
        found |= {word.lower() for word in (known or name).split()}
    return frozenset(found)
