"""Names of one word in two spellings: a family name that nobody bears, and words that news seldom has."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final

from rapidfuzz.distance import OSA

from claimcheck.lang.name_words import given_names
from claimcheck.linking.names.name_forms import RARE, TELLING, NameForm, NameForms
from claimcheck.linking.names.name_signs import (
    acts,
    around,
    bits_of_word,
    family_names,
    has_inner_capital,
    is_country,
    is_kind,
    is_man_and_town,
    is_place,
    is_somewhere,
    possesses,
)
from claimcheck.linking.names.word_distance import Nearness, Twice, nearness

_NEAR: Final = frozenset({"slip", "sound", "marks"})
_MANY: Final = 60  # names that begin, or end, with the same two letters
_LEAST: Final = 4  # letters of a family name
_SLIPPED: Final = 5  # and of one with a slip in it
_LONG: Final = 7  # and of one that is hardly anything else
_PLACE: Final = 8  # letters of what can be a known place with a slip in it
_BESIDE: Final = 5  # bits of a word that stands around both of two names that are one


def lone_names(names: NameForms) -> Iterator[Twice]:
    """Yield lone family names near that of somebody told more of, that nobody in the article bears.

    More is told by a given name, an honorific or an initial.
    """
    titled = [form for form in names.lone if form.person and form.words[0] not in given_names()]
    ends = _by_ends([*names.full, *titled])
    acting = {form.words[0] for form in names.lone if acts(form)}
    for form in names.lone:
        word = form.words[0]
        owns = _loses_its_s(form, names)
        borne = word in names.borne and not owns
        if borne or len(word) < _LEAST or is_place(word) or is_somewhere(form):
            continue
        active = acts(form)
        given = word in given_names() and not possesses(form)
        if not active and not owns and (given or not _is_rare(word, form)):
            continue
        for name, full in _beside(word, ends):
            if form.person and len(full.words) == 1:
                continue
            if word[0] != name[0] and word[1] != name[1]:
                continue
            near = nearness(word, name)
            human = full.person or (owns and name in acting)
            if near and _family_name((name, full), form, near, active=active, human=human):
                yield Twice(full, form, (name, word), near, "lone", person=True, sure=True)


def _loses_its_s(form: NameForm, names: NameForms) -> bool:
    """Tell whether a possessive has taken the last letter of a name: "Field's" of Ann Fields.

    If it is somebody else's given name, that one must be called by a family name, which stands alone.
    """
    word = form.words[0]
    if not possesses(form) or word + "s" not in names.borne:
        return False
    alone = {other.words[0] for other in names.lone}
    bearers = [other for other in names.full if word in other.words]
    return all(word == other.words[0] and other.words[-1] in alone for other in bearers)


_Ends = dict[tuple[bool, str], list[tuple[str, NameForm]]]


def _by_ends(forms: Iterable[NameForm]) -> _Ends:
    """Return names by the first two letters of the last word, and by its last two: one slip leaves a pair.

    Of a double name that is each of both words.
    """
    found: _Ends = defaultdict(list)
    for form in forms:
        for word in family_names(form):
            found[False, word[:2]].append((word, form))
            found[True, word[-2:]].append((word, form))
    return found


def _beside(word: str, ends: _Ends) -> Iterator[tuple[str, NameForm]]:
    """Yield the names that begin or end like a word; none where a text has very many of them."""
    begun, ended = ends.get((False, word[:2]), []), ends.get((True, word[-2:]), [])
    if len(begun) <= _MANY:
        yield from begun
    if len(ended) <= _MANY:
        yield from ((name, form) for name, form in ended if name[:2] != word[:2] or len(begun) > _MANY)


def _is_rare(word: str, form: NameForm) -> bool:
    """Tell whether a word is hardly anything but a name, though nothing that people do stands beside it."""
    if form.first.weak:  # the sentence may have given it its capital
        return bits_of_word(word) >= RARE and len(word) > _SLIPPED
    return bits_of_word(word) >= TELLING


def _family_name(
    named: tuple[str, NameForm], form: NameForm, near: Nearness, *, active: bool, human: bool
) -> bool:
    """Tell whether a lone name is the family name of somebody named in full."""
    (name, full), word = named, form.words[0]
    if is_kind(name) or (is_place(name) and not full.person):
        return False
    if near == "ending" and not _changed_inside(word, name):
        loses_s = name == word + "s" and (active or possesses(form))
        return human and (loses_s or _one_letter_more(word, name))
    if near == "style":
        return human and len(word) >= _SLIPPED and bits_of_word(name) >= TELLING
    if near not in {*_NEAR, "ending"} or len(word) < _SLIPPED:
        return False
    rare = len(word) >= _LONG and bits_of_word(word) >= RARE and bits_of_word(full.words[0]) > TELLING
    likely = active or possesses(form) or rare
    return full.person or (likely and bits_of_word(name) >= TELLING)


def _changed_inside(one: str, other: str) -> bool:
    """Tell whether two rare words differ by a letter that does not stand at the end."""
    rare = min(bits_of_word(one), bits_of_word(other)) >= RARE
    short, long = sorted((one, other), key=len)
    inside = len(short) < len(long) and not long.startswith(short) and short[-1] == long[-1]
    return rare and inside and OSA.distance(one, other, score_cutoff=1) == 1


def _one_letter_more(one: str, other: str) -> bool:
    """Tell whether two rare words differ in a last letter that makes no plural and no people's name."""
    short, long = sorted((one, other), key=len)
    rare = min(bits_of_word(one), bits_of_word(other)) >= RARE
    return rare and long[:-1] == short and long[-1] not in "sn"


def rare_names(one: NameForms, other: NameForms) -> Iterator[Twice]:
    """Yield words that news seldom has and that are a slip apart, one of them at least always alone.

    In two articles something else that is told around both must be the same; in one a letter
    put for another makes it less sure.
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
        if near not in _NEAR or not _are_own((x, first), (y, second)):
            continue
        if is_man_and_town(first, second):
            continue
        person = first.person or second.person or (acts(first) and acts(second))
        beside = not around(first, _BESIDE).isdisjoint(around(second, _BESIDE))
        if within or beside:
            yield Twice(first, second, (x, y), near, "rare", person, sure=person or beside or _mistyped(x, y))


def _mistyped(one: str, other: str) -> bool:
    """Tell whether a letter is left out or two are swapped, not one put for another."""
    return len(one) != len(other) or sorted(one) == sorted(other)


def _are_own(one: tuple[str, NameForm], other: tuple[str, NameForm]) -> bool:
    """Tell whether two words are names of their own: neither is a given name, one at most a known place."""
    for word, form in (one, other):
        if form.first.weak or word in given_names() or has_inner_capital(form):
            return False
    placed = is_place(one[0])
    known = placed + is_place(other[0])
    if known == 1 and any(is_country(word) for word, _ in (one, other)):
        foreign = other[1] if placed else one[1]
        if len(foreign.words) > 1:
            return False  # "Credito Tunisien", "Tunisian"
    return known == 0 or (known == 1 and min(len(one[0]), len(other[0])) >= _PLACE)
