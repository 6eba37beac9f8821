"""Names of one article whose letters are the same and whose capitals are not: "HarbourNet", "Harbournet"."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from claimcheck.linking.names.mention_signs import is_in_link
from claimcheck.linking.names.name_mentions import NameMention

_SHORTEST: Final = 5  # letters of such a word
_MAC: Final = 2  # small letters of a name that is else in capitals


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
        for at, printed in enumerate(mention.words):
            word = _plain(printed)
            if ways_of[word.lower()] < 2 or not _may_differ(word):
                continue
            if not is_in_link(text, mention) and not _of_a_program(mention.words, at):
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
    if len(letters) < _SHORTEST or not letters.isalpha() or not word[0].isupper():
        return False
    return sum(map(str.islower, letters)) > _MAC or sum(map(str.isupper, letters)) <= _MAC  # "McVEY"


def _of_a_program(words: Sequence[str], at: int) -> bool:
    """Tell the beginning of "Harbournet-dl", which is a name of its own."""
    behind = words[at + 1 : at + 3]
    return len(behind) > 1 and behind[0] == "-" and behind[1].islower() and len(behind[1]) <= _MAC + 1
