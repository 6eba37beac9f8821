"""Family names that an article never introduces, and people that it names once: one person, two spellings."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from rapidfuzz.distance import OSA

from claimcheck.lang.name_words import given_names
from claimcheck.lang.predicate_words import predicate_words
from claimcheck.linking.names.name_forms import NameForm, NameForms
from claimcheck.linking.names.name_signs import (
    acts,
    bits_of_word,
    family_names,
    is_kind,
    is_place,
    is_somewhere,
)
from claimcheck.linking.names.word_distance import Twice, nearness

_LEAST: Final = 5  # letters of a family name
_TELLING: Final = 9  # bits of a word that is hardly anything but a name
_NEAR: Final = 2  # letters in which the names may differ
_FAR: Final = 3  # and those that begin alike and are long
_LONG: Final = 6
_BEGUN: Final = 3
_MANY: Final = 400  # names of an article, in which some are alike by chance


def unmet_names(names: NameForms) -> Iterator[Twice]:
    """Yield a family name that acts and that nobody bears, with somebody of whom no family name stands alone.

    Each must be the only one that is so near the other; names a slip apart are left to others.
    """
    if len(names.full) + len(names.lone) > _MANY:
        return
    once = list(_named_once(names))
    strange = [form for form in names.lone if _is_strange(form, names)]
    pairs = [
        (full, name, form)
        for form in strange
        for full, name in once
        if full.first.start < form.first.start and _alike(name, form.words[0])
    ]
    for full, name, form in pairs:
        alone = sum(full is other or form is another for other, _, another in pairs) == 1
        if alone and nearness(name, form.words[0]) in ("", "far slip"):
            yield Twice(full, form, (name, form.words[0]), "far slip", "lone", person=True, sure=True)


def _named_once(names: NameForms) -> Iterator[tuple[NameForm, str]]:
    """Yield people named in full whose family name, or a part of a double one, nowhere else stands."""
    alone = {form.words[0] for form in names.lone}
    for form in names.full:
        if is_kind(form.words[-1]):
            continue
        parts = family_names(form)
        others = {word for other in names.full if other is not form for word in other.words}
        if not alone.isdisjoint(parts) or not others.isdisjoint(parts):
            continue
        if form.person or acts(form) or form.words[0] in given_names():
            for part in parts:
                if len(part) >= _LEAST and not is_place(part) and bits_of_word(part) >= _TELLING:
                    yield form, part


def _is_strange(form: NameForm, names: NameForms) -> bool:
    word = form.words[0]
    if word in names.borne or word in given_names() or len(word) < _LEAST or is_place(word):
        return False
    helpers = predicate_words().words.helpers
    human = acts(form) or any(not helpers.isdisjoint(mention.after[:1]) for mention in form.mentions)
    return human and bits_of_word(word) >= _TELLING and not is_somewhere(form)


def _alike(one: str, other: str) -> bool:
    if one[0] != other[0]:
        return False
    most = _FAR if one[:_BEGUN] == other[:_BEGUN] and min(len(one), len(other)) >= _LONG else _NEAR
    return OSA.distance(one, other, score_cutoff=most) <= most
