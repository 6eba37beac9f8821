"""Words that stand between a name and its abbreviation, and those that give it no letter."""

from __future__ import annotations

import re
from functools import cache, cached_property

from claimcheck.lang.word_lists import load, word_list


@word_list
class AbbreviationWords:
    """Each list is explained where it stands, in ``abbreviations.toml``."""

    behind: tuple[str, ...]
    articles: tuple[str, ...]
    before: tuple[str, ...]
    small: frozenset[str]
    endings: frozenset[str]

    @cached_property
    def to_name(self) -> re.Pattern[str]:
        """What leads from an abbreviation on to its name; matches nothing but words of the list."""
        articles = "|".join(map(re.escape, self.articles))
        return re.compile(rf"(?:{_either(self.behind)})? (?:(?:{articles}) )?(?=[A-Z])")

    @cached_property
    def from_name(self) -> re.Pattern[str]:
        """What leads from a name on to its abbreviation, which follows."""
        return re.compile(rf"(?:{_either(self.before)})[ ]?\Z")


def _either(words: tuple[str, ...]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


@cache
def abbreviation_words() -> AbbreviationWords:
    """Return the English lists."""
    return load("abbreviations", AbbreviationWords)
