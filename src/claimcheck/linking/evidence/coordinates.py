"""On which level of each coordinate two figures lie: what is added up to know whether they are of one thing.

Every coordinate has a few levels by name; "-" is "not said". How near the two values are is never looked at.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from claimcheck.lang.rarity import rarity
from claimcheck.lang.things import things
from claimcheck.linking.profiles.profile import ArticleProfile, Profile, Sentence
from claimcheck.linking.stories.retelling import Alignment, slot
from claimcheck.linking.stories.same_story import bits_of, level
from claimcheck.linking.ties.place_relations import Names, relation

Levels = dict[str, str]
UNSAID: Final = "-"
_STRANGE: Final = 5  # bits of a name that tells of something else if the other article lacks it
_CLOSE: Final = 55  # hundredths of nearness within which a name is a figure's own
_FLOWS: Final = frozenset({"increase", "decrease", "change", "rate"})


def levels(
    one: Profile, other: Profile, first: ArticleProfile, second: ArticleProfile,
    alignment: Alignment | None, story: str,
) -> Levels:  # fmt: skip
    """Return the level of each coordinate.

    ``alignment`` is that of their two sentences, ``None`` if both stand in one; ``story`` is the level
    on which their articles tell of one happening.
    """
    sentence, opposite = first.sentences[one.sentence], second.sentences[other.sentence]
    return {
        **_retold(one, other, sentence, opposite, alignment),
        **_words_near(one, other),
        **_things(one, other),
        **_names(one, other, sentence, opposite, first, second),
        "story": story,
        "place": _place(one, other, first is second),
        "days": _days(one, other, first, second),
        "told": _told(one, other),
        "times": UNSAID if alignment is None else _times(sentence, opposite),
        **_kinds(one, other),
    }


def _retold(
    one: Profile, other: Profile, sentence: Sentence, opposite: Sentence, alignment: Alignment | None
) -> Levels:
    if alignment is None:
        converted = one.at == other.at
        return {"slot": "converted" if converted else "one sentence", "shared": UNSAID, "beside": UNSAID}
    how, beside = slot(sentence, one.at, other.at, alignment)
    share = level(alignment.share, (0.25, 0.5, 0.75))
    near = level(beside, (3, 8, 15)) if how != "other" else "0"
    row, back = sentence.row, opposite.row
    after = row[one.at + 1 : one.at + 2] == back[other.at + 1 : other.at + 2] != ()
    before = bool(one.at and other.at) and row[one.at - 1] == back[other.at - 1]
    return {
        "slot": f"{how} {share}{near}",
        "shared": level(alignment.shared, (6, 12, 20, 32, 50)),
        "beside": ("before " * before + "after" * after).strip() or UNSAID,
    }


def _words_near(one: Profile, other: Profile) -> Levels:
    shared = 0
    total, opposite = one.near_bits, other.near_bits
    for stem in one.near.keys() & other.near.keys():
        shared += rarity(stem) * min(one.near[stem], other.near[stem])
    share = shared / (min(total, opposite) or 1)
    return {
        "near": level(shared / 100, (2, 5, 9, 14, 22)),
        "near share": level(share, (0.1, 0.25, 0.4, 0.6, 0.8)),
    }


def _things(one: Profile, other: Profile) -> Levels:
    if one.attribute and other.attribute:
        attribute = "same" if (one.attribute, one.period) == (other.attribute, other.period) else "other"
    else:
        attribute = UNSAID
    what = _what(one, other)
    governor = _governor(one, other)
    same = governor.startswith("same"), what.startswith("same") or (bool(one.noun) and one.noun == other.noun)
    return {
        "what": what, "act": _act(one, other), "attribute": attribute, "governor": governor,
        "scope": _scope(one, other),
        "pattern": {(True, True): "both", (True, False): "governor", (False, True): "noun"}.get(same, UNSAID),
    }  # fmt: skip


def _scope(one: Profile, other: Profile) -> str:
    """Return how much of whose, where and which event both say of the same thing, and if it is the same."""
    if one.what is None or one.what != other.what or one.modifiers != other.modifiers:
        return UNSAID
    lies = [
        _relation(one.whose, other.whose),
        _relation(one.where, other.where),
        _either(one.event, other.event),
    ]
    if "disjoint" in lies or "other" in lies:
        return "other"
    if "nested" in lies or "unknown" in lies:
        return "nested"
    kind = "toll" if one.outcome else "thing"
    unsaid = "one unsaid" in lies
    return f"{kind} same {lies.count('same')}" + ", open" * unsaid


def _governor(one: Profile, other: Profile) -> str:
    if not one.governor or not other.governor:
        return UNSAID
    if one.governor == other.governor:
        return "same " + level(rarity(one.governor), (3, 5, 7))
    # the same word may stand elsewhere beside the other figure
    near = max(other.near.get(one.governor, 0), one.near.get(other.governor, 0))
    return "near" if near >= _CLOSE else "other"


def _what(one: Profile, other: Profile) -> str:
    if one.what and other.what:
        lies = things().relation(one.what, other.what)
        if lies == "same":
            if one.modifiers == other.modifiers:
                return "same"
            nested = one.modifiers <= other.modifiers or other.modifiers <= one.modifiers
            return "same, narrower" if nested else "same, other sort"
        if lies != "disjoint":
            return "wider"
        return "same noun" if one.head and one.head == other.head else "other"
    if one.head and other.head:
        return "same noun" if one.head == other.head else "other noun"
    if one.noun and one.noun == other.noun:
        return "same noun"
    if one.noun or other.noun:
        return UNSAID
    return "one unsaid" if (one.what or one.head or other.what or other.head) else UNSAID


def _act(one: Profile, other: Profile) -> str:
    """Return whether both tell of the same act, of the same agents as far as they are named."""
    if not one.act or not other.act:
        return UNSAID
    if one.act != other.act:
        return "other"
    if one.role != other.role:
        return "other role"
    if one.agents and other.agents:
        return "same agents" if one.agents & other.agents else "other agents"
    return "one agent unsaid" if one.agents or other.agents else "no agents"


def _names(
    one: Profile, other: Profile, sentence: Sentence, opposite: Sentence,
    first: ArticleProfile, second: ArticleProfile,
) -> Levels:  # fmt: skip
    if sentence is opposite:
        shared, strange = UNSAID, UNSAID
    else:
        shared = level(bits_of(sentence.names & opposite.names), (1, 8, 16, 28))
        lacking = _strange(sentence.names, second), _strange(opposite.names, first)
        strange = str(sum(lacking)) + "+" * (sum(lacking) > 1)
    mine, theirs = one.owners, other.owners
    if mine and theirs:
        owner = "same" if mine & theirs else "other"
    else:
        owner = "one unsaid" if mine or theirs else UNSAID
    return {
        "names": shared, "strange names": strange, "owner": owner,
        "whose": _relation(one.whose, other.whose), "where": _relation(one.where, other.where),
        "event": _either(one.event, other.event),
    }  # fmt: skip


def _strange(names: frozenset[str], article: ArticleProfile) -> bool:
    """Tell whether some telling name is unknown to the other article."""
    return any(rarity(name) >= _STRANGE for name in names - article.known)


def _relation(one: Names, other: Names) -> str:
    if not one and not other:
        return UNSAID
    if not one or not other:
        return "one unsaid"
    lies = relation(one, other)
    return "nested" if lies in {"contains", "within"} else lies


def _either(one: str | None, other: str | None) -> str:
    if one is None and other is None:
        return UNSAID
    return "one unsaid" if one is None or other is None else "same" if one == other else "other"


def _place(one: Profile, other: Profile, within: bool) -> str:
    if not within:
        return "two articles"
    return "headline and text" if ("head" in one.flags) != ("head" in other.flags) else "one article"


def _days(one: Profile, other: Profile, first: ArticleProfile, second: ArticleProfile) -> str:
    """Return how far apart the days are, by the kind of count: happenings part, standing counts go on."""
    if first is second:
        return "one article"
    if one.frame in _FLOWS or other.frame in _FLOWS or one.per or other.per:
        kind = "flow"
    elif one.outcome or other.outcome:
        running = ("running" in one.flags) + ("running" in other.flags)
        kind = "toll" if running else "happening"
    else:
        kind = "other"
    return f"{kind} {_apart(first.day, second.day)}"


def _apart(one: dt.date | None, other: dt.date | None) -> str:
    if one is None or other is None:
        return "?"
    return level(abs((one - other).days), (1, 2, 4, 8, 15, 31))


def _told(one: Profile, other: Profile) -> str:
    if not one.told or not other.told:
        return "one" if one.told or other.told else UNSAID
    if (one.start, one.end) == (other.start, other.end):
        return "same"
    if one.start is None or other.start is None:
        return "open"
    apart = (one.end or one.start) < other.start or (other.end or other.start) < one.start
    return "apart" if apart else "meets"


def _times(sentence: Sentence, opposite: Sentence) -> str:
    """Return whether two sentences name the same days."""
    if not sentence.times or not opposite.times:
        return "one" if sentence.times or opposite.times else UNSAID
    if {*sentence.times} & {*opposite.times}:
        return "same"
    meets = any(a[0] <= b[1] and b[0] <= a[1] for a in sentence.times for b in opposite.times)
    return "meets" if meets else "apart"


def _kinds(one: Profile, other: Profile) -> Levels:
    return {
        "state": "same" if one.state == other.state else "other",
        "frame": "same" if one.frame == other.frame else "other",
        "per": "same" if one.per == other.per else "other",
        **_flags(one.flags, other.flags),
        "unit": "same" if one.unit == other.unit else "other",
        "measured": one.dimension if one.dimension in {"count", "percent", "duration", "age"} else "amount",
    }


@lru_cache(maxsize=4096)
def _flags(one: frozenset[str], other: frozenset[str]) -> Mapping[str, str]:
    differ = one ^ other
    return {
        "part": "one" if "part" in differ else "same",
        "newly": "one" if "newly" in differ else "same",
        "past": "one" if "past" in differ else "same",
        "each": "one" if "each" in differ else "same",
        "loose": str(("loose" in one) + ("loose" in other)),
        "running": str(("running" in one) + ("running" in other)),
    }


def other_figures(one: Profile, other: Profile, sentence: Sentence, opposite: Sentence) -> str:
    """Return how many other numbers two sentences have in common: retold ones keep most of theirs."""
    mine, theirs = {*sentence.others} - {one.printed}, {*opposite.others} - {other.printed}
    if not mine or not theirs:
        return UNSAID
    return level(len(mine & theirs), (1, 2))
