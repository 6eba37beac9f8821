"""How texts tag members of elected bodies: party, place, chamber."""

from __future__ import annotations

from functools import cache

from claimcheck.lang.word_lists import load, word_list


@word_list
class AroundMembers:
    """Words around members; the data file says what each list is for."""

    of_places: frozenset[str]
    leads: frozenset[str]
    not_now: frozenset[str]
    committee: frozenset[str]


@word_list
class MemberWords:
    """``members.toml``: parties by short form, chambers by office."""

    parties: dict[str, str]
    chambers: dict[str, str]
    words: AroundMembers


@cache
def member_words() -> MemberWords:
    """Return the English lists."""
    return load("members", MemberWords)
