"""Words of street addresses: last words of streets, points of the compass, blocks."""

from __future__ import annotations

from functools import cache, cached_property

from claimcheck.lang.word_lists import load, word_list


@word_list
class AddressWords:
    """Words around streets; the data file says what each list is for."""

    never: frozenset[str]
    block: frozenset[str]
    of: frozenset[str]
    ordinal: frozenset[str]
    glued: frozenset[str]
    numbered: frozenset[str]
    resident: frozenset[str]
    weak: frozenset[str]
    shops: frozenset[str]
    joining: frozenset[str]
    lies_in: frozenset[str]
    twofold: frozenset[str]
    loose: frozenset[str]
    close_by: frozenset[str]
    beside: frozenset[str]
    at_corner: frozenset[str]
    corner_nouns: frozenset[str]


@word_list
class StreetWords:
    """``streets.toml``: each plain word with the forms in which it is written, in lower case."""

    types: dict[str, tuple[str, ...]]
    plurals: dict[str, tuple[str, ...]]
    directions: dict[str, tuple[str, ...]]
    forms: dict[str, tuple[str, ...]]
    words: AddressWords

    @cached_property
    def type_of(self) -> dict[str, str]:
        """The plain word for each form of a street's last word."""
        return _turned(self.types)

    @cached_property
    def several_of(self) -> dict[str, str]:
        """The plain word for each form of the last word of several streets."""
        return _turned(self.plurals)

    @cached_property
    def direction_of(self) -> dict[str, str]:
        """The point of the compass for each of its forms."""
        return _turned(self.directions)

    @cached_property
    def form_of(self) -> dict[str, str]:
        """The plain word for each form of a word inside names."""
        return _turned(self.forms)


def _turned(forms: dict[str, tuple[str, ...]]) -> dict[str, str]:
    return {form: plain for plain, listed in forms.items() for form in listed}


@cache
def street_words() -> StreetWords:
    """Return the English lists."""
    return load("streets", StreetWords)
