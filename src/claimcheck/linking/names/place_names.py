"""Places and peoples of the gazetteer that one article writes in two ways: "Ecuadorian", "Ecuadorean"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import Final

from claimcheck.lang.gazetteer import gazetteer
from claimcheck.linking.names.name_forms import NameForm, NameForms
from claimcheck.linking.names.word_distance import Twice, nearness

_NEAR: Final = frozenset({"slip", "sound"})
_INFLECTED: Final = 2  # last letters by which one of a people and several, or a man and a woman, differ


def known_places(names: NameForms) -> Iterator[Twice]:
    """Yield what one article calls one place or one people in two spellings."""
    found: dict[tuple[str, str], list[NameForm]] = {}
    for form in names.lone:
        for entry in gazetteer().entries.get(form.words[0], ()):
            place = gazetteer().named(form.first.words[0])
            if len(entry.lower) == 1 and place is not None:
                found.setdefault((place, entry.use), []).append(form)
    for (_, use), forms in found.items():
        for one, other in combinations(forms, 2):
            x, y = one.words[0], other.words[0]
            near = nearness(x, y)
            if near in _NEAR and (use == "name" or not _inflected(x.removesuffix("s"), y.removesuffix("s"))):
                yield Twice(one, other, (x, y), near, "rare", person=False, sure=True)


def _inflected(one: str, other: str) -> bool:
    return one[:-_INFLECTED] == other[:-_INFLECTED]
