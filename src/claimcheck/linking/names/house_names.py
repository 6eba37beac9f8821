"""Houses that are called by two names: "Tamsin Bar" and "Tamsin Lounge", "El Faro", "El Gran Faro"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import product
from typing import Final, NamedTuple

from claimcheck.lang.house_words import house_words
from claimcheck.lang.spelling_words import spelling_words
from claimcheck.linking.names.name_signs import bits_of_word, is_place
from claimcheck.linking.names.word_distance import nearness
from claimcheck.text.lines import unwrapped

_RUN: Final = re.compile(
    r"(?<![\w.@/-])(?:(?:St|Mt|Ft)\. )?(?:[A-Z][A-Za-z’'-]*|[A-Z]\.[A-Z]\.(?:[’']s)?)"
    r"(?: (?:& )?(?:[A-Z][A-Za-z’'-]*|\d{1,3}(?![\w-])))*(?: [a-z]+){0,2}"
)
_WORD: Final = re.compile(r"[^ ]+")
_OWN: Final = re.compile(r"['’]s?$")
_COMMON: Final = 5  # bits of a first word that is none of a house's name
_TELLING: Final = 9  # bits of a word that two names of one house share
_REACH: Final = 30  # characters before a name in which a longer one may begin
_LONGEST: Final = 4  # words of such a name, without what kind of house it is


class House(NamedTuple):
    """A house as it is called: the words of its name, what kinds it is said to be, and where it stands.

    ``capital``: the last of its kinds is a part of the name.
    """

    core: tuple[str, ...]
    kinds: frozenset[str]
    capital: bool
    places: list[tuple[int, int]]

    @property
    def plain(self) -> tuple[str, ...]:
        """The words without apostrophes."""
        return tuple(word.replace("'", "") for word in self.core)


Houses = Mapping[tuple[tuple[str, ...], frozenset[str]], House]
"""The houses of an article by what they are called."""


def houses_of(text: str) -> Houses:
    """Return the houses that a text names."""
    found: dict[tuple[tuple[str, ...], frozenset[str]], House] = {}
    flat = unwrapped(text)
    for match in _RUN.finditer(flat):
        house = _house(flat, match)
        if house is not None:
            known = found.setdefault((house.core, house.kinds), house)
            if known is not house:
                known.places.extend(house.places)
    return found


def _house(text: str, run: re.Match[str]) -> House | None:
    """Read a name up to the last word that tells a kind of house."""
    words, known = list(_WORD.finditer(text, *run.span())), house_words()
    plain = [word.group().lower().replace("’", "'") for word in words]
    bare = [_OWN.sub("", word) for word in plain]
    last = 0
    for at, word in enumerate(bare):
        if word in known.kinds:
            last = at
            if plain[at] != word:  # "the Tamsin Hospital's Roe Clinic"
                break
        elif words[at].group()[0].islower() and word not in known.softer:
            break
    first = 0
    while first < last and (bits_of_word(bare[first]) < _COMMON or bare[first] in known.kinds):
        first += 1
    rest = range(first, last + 1)
    if _is_owner(text, words[0], plain[0]) or any(plain[at] != bare[at] in known.lesser for at in rest):
        return None  # "Tamsin County's health department"
    core = tuple(plain[at].strip(".") for at in rest if bare[at] not in known.kinds | known.softer)
    if first == last or not 0 < len(core) <= _LONGEST:
        return None
    kinds = frozenset(bare[at] for at in rest if bare[at] in known.kinds)
    place = words[first].start(), words[last].start() + len(bare[last])
    return House(core, kinds, words[last].group()[0].isupper(), [place])


def _is_owner(text: str, word: re.Match[str], plain: str) -> bool:
    """Tell whether the word that begins a name ends that of an owner: "University of Tamsin's Roe Clinic"."""
    if _OWN.search(plain) is None:
        return False
    owner, _, before = text[max(0, word.start() - _REACH) : word.start()].rstrip().rpartition(" ")
    return before in house_words().parts and owner.rpartition(" ")[2][:1].isupper()


def two_names(one: Houses, other: Houses) -> Iterator[tuple[House, House]]:
    """Yield the houses that two texts, or one, call by two names; neither text has both names."""
    for (here, first), (there, second) in product(one.items(), other.items()):
        within = one is other
        if within and first.places[0] >= second.places[0]:
            continue
        if not within and (here in other or there in one):
            continue
        if _is_one(first, second, within=within):
            yield first, second


def _is_one(one: House, other: House, *, within: bool) -> bool:
    here, there = one.plain, other.plain
    kind = not one.kinds.isdisjoint(other.kinds)
    if here == there:
        if one.core != other.core:
            return kind
        return not within and not kind and _of_two_kinds(one, other)
    if not kind:
        return False
    if "".join(here) == "".join(there):
        return one.capital and other.capital
    if not any(map(_tells, {*here} & {*there})):
        return False
    return _nearly(here, there) if len(here) == len(there) else not within and _goes_without(here, there)


def _tells(word: str) -> bool:
    """Tell whether a word is hardly anything but a name of one house."""
    return bits_of_word(word) >= _TELLING and not is_place(word)


def _of_two_kinds(one: House, other: House) -> bool:
    """Tell whether one house is said to be of two kinds, each a part of its name."""
    known = house_words()
    alike = any({x, y} <= row for x, y in product(one.kinds, other.kinds) for row in known.alike)
    sort = any(one.kinds | other.kinds <= row for row in known.sorts)
    return sort and not alike and one.capital and other.capital and any(map(_tells, one.plain))


def _nearly(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether one word of two names is another, a slip or an ending apart."""
    differing = [(x, y) for x, y in zip(one, other, strict=True) if x != y]
    if len(differing) != 1:
        return False
    x, y = differing[0]
    return bool(nearness(x, y)) or frozenset((x, y)) in spelling_words().mistaken


def _goes_without(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether one name lacks an inner word of the other, none that is often left out."""
    short, long = sorted((one, other), key=len)
    if len(long) != len(short) + 1:
        return False
    inner = (at for at in range(1, len(long)) if long[:at] + long[at + 1 :] == short)
    return any(long[at] not in house_words().lesser for at in inner)
