"""Names that are written in two ways, within an article or in two of one story."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Final

from claimcheck.lang.name_words import given_names
from claimcheck.lang.spelling_words import spelling_words
from claimcheck.linking.names.full_names import full_names
from claimcheck.linking.names.lone_names import lone_names, rare_names
from claimcheck.linking.names.name_forms import NameForm, NameForms
from claimcheck.linking.names.name_signs import bits_of_word, is_place
from claimcheck.linking.names.place_names import known_places
from claimcheck.linking.names.stray_names import stray_names
from claimcheck.linking.names.unmet_names import unmet_names
from claimcheck.linking.names.word_distance import Twice

_TELLING: Final = 9  # bits of a word that is hardly anything but a name
_LETTERS: Final = 7  # of a name that may be written with other spaces


def spelled_twice(one: NameForms, other: NameForms, doubled: Collection[frozenset[str]] = ()) -> list[Twice]:
    """Return the names that two articles, or one, write in two ways; each two words once.

    A spelling of one article that the other has too, be it of somebody else, is none of two ways, but for
    those that one of them writes for one another itself (``doubled``).
    """
    within = one is other
    found: dict[frozenset[str], Twice] = {}
    alone = (lone_names(one), unmet_names(one), known_places(one)) if within else ()
    both = (_whole(one, other), rare_names(one, other), stray_names(one, other, doubled))
    ways = (full_names(one, other, doubled), *alone, *both)
    for way in ways:
        for twice in way:
            key = frozenset(twice.words)
            if (
                key not in found
                and not (within and _together(twice))
                and not _told(twice)
                and not _cut(twice)
            ):
                found[key] = twice
    return list(found.values())


def _whole(one: NameForms, other: NameForms) -> Iterator[Twice]:
    """Yield names with the same letters and other spaces, and names with their words in another order."""
    within = one is other
    for key in sorted(one.whole.keys() & other.whole.keys()):
        for first in one.whole[key]:
            for second in other.whole[key]:
                if first.words == second.words or (within and first.first.start >= second.first.start):
                    continue
                if not within and (first.words in other.written or second.words in one.written):
                    continue
                person = first.person or second.person
                words = " ".join(first.words), " ".join(second.words)
                if len(first.words) != len(second.words):
                    if len(key) >= _LETTERS and not any(map(is_place, first.words + second.words)):
                        yield Twice(first, second, words, "spaces", "whole", person, sure=within)
                elif sorted(first.words) == sorted(second.words) and (
                    first.words[0] == second.words[0] or _swapped(first, second)
                ):
                    yield Twice(first, second, words, "order", "whole", person, sure=True)


def _swapped(one: NameForm, other: NameForm) -> bool:
    """Tell whether somebody's first and last name changed places: two words that are hardly anything else."""
    if len(one.words) > 2 or not (one.person or other.person) or one.words[0] == one.words[1]:
        return False
    if given_names().keys() >= {*one.words}:
        return False
    return all(bits_of_word(word) >= _TELLING and not is_place(word) for word in one.words)


def _together(twice: Twice) -> bool:
    """Tell whether a sentence has both: then they are two, or it says itself that they are one."""
    sentences = {mention.sentence for mention in twice.one.mentions}
    return any(mention.sentence in sentences for mention in twice.other.mentions)


def _told(twice: Twice) -> bool:
    """Tell whether the text itself says that a spelling is wrong or another one."""
    return any(map(_noticed, (twice.one, twice.other)))


def _cut(twice: Twice) -> bool:
    """Tell whether a headline, cut to some length, ends within the name."""
    ends = (twice.one, twice.other.words[-1]), (twice.other, twice.one.words[-1])
    return any(
        len(form.words[-1]) < len(whole)
        and whole.startswith(form.words[-1])
        and all(mention.head for mention in form.mentions)
        for form, whole in ends
    )


def _noticed(form: NameForm) -> bool:
    notices = spelling_words().notices
    contrast = spelling_words().contrast
    return any(
        not (notices.isdisjoint(mention.before) and notices.isdisjoint(mention.after))
        or mention.before[-1:] == (contrast,)
        for mention in form.mentions
    )
