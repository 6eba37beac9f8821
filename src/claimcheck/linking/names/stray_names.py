"""Names that stand alone and are a slip apart from a word of somebody's full name: "Milva Roe", "Mivla"."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace
from typing import Final

from claimcheck.lang.name_words import given_names
from claimcheck.lang.spelling_words import spelling_words
from claimcheck.linking.names.name_forms import (
    RARE,
    SHORT,
    TELLING,
    BorneWord,
    NameForm,
    NameForms,
    slip_keys,
)
from claimcheck.linking.names.name_signs import (
    acts,
    bits_of_word,
    has_inner_capital,
    is_kind,
    is_man_and_town,
    is_place,
    is_somewhere,
    possesses,
)
from claimcheck.linking.names.word_distance import Twice, nearness

_NEAR: Final = frozenset({"slip", "sound", "far slip", "marks"})
_LEAST: Final = 5
_LONG: Final = 6  # letters of a thing's name
_PLACE: Final = 8  # letters of what can be a known place with a slip in it
_BESIDE: Final = 7  # and of one behind both


_Doubled = Collection[frozenset[str]]


def stray_names(one: NameForms, other: NameForms, doubled: _Doubled = ()) -> Iterator[Twice]:
    """Yield a word that always stands alone with one of a full name that is a slip apart.

    Of two articles neither has the other's word, but for those that one of them writes for one another itself
    (``doubled``). A word that somebody bears in full is never a stray one.
    """
    yield from _strays(one, other, doubled)
    if one is not other:
        for twice in _strays(other, one, doubled):
            yield replace(twice, one=twice.other, other=twice.one, words=twice.words[::-1])


def _strays(of: NameForms, names: NameForms, doubled: _Doubled) -> Iterator[Twice]:
    """Yield the words of full names of one article with those that stand alone in another, or in itself."""
    within = of is names
    for form in names.lone:
        word = form.words[0]
        if word in names.borne or len(word) < SHORT or bits_of_word(word) < TELLING:
            continue
        borne = of.telling
        met = {(one.word, one.form.words): one for key in slip_keys(word) for one in borne.get(key, ())}
        for one in met.values():
            if is_kind(one.word):
                continue
            known = not within and (word in of.known or one.word in names.known)
            if known and frozenset((word, one.word)) not in doubled:
                continue
            near = nearness(one.word, word)
            if near not in _NEAR:
                continue
            person = _is_one_person(one, form, within=within)
            if person or (_is_one_thing(one, form) and not is_man_and_town(one.form, form)):
                yield Twice(one.form, form, (one.word, word), near, "stray", person, sure=within)


def _is_one_person(one: BorneWord, form: NameForm, *, within: bool) -> bool:
    """Tell whether a lone word can be a part of somebody's name that is misspelled."""
    word, given = form.words[0], given_names()
    if is_place(word) or _is_thing(form) or (word in given and one.word in given):
        return False
    surely = is_human(form)
    least, rarest = (min(measure(word), measure(one.word)) for measure in (len, bits_of_word))
    alone = not within and (word[0] != one.word[0] or possesses(form))  # "at Tavi's" beside Tari Roe
    if least < _LEAST and (alone or not (surely and one.first)):
        return False
    if one.first and rarest >= RARE and (surely or _goes_on_alike(one.form, form)):
        return True
    if not surely and (least < _LONG or rarest < RARE):
        return False
    return one.form.person and (surely or not is_somewhere(form))


def _goes_on_alike(one: NameForm, other: NameForm) -> bool:
    """Tell whether one rare word stands behind both, as a family name that is printed in capitals."""
    behind, there = (
        {word for mention in form.mentions for word in mention.after[:1]} for form in (one, other)
    )
    return any(word.isalpha() and bits_of_word(word) >= _BESIDE for word in behind & there)


def _is_thing(form: NameForm) -> bool:
    """Tell whether a word before a name makes it that of a thing, or a hyphen a part of a longer word."""
    words = spelling_words()
    return any(
        not words.articles.isdisjoint(mention.before[-1:])
        or mention.before[-1:] == ("-",)
        or mention.after[:1] == ("-",)
        or (mention.after[:1] and mention.after[0][0].isdigit())
        for mention in form.mentions
    )


def is_human(form: NameForm) -> bool:
    """Tell whether a name does what people do, or something befalls it: "said", "'s", "was", "dad, X"."""
    known = spelling_words()
    return (
        acts(form)
        or possesses(form)
        or any(
            not known.passive.isdisjoint(mention.after[:1])
            or not known.befalls.isdisjoint(mention.before[-2:])
            for mention in form.mentions
        )
    )


def _is_one_thing(one: BorneWord, form: NameForm) -> bool:
    """Tell whether a lone word can be the first word of a thing's name that is misspelled."""
    word, given = form.words[0], given_names()
    if one.form.person or not one.first or has_inner_capital(form) or form.first.weak:
        return False
    least, known = min(len(word), len(one.word)), is_place(word) + is_place(one.word)
    if known > 1 or least < (_PLACE if known else _LONG) or word in given or one.word in given:
        return False
    if word[0] != one.word[0] or word[:-1] == one.word[:-1]:
        return False
    return min(bits_of_word(word), bits_of_word(one.word)) >= RARE
