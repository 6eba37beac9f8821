"""How many people were struck, and how, as the words say it: "two men and a woman were shot", "3 injured"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from claimcheck.lang.victim_words import victim_words
from claimcheck.linking.tolls.victim_groups import Bound, Group, groups_of
from claimcheck.linking.tolls.victim_outcomes import fatally, fate_before, fates_behind


@dataclass(frozen=True, slots=True)
class VictimCount:
    """So many people of whom the same became.

    Attributes:
        outcome: "dead", "hurt", "shot", "stabbed", "hospitalized", "arrested", "missing".
        value, bound: how many, and whether that is an exact number.
        first, last: the words that say it, half-open.
        besides: they are told of beside others: "three others".
        implied: no number says it: "a man", "woman".
        noun: the word for those counted, if there is one.
        joined: the single counts of which it is the sum: "two men and a woman".
        part: words say that they are some of those struck: "two of the men", "3 critically wounded".
    """

    outcome: str
    value: int
    bound: Bound
    first: int
    last: int
    besides: bool = False
    implied: bool = False
    noun: str = ""
    joined: tuple[int, ...] = ()
    part: bool = False


def victim_counts(
    words: Sequence[str], first: int, last: int, *, brief: bool = False
) -> Iterator[VictimCount]:
    """Yield the counts of victims among the words ``[first:last]``, lower case, of one sentence or headline.

    ``brief``: a headline or address, in which nouns stand without an article and numbers without a noun.
    """
    groups = list(groups_of(words, first, last, brief=brief))
    chain: list[Group] = []
    for number, group in enumerate(groups):
        chain.append(group)
        following = groups[number + 1] if number + 1 < len(groups) else None
        if following is not None and _joined(words, group, following):
            continue
        if following is None or not _does(words, group, following, brief=brief):
            yield from _told(words, chain, first, last)
        chain = []


def _does(words: Sequence[str], group: Group, following: Group, *, brief: bool) -> bool:
    """Tell whether those counted did it to others: "one man shot three people"."""
    known, at = victim_words(), group.last
    if at >= following.first or words[at] not in known.verbs or not following.noun:
        return False
    between = set(words[at + 1 : following.first])
    bounds = known.words.wider | known.words.least | known.words.most | known.words.loose
    return between <= bounds | known.verbs.keys() | known.words.joining and (
        not brief or (group.implied and not following.implied)
    )


def _told(words: Sequence[str], chain: list[Group], first: int, last: int) -> Iterator[VictimCount]:
    after, end = fates_behind(words, chain[-1], last)
    before = fate_before(words, chain[0], first)
    if before:
        if after and len(chain) > 1:  # "killing two men and leaving a woman hurt" in fewer words
            yield _count(before, chain[:-1], chain[-2].last)
            yield from (_count(outcome, chain[-1:], end) for outcome in after)
            return
        yield _count(before, chain, chain[-1].last)
        return
    also = not victim_words().words.also.isdisjoint(words[chain[-1].last : end])
    died = fatally(words, chain[-1], end)
    for outcome in after:
        count = _count(outcome, chain, end)
        if died:
            count = replace(count, part=False)
        yield replace(count, besides=True) if also else count


def _count(outcome: str, chain: list[Group], end: int) -> VictimCount:
    one = chain[0]
    part = any(group.part for group in chain)
    count = VictimCount(
        outcome, one.value, one.bound, one.first, end, one.besides, one.implied, one.noun, part=part
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


def _joined(words: Sequence[str], one: Group, other: Group) -> bool:
    between = words[one.last : other.first]
    return len(between) <= 2 and bool(between) and victim_words().words.joining.issuperset(between)
