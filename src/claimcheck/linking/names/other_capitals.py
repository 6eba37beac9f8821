"""Names that two articles write with other capitals inside a word: "McVey", "Mcvey"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from claimcheck.lang.name_words import plain_words
from claimcheck.linking.names.name_forms import NameForms, inner_capital
from claimcheck.linking.names.name_mentions import NameMention

_SHORTEST: Final = 5  # letters of such a word
_THINGS: Final = frozenset({"organisation", "place"})


def other_capitals(one: NameForms, other: NameForms) -> Iterator[tuple[NameMention, NameMention]]:
    """Yield somebody's name with a capital inside a word in one article, and in another where it has none.

    Each article writes the word in one way. The name has two words at least in one of the two, and neither
    place says that it is a thing's: firms write their names in many ways.
    """
    for word, mention in one.inner.items():
        if word in other.known and word not in other.inner:
            found = _plainly(word, other)
            headed = found is not None and found.head and mention.head  # the site's name behind a headline
            if (
                found is not None
                and not headed
                and _is_somebody(mention, found)
                and not _also_plainly(word, one)
            ):
                yield mention, found


def _is_somebody(one: NameMention, other: NameMention) -> bool:
    here, there = ({word.lower() for word in plain_words(mention.words)} for mention in (one, other))
    whole = here <= there or there <= here
    return whole and max(len(here), len(there)) > 1 and _THINGS.isdisjoint((one.kind, other.kind))


def _also_plainly(word: str, forms: NameForms) -> bool:
    return _plainly(word, forms) is not None


def _plainly(word: str, forms: NameForms) -> NameMention | None:
    """Return where a word is written with one capital, the first letter's."""
    if len(word) < _SHORTEST:
        return None
    for form in (*forms.full, *forms.lone):
        for mention in form.mentions:
            for printed in mention.words:
                plain = printed.replace("’", "'")
                if plain.lower() == word and plain[0].isupper() and not inner_capital(plain):
                    return mention
    return None
