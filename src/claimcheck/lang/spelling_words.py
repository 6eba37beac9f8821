"""Words that tell a name spelled in two ways from two names that look alike."""

from __future__ import annotations

from functools import cache, cached_property

from claimcheck.lang.word_lists import load
from claimcheck.models.base import Model


class SpellingWords(Model):
    """Counterparts, endings, what people do and what befalls them, first letters that are exchanged."""

    counterparts: frozenset[str]
    mistaken: tuple[frozenset[str], ...]
    endings: frozenset[str]
    verbs: frozenset[str]
    passive: frozenset[str]
    befalls: frozenset[str]
    articles: frozenset[str]
    contrast: str
    notices: frozenset[str]
    initials: tuple[str, ...]
    several: frozenset[str]
    where: frozenset[str]
    styles: tuple[tuple[str, str], ...]
    contractions: frozenset[str]
    shortened: dict[str, str]

    def derive(self, one: str, other: str) -> bool:
        """Tell whether two rests of words are endings that make two words of one."""
        longer = not one or not other or max(len(one), len(other)) > 1
        return longer and {one, other} <= self.endings | {""}

    @cached_property
    def exchanged(self) -> frozenset[tuple[str, str]]:
        """Pairs of first letters that ways of writing a foreign name exchange."""
        return frozenset((one, other) for group in self.initials for one in group for other in group)


@cache
def spelling_words() -> SpellingWords:
    """Return the English words."""
    return load("spellings", SpellingWords)
