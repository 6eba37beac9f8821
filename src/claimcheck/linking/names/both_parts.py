"""People whose first and last name are both spelled another way: "Torvel Kasmin", "Torval Kasmen"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import chain, combinations, product
from typing import Final

from rapidfuzz.distance import OSA

from claimcheck.linking.names.name_forms import NameForm, NameForms
from claimcheck.linking.names.name_mentions import NameMention
from claimcheck.linking.names.name_signs import ages_differ

_SHORT: Final = 4  # letters of a part below which another one is no slip
_LONG: Final = 6  # letters of a part that may have two slips


def both_parts(one: NameForms, other: NameForms) -> Iterator[tuple[NameMention, NameMention]]:
    """Yield the names of two words that the other article writes with a slip in each; neither has both."""
    ones = _of_two_words(one, other)
    for first, second in product(ones, _of_two_words(other, one) if ones else ()):
        if (first.person or second.person) and all(map(_slipped, first.words, second.words)):
            yield first.mentions[0], second.mentions[0]


def both_parts_within(names: NameForms) -> Iterator[tuple[NameMention, NameMention]]:
    """Yield the names of two words that an article also writes with a slip in each, the later place first."""
    alike: dict[str, list[NameForm]] = defaultdict(list)
    for form in names.full:
        if len(form.words) == 2:
            alike["".join(word[0] for word in form.words)].append(form)
    for one, other in chain.from_iterable(combinations(forms, 2) for forms in alike.values()):
        if not all(map(_slipped, one.words, other.words)) or ages_differ(one, other):
            continue
        sentences = {mention.sentence for mention in one.mentions}
        if not any(mention.sentence in sentences for mention in other.mentions):
            first, second = sorted((one.first, other.first), key=lambda mention: mention.start)
            yield second, first


def _of_two_words(names: NameForms, other: NameForms) -> list[NameForm]:
    """Return the names of two words that the other article does not write so."""
    return [form for form in names.full if len(form.words) == 2 and form.words not in other.written]


def _slipped(one: str, other: str) -> bool:
    least = min(len(one), len(other))
    if one == other or least < _SHORT or one[0] != other[0]:
        return False
    return OSA.distance(one, other, score_cutoff=2) <= (2 if least >= _LONG else 1)
