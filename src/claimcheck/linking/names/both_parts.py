"""People whose first and last name are both spelled another way: "Torvel Kasmin", "Torval Kasmen"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import Final

from rapidfuzz.distance import OSA

from claimcheck.linking.names.name_forms import NameForm, NameForms
from claimcheck.linking.names.name_mentions import NameMention

_SHORT: Final = 4  # letters of a part below which another one is no slip
_LONG: Final = 6  # letters of a part that may have two slips


def both_parts(one: NameForms, other: NameForms) -> Iterator[tuple[NameMention, NameMention]]:
    """Yield the names of two words that the other article writes with a slip in each; neither has both."""
    ones = _of_two_words(one, other)
    for first, second in product(ones, _of_two_words(other, one) if ones else ()):
        if (first.person or second.person) and all(map(_slipped, first.words, second.words)):
            yield first.mentions[0], second.mentions[0]


def _of_two_words(names: NameForms, other: NameForms) -> list[NameForm]:
    """Return the names of two words that the other article does not write so."""
    return [form for form in names.full if len(form.words) == 2 and form.words not in other.written]


def _slipped(one: str, other: str) -> bool:
    least = min(len(one), len(other))
    if one == other or least < _SHORT or one[0] != other[0]:
        return False
    return OSA.distance(one, other, score_cutoff=2) <= (2 if least >= _LONG else 1)
