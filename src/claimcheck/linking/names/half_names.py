"""People of whose double family name another article has one half: "Ann Roe-Lund", "Ann Roe"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import Final

from claimcheck.lang.name_words import name_words
from claimcheck.linking.names.name_forms import NameForms
from claimcheck.linking.names.name_mentions import NameMention
from claimcheck.linking.names.name_signs import ages_differ, family_names

_DOUBLE: Final = 2  # words of a double family name


def half_names(one: NameForms, other: NameForms) -> Iterator[tuple[NameMention, NameMention]]:
    """Yield a double family name of one article, and where the other has a half of it behind one given name.

    Neither article has the name as the other writes it, be it alone and nobody else's.
    """
    particles = name_words().parts.particles
    plain = {(form.words[0], form.words[-1]): form for form in other.full if len(form.words) == _DOUBLE}
    for form in one.full:
        double = family_names(form)
        if len(double) != _DOUBLE or not particles.isdisjoint(double) or len(form.words) <= _DOUBLE:
            continue
        for given, half in product(form.words[:-_DOUBLE], double):
            short = plain.get((given, half))
            if short is None or not (form.person or short.person) or ages_differ(form, short):
                continue
            if not _has_double(other, double) and not _has_half(one, given, half):
                yield form.first, short.first


def _has_double(names: NameForms, double: tuple[str, ...]) -> bool:
    return any(form.words[-_DOUBLE:] == double for form in names.full)


def _has_half(names: NameForms, given: str, half: str) -> bool:
    """Tell whether an article has the half, too: behind the given name, or alone if nobody else bears it."""
    if any(form.words == (given, half) for form in names.full):
        return True
    others = any(form.words[-1] == half and form.words[0] != given for form in names.full)
    return not others and any(form.words == (half,) for form in names.lone)
