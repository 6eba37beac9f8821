"""People of one age with two family names, or two given names: a slip, or what a first report had wrong."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Final

from claimcheck.lang.name_words import given_names, short_forms
from claimcheck.linking.names.mention_signs import age_beside
from claimcheck.linking.names.name_forms import RARE, NameForm, NameForms
from claimcheck.linking.names.name_mentions import NameMention
from claimcheck.linking.names.name_signs import ages_differ, bits_of_word, is_place
from claimcheck.linking.names.word_distance import nearness

_GIVEN: Final = 3  # letters of a given name
_PLACES: Final = 4  # so many are shown: each has to be set right
_DOUBLE: Final = 2
_SAME: Final = 3  # letters with which alike names begin or end
_MANY: Final = 12  # people whose ages an article tells: two of them may be alike by chance


def two_surnames(one: NameForms, other: NameForms) -> Iterator[tuple[list[NameMention], list[NameMention]]]:
    """Yield where two articles give somebody of one given name and one age two family names.

    Neither article knows the other family name, nor anybody else of the given name. A given name that hardly
    anybody bears does without an age if the family names begin or end alike.
    """
    ones, others = _aged(one), _aged(other)
    yield from _of_rare_names(one, other)
    if max(len(ones), len(others)) > _MANY:
        return
    by_given = defaultdict(list)
    for form in others:
        by_given[form.words[0]].append(form)
    for here in ones:
        for there in by_given.get(here.words[0], ()):
            if (
                here.ages & there.ages
                and _apart(here, there)
                and _unknown(here, other)
                and _unknown(there, one)
            ):
                yield _told(here), _told(there)


def _of_rare_names(one: NameForms, other: NameForms) -> Iterator[tuple[list[NameMention], list[NameMention]]]:
    """Yield where two articles give somebody of a rare given name two family names that are alike."""
    ones, others = _strange(one), _strange(other)
    for given in sorted(ones.keys() & others.keys()):
        here, there = ones[given], others[given]
        last, other_last = here.words[-1], there.words[-1]
        if here.ages & there.ages or ages_differ(here, there) or not _alike(last, other_last):
            continue
        if last not in other.known and other_last not in one.known and _apart(here, there):
            yield _told(here), _told(there)


def _strange(names: NameForms) -> dict[str, NameForm]:
    """Return the names of two words by a first one that is no known given name, and only theirs."""
    found: dict[str, list[NameForm]] = defaultdict(list)
    for form in names.full:
        found[form.words[0]].append(form)
    return {
        first: forms[0]
        for first, forms in found.items()
        if len(forms) == 1
        and len(forms[0].words) == _DOUBLE
        and first not in given_names()
        and len(first) > _GIVEN
        and min(map(bits_of_word, forms[0].words)) >= RARE
        and not any(map(is_place, forms[0].words))
    }


def _alike(one: str, other: str) -> bool:
    """Tell whether two words begin or end alike."""
    return one[:_SAME] == other[:_SAME] or one[-_SAME:] == other[-_SAME:]


def two_given_names(
    one: NameForms, other: NameForms
) -> Iterator[tuple[list[NameMention], list[NameMention]]]:
    """Yield where two articles give somebody of one family name and one age two given names.

    Neither article has the other given name, nor anybody else of the family name.
    """
    ones, others = _alone(one), _alone(other)
    if max(len(ones), len(others)) > _MANY:
        return
    for here in ones:
        for there in others:
            known = here.words[0] in other.known or there.words[0] in one.known
            alike = here.words[-1] == there.words[-1] and here.ages & there.ages
            if alike and not known and _two_names(here, there):
                yield _told(here), _told(there)


def _alone(names: NameForms) -> list[NameForm]:
    """Return the people named in full whose age is told, without those who share a family name."""
    family = Counter(form.words[-1] for form in names.full)
    return [form for form in names.full if form.ages and family[form.words[-1]] == 1]


def _two_names(one: NameForm, other: NameForm) -> bool:
    """Tell whether two given names are two of one sex: none short for the other, or left out."""
    x, y, given = one.words[0], other.words[0], given_names()
    if x == y or nearness(x, y) or x in other.words or y in one.words:
        return False
    if x.startswith(y) or y.startswith(x) or any({x, y} <= forms for forms in short_forms()):
        return False
    return not (given.get(x) and given.get(y) and given[x] != given[y])


def _aged(names: NameForms) -> list[NameForm]:
    """Return the people named in full whose age is told, without those who share a given name."""
    aged = [form for form in names.full if form.ages and form.person and len(form.words[0]) >= _GIVEN]
    given = defaultdict(set)
    for form in names.full:
        given[form.words[0]].add(form.words[-1])
    return [form for form in aged if len(given[form.words[0]]) == 1]


def _apart(one: NameForm, other: NameForm) -> bool:
    """Tell whether the family names are two, not one in two spellings or with a second one left out."""
    last, other_last = one.words[-1], other.words[-1]
    if last == other_last or nearness(last, other_last):
        return False
    short, long = sorted((one.words, other.words), key=len)
    return short[-1] not in long[1:] or short[-1] in given_names()


def _unknown(form: NameForm, names: NameForms) -> bool:
    """Tell whether an article does not have a family name, but for a middle name."""
    return not any(form.words[-1] == known.words[-1] for known in (*names.full, *names.lone))


def _told(form: NameForm) -> list[NameMention]:
    """Return where a name stands, beside its age and outside headlines first."""
    return sorted(form.mentions, key=lambda mention: (mention.head, not age_beside(mention)))[:_PLACES]
