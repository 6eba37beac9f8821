"""How many people were struck, and how, as the words say it: "two men and a woman were shot", "3 injured"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

from claimcheck.lang.numbers import number_words
from claimcheck.lang.victims import victim_words

Bound = Literal["=", ">=", "<=", "~"]

_NOUN: Final = 6  # words from a number to the noun that it counts: "two unarmed 17-year-old boys"
_STATE: Final = 6  # words from the noun to what became of those counted
_DIGITS: Final = 3
_UNITS: Final = ("-", "–", ",", "(", ")", '"', "“", "”")
_NO_NOUN: Final = frozenset({"and", "at", "on", "to", "for", "from", "with", "of", "left", "after", "where"})
_DEATHS: Final = frozenset({"death", "deaths", "lives", "killing", "murder"})
_ENDS: Final = frozenset({".", "!", "?", ";", ":", "—", "--", "but", "after", "when", "while", "if", "by"})


@dataclass(frozen=True, slots=True)
class VictimCount:
    """So many people of whom the same became.

    Attributes:
        fate: "dead", "hurt", "shot", "stabbed", "hospitalized", "arrested", "missing".
        value, bound: how many, and whether that is an exact number.
        first, last: the words that say it, half-open.
        besides: they are told of beside others: "three others".
        implied: no number says it: "a man", "woman".
        noun: the word for those counted, if there is one.
        joined: the single counts of which it is the sum: "two men and a woman".
        part: words say that they are some of those struck: "two of the men", "3 critically wounded".
    """

    fate: str
    value: int
    bound: Bound
    first: int
    last: int
    besides: bool = False
    implied: bool = False
    noun: str = ""
    joined: tuple[int, ...] = ()
    part: bool = False


@dataclass(frozen=True, slots=True)
class _Group:
    value: int
    bound: Bound
    first: int
    last: int
    noun: str
    besides: bool
    implied: bool
    part: bool = False


def victim_counts(
    words: Sequence[str], first: int, last: int, *, brief: bool = False
) -> Iterator[VictimCount]:
    """Yield the counts of victims among the words ``[first:last]``, lower case, of one sentence or headline.

    ``brief``: a headline or address, in which nouns stand without an article and numbers without a noun.
    """
    groups = list(_groups(words, first, last, brief=brief))
    chain: list[_Group] = []
    for number, group in enumerate(groups):
        chain.append(group)
        following = groups[number + 1] if number + 1 < len(groups) else None
        if following is not None and _joined(words, group, following):
            continue
        yield from _told(words, chain, first, last)
        chain = []


def _told(words: Sequence[str], chain: list[_Group], first: int, last: int) -> Iterator[VictimCount]:
    after, end = _fates_behind(words, chain[-1], last)
    before = _fate_before(words, chain[0], first)
    if before:
        if after and len(chain) > 1:  # "killing two men and leaving a woman hurt" in fewer words
            yield _count(before, chain[:-1], chain[-2].last)
            yield from (_count(fate, chain[-1:], end) for fate in after)
            return
        yield _count(before, chain, chain[-1].last)
        return
    also = not victim_words().words.also.isdisjoint(words[chain[-1].last : end])
    for fate in after:
        count = _count(fate, chain, end)
        yield replace(count, besides=True) if also else count


def _count(fate: str, chain: list[_Group], end: int) -> VictimCount:
    one = chain[0]
    part = any(group.part for group in chain)
    count = VictimCount(
        fate, one.value, one.bound, one.first, end, one.besides, one.implied, one.noun, part=part
    )
    if len(chain) == 1:
        return count
    return replace(
        count,
        value=sum(group.value for group in chain),
        bound=one.bound if len({group.bound for group in chain}) == 1 else "~",
        noun="",
        besides=any(group.besides for group in chain),
        implied=all(group.implied for group in chain),
        joined=tuple(group.value for group in chain),
    )


def _joined(words: Sequence[str], one: _Group, other: _Group) -> bool:
    between = words[one.last : other.first]
    return len(between) <= 2 and bool(between) and set(between) <= {",", "and", "&", "plus"}


def _groups(words: Sequence[str], first: int, last: int, *, brief: bool) -> Iterator[_Group]:
    index = first
    while index < last:
        group = _group_at(words, index, first, last, brief=brief)
        if group is None:
            index += 1
        else:
            yield group
            index = max(group.last, index + 1)


def _group_at(words: Sequence[str], index: int, first: int, last: int, *, brief: bool) -> _Group | None:
    known = victim_words().words
    word = words[index]
    if brief and word in known.single and (index == first or words[index - 1] not in ("a", "an")):
        return _Group(1, "=", index, index + 1, word, besides=False, implied=True)
    if word in known.times and index + 1 < last:
        return _Group(known.times[word], "=", index, index + 1, "", besides=False, implied=False)
    number = _number(words, index, last)
    if number is None:
        further = word in known.further
        if not further and word not in ("a", "an"):
            return None
        noun = _noun(words, index + 1, last, known.single)
        if noun < 0 and not further:
            return None
        end, told = (noun + 1, words[noun]) if noun >= 0 else (index + 1, "")
        return _Group(1, "=", index, end, told, further, implied=True)
    value, end = number
    if _is_label(words, index, first, last, end, brief=brief):
        return None
    part = end < last and (words[end] == "of" or words[end] in known.some)
    bound = _bound(words, index, first)
    besides = any(word in known.besides for word in words[end : min(end + 2, last)]) or (
        index > first and words[index - 1] in known.besides and bound == "="
    )
    noun = _noun(words, end, last, known.several if value > 1 else known.single)
    if noun >= 0:
        return _Group(value, bound, index, noun + 1, words[noun], besides, implied=False, part=part)
    if end < last and words[end] in known.besides:
        end += 1
    return _Group(value, bound, index, end, "", besides, implied=False, part=part)


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
    return word not in known.states and word not in known.words.several


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
        if word in known.states or (not word[0].isalnum() and word != "-") or word in _ENDS:
            return -1
        if word in _NO_NOUN or word in known.words.between:
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


def _fates_behind(words: Sequence[str], group: _Group, last: int) -> tuple[list[str], int]:
    """Return what became of those counted, as the words behind say, and where these end."""
    known, at = victim_words(), group.last
    kinds = known.words
    if group.value > 1 and not group.noun and at < last:
        if words[at] in kinds.of_dead and words[at - 1] in kinds.times:
            return ["dead"], at + 1
        if words[at] in kinds.of_shot and words[at - 1] in kinds.times:
            return ["shot"], at + 1
    if at < last and words[at] in known.nouns and not group.noun:
        return [known.nouns[words[at]]], at + 1
    fatal = False
    for index in range(at, min(last, at + _STATE)):
        word = words[index]
        if word in known.states:
            return _all_fates(words, index, last, fatal=fatal)
        fatal = fatal or word in kinds.fatal
        if (fatal and index + 1 == last) or (fatal and words[index + 1] not in known.states):
            return ["dead"], index + 1  # "three shot, one fatally"
        if word not in kinds.between:
            break
    return [], at


def _all_fates(words: Sequence[str], index: int, last: int, *, fatal: bool) -> tuple[list[str], int]:
    """Return all that became of them: "shot and killed", "shot dead"; nothing for "killed or wounded"."""
    known = victim_words()
    fates = [known.states[words[index]]]
    if fatal:
        fates.append("dead")
    end = index + 1
    while end < last:
        word = words[end]
        if word == "or":
            return [], end
        step = 2 if word in ("and", "to", ",") else 1
        following = words[end + step - 1] if end + step - 1 < last else ""
        if following in known.words.death:
            following = "dead"
        if following not in known.states:
            break
        fates.append(known.states[following])
        end += step
    return list(dict.fromkeys(fates)), end


def _fate_before(words: Sequence[str], group: _Group, first: int) -> str:
    """Return what the verb before says was done to them, "killing three people"; else nothing."""
    known, index = victim_words(), group.first - 1
    kinds = known.words
    skipped = kinds.least | kinds.loose | kinds.most | {"more", "many"}
    while index >= first and words[index] in skipped:
        index -= 1
    if index < first or words[index] not in known.verbs:
        return _of_death(words, index, first, group)
    fate = known.verbs[words[index]]
    passive = index > first and words[index - 1] in ("was", "were", "been", "being", "is", "are", "be", "got")
    if passive or (words[index] in known.states and index > first and _is_count(words[index - 1])):
        return ""  # "two killed, three hurt"
    if not group.noun and not (group.besides or fate in ("dead", "hurt")):
        return ""
    return fate


def _is_count(word: str) -> bool:
    known = victim_words().words
    return word.isdecimal() or word in number_words().ones or word in known.single or word in known.several


def _of_death(words: Sequence[str], index: int, first: int, group: _Group) -> str:
    """Return "dead" for "the deaths of three people", else nothing."""
    before = list(words[max(first, index - 2) : index + 1])
    if before[-1:] == ["of"] and group.noun and not _DEATHS.isdisjoint(before):
        return "dead"
    return ""
