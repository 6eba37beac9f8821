"""Groups of people that a text counts: "three other men", "a woman", "at least 3", in headlines "man"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from claimcheck.lang.number_words import number_words
from claimcheck.lang.victim_words import victim_words

Bound = Literal["=", ">=", "<=", "~"]

_NOUN: Final = 6  # words from a number to the noun that it counts: "two unarmed 17-year-old boys"
_DIGITS: Final = 3
_UNITS: Final = ("-", "–", ",", "(", ")", '"', "“", "”")


@dataclass(frozen=True, slots=True)
class Group:
    """Some people who are counted, not yet what became of them; see ``VictimCount``."""

    value: int
    bound: Bound
    first: int
    last: int
    noun: str
    besides: bool
    implied: bool
    part: bool = False


def groups_of(words: Sequence[str], first: int, last: int, *, brief: bool) -> Iterator[Group]:
    """Yield the groups among the words ``[first:last]``; ``brief`` as for ``victim_counts``."""
    index = first
    while index < last:
        group = _group_at(words, index, first, last, brief=brief)
        if group is None:
            index += 1
        else:
            yield group
            index = max(group.last, index + 1)


def _group_at(words: Sequence[str], index: int, first: int, last: int, *, brief: bool) -> Group | None:
    known = victim_words().words
    word = words[index]
    if index > first and words[index - 1] in known.none:
        return None
    if brief and word in known.single and (index == first or words[index - 1] not in known.articles):
        return Group(1, "=", index, index + 1, word, besides=False, implied=True)
    if word in known.times and index + 1 < last:
        return Group(known.times[word], "=", index, index + 1, "", besides=False, implied=False)
    number = _number(words, index, last)
    if number is None:
        further = word in known.further
        if not further and word not in known.articles:
            return None
        noun = _noun(words, index + 1, last, known.single)
        if noun < 0 and not further:
            return None
        end, told = (noun + 1, words[noun]) if noun >= 0 else (index + 1, "")
        return Group(1, "=", index, end, told, further, implied=True)
    value, end = number
    if index - 1 > first and words[index - 1] in known.shares and _number(words, index - 2, last):
        return None
    if _is_label(words, index, first, last, end, brief=brief):
        return None
    part = end < last and (words[end] == "of" or words[end] in known.some)
    bound = _bound(words, index, first)
    besides = any(word in known.besides for word in words[end : min(end + 2, last)]) or (
        index > first and words[index - 1] in known.besides and bound == "="
    )
    noun = _noun(words, end, last, known.several if value > 1 else known.single)
    if noun >= 0:
        return Group(value, bound, index, noun + 1, words[noun], besides, implied=False, part=part)
    if end < last and words[end] in known.besides:
        end += 1
    return Group(value, bound, index, end, "", besides, implied=False, part=part)


def _number(words: Sequence[str], index: int, last: int) -> tuple[int, int] | None:
    word, known = words[index], number_words()
    if word.isdecimal() and word.isascii() and len(word) <= _DIGITS:
        return int(word), index + 1
    if word in known.tens:
        at = index + 2 if index + 2 < last and words[index + 1] in ("-", "–") else index + 1
        if at < last and words[at] in known.ones:
            return known.tens[word] + known.ones[words[at]], at + 1
        return known.tens[word], index + 1
    value = known.ones.get(word, 0)
    return (value, index + 1) if value else None


def _is_label(words: Sequence[str], index: int, first: int, last: int, end: int, *, brief: bool) -> bool:
    """Tell whether a number is a name, a day, an age: "Route 9", "July 4", "Ivo Lund, 30, was"."""
    known = victim_words().words
    before = words[index - 1] if index > first else ""
    after = words[end] if end < last else ""
    digits = words[index].isdecimal()
    if after in known.no_people and after != "of":
        return True
    if after in _UNITS and (after in ("-", "–") or (before == "," and after == ",")):
        return True
    if digits and (before in known.labels or before in ("$", "€", "£", "#", "-", ".", "’", "'", "/", "(")):
        return True
    if not digits:
        return before in ("-", "–") or (before in known.labels and before in ("age", "aged", "chapter"))
    if before in known.single or (before == "," and index - 2 >= first and _is_name(words[index - 2])):
        return after not in known.several  # an age
    return brief and len(words[index]) > 1 and not _may_stand_before(before) and after not in known.several


def _is_name(word: str) -> bool:
    known = victim_words()
    return word.isalpha() and word not in known.states and word not in known.words.several


def _may_stand_before(word: str) -> bool:
    """Tell whether a count of two digits may follow in an address: ages stand behind names there."""
    known = victim_words()
    return (
        not word
        or not word[0].isalpha()
        or word in known.states
        or word in known.verbs
        or word in known.words.least
        or word.endswith(("ing", "ings", "s"))
        or len(word) <= 3
    )


def _noun(words: Sequence[str], index: int, last: int, nouns: frozenset[str]) -> int:
    """Return where the noun stands that a number counts; -1 if it counts no people."""
    known = victim_words()
    for at in range(index, min(last, index + _NOUN)):
        word = words[at]
        if word in nouns:
            more = at + 1 < last and words[at + 1] in nouns and words[at + 1] not in known.words.besides
            return at + 1 if more else at
        if word == "of" and at == index:
            continue
        if word in known.states or (not word[0].isalnum() and word != "-") or word in known.words.ends:
            return -1
        if word in known.words.no_noun or word in known.words.between:
            return -1
    return -1


def _bound(words: Sequence[str], index: int, first: int) -> Bound:
    known = victim_words().words
    before = words[index - 1] if index > first else ""
    wider = words[index - 2] if index - 1 > first else ""
    if (before in known.least and wider in ("at", "more", "killed", "than")) or before == "over":
        return ">="
    if before in known.most and wider in ("up", "at", "many"):
        return "<="
    return "~" if before in known.loose else "="
