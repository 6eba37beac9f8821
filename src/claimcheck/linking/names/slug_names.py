"""Names that a page's address spells otherwise: ".../fire-on-tamsyn-avenue" and "Tamsin Avenue"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from claimcheck.lang.name_words import plain_words
from claimcheck.linking.names.name_forms import RARE
from claimcheck.linking.names.name_mentions import NameMention
from claimcheck.linking.names.name_signs import bits_of_word
from claimcheck.linking.names.word_distance import nearness
from claimcheck.models.span import Span
from claimcheck.text.slugs import Slug

_NEAR: Final = frozenset({"slip", "far slip", "sound"})
_LEAST: Final = 5  # letters of a word, if what follows is not the same
_WORD: Final = re.compile(r"[^\W_]+")
_APOSTROPHES: Final = str.maketrans("", "", "'’")


def slug_names(slug: Slug, mentions: Iterable[NameMention]) -> Iterator[tuple[Span, NameMention]]:
    """Yield words of an address that the page has nowhere, each with the one name that is a slip apart.

    An address may be cut within a word.
    """
    start, end = slug.bounds[0][0], slug.bounds[-1][1]
    outside = slug.text[:start] + " " + slug.text[end:]
    written = {*_WORD.findall(outside.lower()), *_WORD.findall(outside.lower().translate(_APOSTROPHES))}
    strange = [at for at, word in enumerate(slug.words) if word not in written and bits_of_word(word) >= RARE]
    named = [(plain_words(mention.words), mention) for mention in mentions] if strange else []
    for at in strange:
        found: dict[str, NameMention] = {}
        for words, mention in named:
            for place, word in enumerate(words):
                following = words[place + 1 : place + 2]
                goes_on = bool(following) and following == slug.words[at + 1 : at + 2]
                if word not in slug.words and _is_one(slug.words[at], word, goes_on=goes_on):
                    found.setdefault(word, mention)
        if len(found) == 1:
            yield slug.span(at, at + 1), next(iter(found.values()))


def _is_one(one: str, other: str, *, goes_on: bool) -> bool:
    """Tell whether two words are one in two spellings; ``goes_on``: the same word stands behind both."""
    near = nearness(one, other)
    if near == "ending":
        return goes_on
    if near not in _NEAR or other.startswith(one) or bits_of_word(other) < RARE:
        return False
    return goes_on or min(len(one), len(other)) >= _LEAST
