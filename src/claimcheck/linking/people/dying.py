"""Whether an article tells of somebody as dead, by the words around the name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from claimcheck.lang.age_words import age_words
from claimcheck.lang.name_words import plain_words
from claimcheck.linking.names.name_mentions import NameMention, caption_mentions
from claimcheck.linking.people.aged import Ends
from claimcheck.linking.profiled_article import Profiled

_WORDS: Final = re.compile(r"[^\W_]+|[,.;:]")
_AROUND: Final = 90  # characters on either side of a name
_BEHIND: Final = 11  # words
_BEFORE: Final = 16


def is_dead(one: Profiled, ends: Ends) -> bool:
    """Tell whether any mention of a person, in full or by family name, is of somebody dead."""
    text = one.article.text
    for words, mention in _mentions(one, ends):
        if len(words) > 1 and words[0] != ends[0]:
            continue
        start, end = mention.start, mention.end
        before = _WORDS.findall(text[max(0, start - _AROUND) : start].lower())[-_BEFORE:]
        after = _WORDS.findall(text[end : end + _AROUND].lower())[:_BEHIND]
        if _told_behind(after) or _told_before(before):
            return True
    return False


def _mentions(one: Profiled, ends: Ends) -> Iterator[tuple[tuple[str, ...], NameMention]]:
    """Yield where a person is named; in captions, too, if they tell the age."""
    yield from one.bearers.get(ends[1], ())
    for mention in caption_mentions(one.article) if ends in one.captioned else ():
        words = plain_words(mention.words)
        if words and words[-1] == ends[1]:
            yield words, mention


def _told_behind(words: list[str]) -> bool:
    """Read "X, 24, died", "X was shot and killed"; the sentence ends the look."""
    known = age_words()
    passive = False
    for at, word in enumerate(words):
        if word == "." or word == "who":
            return False
        if word in known.died or (passive and word in known.slain) or _to_death(words[at : at + 3]):
            return True
        passive = passive or word in known.passive
    return False


def _told_before(words: list[str]) -> bool:
    """Read "killed X", "the death of 24-year-old X", "the dead were identified as X"."""
    known, words = age_words(), _without_ages(words)
    near = True
    for at in range(len(words) - 1, -1, -1):
        word, rest = words[at], words[at + 1 :]
        if word in known.severing and word != ",":
            return False
        near = near and word != ","
        if near and (word in known.killing or _to_death(words[at : at + 3])) and "of" not in rest:
            return True
        if near and word in known.deaths and rest[:1] == ["of"]:
            return True
        if word in known.died and not known.naming.isdisjoint(rest[:2]):
            return True
    return False


def _to_death(words: list[str]) -> bool:
    """Read "shot to death", which nobody outlives, but not "sentenced to death"."""
    known = age_words()
    return words[0] in known.deadly and tuple(words[1:]) == known.to_death


def _without_ages(words: list[str]) -> list[str]:
    """Return the words without ages between commas, behind which a list of people goes on."""
    found: list[str] = []
    for word in words:
        if word == "," and len(found) > 1 and found[-1].isdecimal() and found[-2] == ",":
            del found[-2:]
        else:
            found.append(word)
    return found
