"""Names of one article whose letters are the same and whose capitals are not: "HarbourNet", "Harbournet"."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import Final

from claimcheck.linking.names.mention_signs import is_in_link
from claimcheck.linking.names.name_mentions import NameMention

_SHORTEST: Final = 5  # letters of such a word


def inner_capitals(text: str, mentions: Iterable[NameMention]) -> Iterator[tuple[NameMention, NameMention]]:
    """Yield two places of one word of a name, the later first, where it has other capitals inside.

    Words all in capitals are left out, and what stands in an address.
    """
    listed = list(mentions)
    ways_of = Counter(map(str.lower, {_plain(word) for mention in listed for word in mention.words}))
    if max(ways_of.values(), default=0) < 2:
        return
    found: dict[str, dict[str, NameMention]] = defaultdict(dict)
    for mention in listed:
        for printed in mention.words:
            word = _plain(printed)
            if ways_of[word.lower()] > 1 and _may_differ(word) and not is_in_link(text, mention):
                ways = found[word.lower()]
                if word not in ways or (ways[word].head and not mention.head):
                    ways[word] = mention
    for ways in found.values():
        first, *others = sorted(ways.values(), key=lambda mention: mention.start)
        for other in others:
            yield other, first


def _plain(word: str) -> str:
    return word.replace("’", "'")


def _may_differ(word: str) -> bool:
    letters = word.replace("'", "")
    return len(letters) >= _SHORTEST and letters.isalpha() and word[0].isupper() and not word.isupper()
