"""Headlines that later ones, or an update below them, have left behind: "3 hurt", then "1 dead, 2 hurt"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final

from claimcheck.lang.number_words import number_words
from claimcheck.lang.victim_words import victim_words
from claimcheck.linking.tolls.toll_mentions import STRUCK, Toll, Tolls
from claimcheck.text.tokens import Tokens

_SEVERAL: Final = 2
_ALIVE: Final = STRUCK - {"dead"}


def overtaken_by(earlier: Sequence[Toll], later: Sequence[Toll]) -> tuple[Toll, Toll] | None:
    """Return the count of the earlier headline that the later one leaves behind, and the later's own.

    Either some of those struck have died, which the sums show, or more are counted of the same outcome.
    """
    first = _one(earlier)
    if first is None:
        return None
    after = [toll for toll in later if toll.count.outcome in STRUCK]
    if not after or any(toll.count.bound != "=" or toll.count.part for toll in after):
        return None
    dead = [toll for toll in after if toll.count.outcome == "dead"]
    if first.count.outcome in _ALIVE and dead:
        left = sum(toll.count.value for toll in after if toll.count.outcome in ("hurt", "hospitalized"))
        closed = first.count.value in (dead[0].count.value + left, _most(after, first.count.outcome))
        return (first, dead[0]) if closed else None
    same = [toll for toll in after if toll.count.outcome == first.count.outcome]
    if len(same) != 1 or not (_is_plain(first) and _is_plain(same[0])):
        return None
    return (first, same[0]) if same[0].count.value > first.count.value else None


def tells_of_death(line: str) -> bool:
    """Tell whether a headline has a word for somebody's death."""
    return not _of_death().isdisjoint(line.lower().replace(",", " ").replace(";", " ").split())


@cache
def _of_death() -> frozenset[str]:
    known = victim_words()
    told = (known.states, known.verbs, known.nouns)
    words = {word for table in told for word, outcome in table.items() if outcome == "dead"}
    return frozenset(words) | known.words.of_dead | known.words.fatal | known.words.death


def tells_of_one(line: str) -> bool:
    """Tell whether a headline has no number beside that of its victims, nor words for several happenings."""
    words = line.lower().replace(",", " ").split()
    numbers = sum(1 for word in words if word[0].isdecimal() or word in number_words().ones)
    return numbers < _SEVERAL and victim_words().words.together.isdisjoint(words)


def died_since(tolls: Tolls, tokens: Tokens) -> tuple[Toll, Toll] | None:
    """Return the count of the wounded in a headline and that of the dead in an update below it."""
    first = _one(tolls.title)
    known = victim_words()
    if first is None or first.count.outcome not in _ALIVE:
        return None
    if not _of_death().isdisjoint(tokens.lower[slice(*tokens.sentences[first.sentence])]):
        return None
    for toll in tolls.text:
        if toll.count.outcome == "dead" and not toll.count.implied and toll.count.value <= first.count.value:
            start, end = tokens.sentences[toll.sentence]
            if not known.words.updated.isdisjoint(tokens.lower[start:end]):
                return first, toll
    return None


def _one(tolls: Sequence[Toll]) -> Toll | None:
    """Return the only count of people struck, if it is an exact number."""
    struck = [toll for toll in tolls if toll.count.outcome in STRUCK]
    if len(struck) != 1:
        return None
    count = struck[0].count
    return struck[0] if count.bound == "=" and not (count.implied or count.part) else None


def _most(tolls: Sequence[Toll], outcome: str) -> int:
    return max((toll.count.value for toll in tolls if toll.count.outcome == outcome == "shot"), default=0)


def _is_plain(toll: Toll) -> bool:
    """Tell whether anybody is counted, not some kind of people that may be a part."""
    count = toll.count
    anybody = not count.noun or count.noun in victim_words().words.anybody
    return anybody and not (count.besides or count.joined or count.implied or count.part)
