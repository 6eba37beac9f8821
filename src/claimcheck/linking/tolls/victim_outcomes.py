"""What became of people who are counted, as the words behind the count or before it say."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from claimcheck.lang.number_words import number_words
from claimcheck.lang.victim_words import victim_words
from claimcheck.linking.tolls.victim_groups import Group

_NAMING: Final = 14  # words in which some of those counted are named
_JOINED: Final = frozenset({"-", "–", ","})
_STATE: Final = 6  # words from the noun to what became of those counted


def fates_behind(words: Sequence[str], group: Group, last: int) -> tuple[list[str], int]:
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
    at = _behind_naming(words, at, last)
    if group.part and tuple(words[at : at + 2]) in kinds.of_them:
        at += 2
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


def _behind_naming(words: Sequence[str], at: int, last: int) -> int:
    """Return where the words behind a count go on after some of those counted are named."""
    known = victim_words()
    if at + 1 >= last or words[at] != "," or words[at + 1] not in known.words.naming:
        return at
    for index in range(at + 2, min(last - 1, at + _NAMING)):
        following = words[index + 1]
        if words[index] == "," and (following in known.words.between or following in known.states):
            doers = not known.words.also_struck.isdisjoint(words[at:index])
            return at if doers else index + 1
        if not words[index][0].isalnum() and words[index] not in _JOINED:
            break
    return at


def _all_fates(words: Sequence[str], index: int, last: int, *, fatal: bool) -> tuple[list[str], int]:
    """Return all that became of them: "shot and killed", "shot dead"; nothing for "killed or wounded"."""
    known = victim_words()
    outcomes = [known.states[words[index]]]
    if fatal:
        outcomes.append("dead")
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
        outcomes.append(known.states[following])
        end += step
    return list(dict.fromkeys(outcomes)), end


def fatally(words: Sequence[str], group: Group, end: int) -> bool:
    """Tell whether those counted are all the dead: "two of them fatally"."""
    known = victim_words().words
    of_them = tuple(words[group.last : group.last + 2]) in known.of_them
    return group.part and of_them and not known.fatal.isdisjoint(words[group.last : end])


def fate_before(words: Sequence[str], group: Group, first: int) -> str:
    """Return what the verb before says was done to them, "killing three people"; else nothing."""
    known, index = victim_words(), group.first - 1
    kinds = known.words
    skipped = kinds.least | kinds.loose | kinds.most | kinds.besides
    while index >= first and (
        words[index] in skipped or (words[index] in kinds.wider and index < group.first - 1)
    ):
        index -= 1
    if index < first or words[index] not in known.verbs:
        return _of_death(words, index, first, group)
    outcome = known.verbs[words[index]]
    passive = index > first and words[index - 1] in kinds.passive
    counted = index > first and words[index] in known.states and _is_count(words[index - 1])
    if passive or (counted and not (group.noun and not group.besides and words[index] in known.verbs)):
        return ""  # "two killed, three hurt"
    if not group.noun and not (group.besides or outcome in ("dead", "hurt")):
        return ""
    return outcome


def _is_count(word: str) -> bool:
    known = victim_words().words
    return word.isdecimal() or word in number_words().ones or word in known.single or word in known.several


def _of_death(words: Sequence[str], index: int, first: int, group: Group) -> str:
    """Return "dead" for "the deaths of three people", else nothing."""
    before = list(words[max(first, index - 2) : index + 1])
    if before[-1:] == ["of"] and group.noun and not victim_words().words.deaths.isdisjoint(before):
        return "dead"
    return ""
