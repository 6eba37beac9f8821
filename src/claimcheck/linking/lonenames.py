"""Names of one word in two spellings: a family name that nobody bears, and words that news seldom has."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from claimcheck.lang.names import given_names
from claimcheck.linking.nameforms import RARE, NameForm, NameForms
from claimcheck.linking.namesigns import (
    acts,
    around,
    bits_of_word,
    has_inner_capital,
    is_kind,
    is_place,
    is_somewhere,
    possesses,
)
from claimcheck.linking.spelling import Nearness, Twice, nearness

_NEAR: Final = frozenset({"slip", "sound", "marks"})
_LEAST: Final = 4  # letters of a family name
_SLIPPED: Final = 5  # and of one with a slip in it
_TELLING: Final = 9  # bits of a word that is hardly anything but a name


def lone_names(names: NameForms) -> Iterator[Twice]:
    """Yield lone family names near that of somebody named in full, that nobody in the article bears."""
    for form in names.lone:
        word = form.words[0]
        if word in names.borne or len(word) < _LEAST or is_place(word) or is_somewhere(form):
            continue
        active = acts(form)
        if not active and (word in given_names() or bits_of_word(word) < _TELLING or form.first.weak):
            continue
        for full in names.full:
            near = nearness(word, full.words[-1])
            if near and _family_name(full, form, near, active=active):
                yield Twice(full, form, (full.words[-1], word), near, "lone", person=True, sure=True)


def _family_name(full: NameForm, form: NameForm, near: Nearness, *, active: bool) -> bool:
    """Tell whether a lone name is the family name of somebody named in full."""
    name, word = full.words[-1], form.words[0]
    if is_kind(name) or (is_place(name) and not full.person):
        return False
    if near == "ending":
        loses_s = name == word + "s" and (active or possesses(form))
        return full.person and (loses_s or _one_letter_more(word, name))
    return (
        near in _NEAR
        and len(word) >= _SLIPPED
        and (full.person or (active and bits_of_word(name) >= _TELLING))
    )


def _one_letter_more(one: str, other: str) -> bool:
    """Tell whether two rare words differ in a last letter that makes no plural and no people's name."""
    longer = max(one, other, key=len)
    rare = min(bits_of_word(one), bits_of_word(other)) >= RARE
    return rare and abs(len(one) - len(other)) == 1 and longer[-1] not in "sn"


def rare_names(one: NameForms, other: NameForms) -> Iterator[Twice]:
    """Yield words that news seldom has and that are a slip apart, one of them at least always alone.

    In two articles something else that is told around both must be the same.
    """
    within = one is other
    met: set[tuple[str, str]] = set()
    for key in one.shortened.keys() & other.shortened.keys():
        met.update((x, y) for x in one.shortened[key] for y in other.shortened[key] if x != y)
    for x, y in sorted(met):
        if (x > y) if within else (x in other.known or y in one.known):
            continue
        if (x in one.borne and y in other.borne) or x[0] != y[0] or x[:-1] == y[:-1]:
            continue
        first, second, near = one.rare[x], other.rare[y], nearness(x, y)
        if near not in _NEAR or not (_is_own(x, first) and _is_own(y, second)):
            continue
        if within or not around(first).isdisjoint(around(second)):
            person = first.person or second.person or acts(first) or acts(second)
            yield Twice(first, second, (x, y), near, "rare", person, sure=True)


def _is_own(word: str, form: NameForm) -> bool:
    """Tell whether a word is somebody's or something's own name, and not a given name or a known place."""
    return not (form.first.weak or word in given_names() or is_place(word) or has_inner_capital(form))
