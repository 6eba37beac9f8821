"""How many attacked, fired or robbed, and two articles of one happening that count them differently."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from claimcheck.lang.attacker_words import attacker_words
from claimcheck.lang.victim_words import victim_words
from claimcheck.linking.evidence.scoring import Story
from claimcheck.linking.stories.one_happening import days_of_one
from claimcheck.linking.tolls.toll_mentions import Toll
from claimcheck.linking.tolls.tolls_apart import TwoTolls
from claimcheck.linking.tolls.victim_counts import VictimCount
from claimcheck.linking.tolls.victim_groups import Group, groups_of
from claimcheck.models.article import BlockKind
from claimcheck.text.document import Document

if TYPE_CHECKING:
    from claimcheck.linking.profiled_article import Profiled

_REACH: Final = 10  # words from those counted to what they did
_BY: Final = 4  # words from what was done to "by two men"
_DAYS: Final = 6
"""Days within which more is learnt of who it was."""
_MOST: Final = 30  # counts of one article


def attackers_of(document: Document) -> list[Toll]:
    """Return the counts of those who attacked, fired or robbed, in the order of the text."""
    tokens, known = document.tokens, attacker_words()
    if tokens.vocabulary.isdisjoint(known.nouns):
        return []
    found: list[Toll] = []
    for number, (first, last) in enumerate(tokens.sentences):
        if known.nouns.isdisjoint(tokens.lower[first:last]):
            continue
        titled = document.kind_at(tokens.starts[first]) is BlockKind.TITLE
        for group in groups_of(tokens.lower, first, last, brief=titled):
            end = _end_of_act(tokens.lower, group, first, last)
            if end:
                count = VictimCount(
                    known.outcome,
                    group.value,
                    group.bound,
                    group.first,
                    end,
                    implied=group.implied,
                    noun=group.noun,
                )
                found.append(Toll(count, tokens.span(count.first, count.last), number))
        if len(found) > _MOST:
            break
    return found


def attackers_apart(one: Profiled, other: Profiled, story: Story) -> Iterator[TwoTolls]:
    """Yield the numbers of attackers of two articles that surely tell of one happening, if each has one."""
    days = days_of_one(one.profile, other.profile, story)
    if days is None or abs(days) > _DAYS:
        return
    if one.tolls.several or other.tolls.several:
        return
    mine, theirs = _only(one.attackers), _only(other.attackers)
    if mine is not None and theirs is not None and mine.count.value != theirs.count.value:
        yield TwoTolls(mine, theirs, days != 0, (None, None))


def _only(found: Sequence[Toll]) -> Toll | None:
    """Return the first count if all say the same number."""
    same = len({(toll.count.value, toll.count.bound) for toll in found}) == 1
    return found[0] if same and found[0].count.bound == "=" else None


def _end_of_act(words: Sequence[str], group: Group, first: int, last: int) -> int:
    """Return where the words end that say that those counted did it; 0 if none do."""
    known = attacker_words()
    if group.noun not in known.nouns or group.besides or group.part:
        return 0
    if not known.unsure.isdisjoint(words[max(first, group.first - _BY) : min(last, group.last + _BY)]):
        return 0
    if _sought(words, group.first, first) or _done_by(words, group.first, first):
        return group.last
    acts = known.acts
    if group.noun not in known.bystanders and not known.violence.isdisjoint(words[group.last : last]):
        acts |= known.moves
    for at in range(group.last, min(last, group.last + _REACH)):
        if words[at] in known.first_words:
            for length in (3, 2, 1):
                if " ".join(words[at : at + length]) in acts:
                    return at + length
        if at == group.last and words[at] not in known.places:
            return 0
        if not (words[at].isalnum() or words[at] in {"-", "’", "'"}):
            return 0
    return 0


def _sought(words: Sequence[str], at: int, first: int) -> bool:
    sought = attacker_words().sought
    before = words[max(first, at - 2) : at]
    return any(" ".join(before[-length:]) in sought for length in (1, 2) if len(before) >= length)


def _done_by(words: Sequence[str], at: int, first: int) -> bool:
    """Tell whether it was done to somebody by those counted: "shot by two men"."""
    if at == first or words[at - 1] not in attacker_words().by:
        return False
    known = victim_words()
    return any(
        word in known.states or word in attacker_words().done for word in words[max(first, at - _BY) : at]
    )
