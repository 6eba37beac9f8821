"""People's names that two articles write with a hyphen and without: "Ann Roe-Lund", "Ann Roe Lund".

Names from other scripts ("Suk-ho", "Suk Ho") are left out: there it is a habit of houses.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from claimcheck.lang.name_words import name_words
from claimcheck.linking.names.name_forms import NameForm, NameForms
from claimcheck.linking.names.name_mentions import NameMention

_HYPHEN: Final = "-"
_LEAST: Final = 3  # words of a name, two of them with a hyphen between or without


def other_hyphens(one: NameForms, other: NameForms) -> Iterator[tuple[NameMention, NameMention]]:
    """Yield a name with a hyphen in one article and without it in the other; each writes it in one way."""
    ones, others = _by_words(one), _by_words(other)
    for words in sorted(ones.keys() & others.keys()):
        here, there = ones[words].mentions, others[words].mentions
        ways = [{_HYPHEN in mention.words for mention in mentions} for mentions in (here, there)]
        person = ones[words].person or others[words].person
        foreign = any(word[0].islower() for word in (*here[0].words, *there[0].words))
        if person and not foreign and ways in ([{True}, {False}], [{False}, {True}]):
            yield here[0], there[0]


def _by_words(names: NameForms) -> dict[tuple[str, ...], NameForm]:
    """Return the long names by their plain words, without those with an "al" or "de" in them."""
    particles = name_words().parts.particles
    return {
        form.words: form
        for form in names.full
        if len(form.words) >= _LEAST and particles.isdisjoint(form.words)
    }
