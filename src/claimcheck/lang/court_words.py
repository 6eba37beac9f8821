"""Words by which a text tells charges, bonds and sentences."""

from __future__ import annotations

from functools import cache

from claimcheck.lang.word_lists import load, word_list


@word_list
class CourtWords:
    """Each list is explained where it stands, in ``courts.toml``."""

    count: frozenset[str]
    charges: frozenset[str]
    charged: frozenset[str]
    convicted: frozenset[str]
    planned: frozenset[str]
    elsewhere: frozenset[str]
    pronouns: frozenset[str]
    others: frozenset[str]
    speaks: frozenset[str]
    aside: frozenset[str]
    bond: frozenset[str]
    sentence: frozenset[str]
    ends: frozenset[str]
    changing: frozenset[str]
    filler: frozenset[str]
    offences: frozenset[str]
    grades: frozenset[str]
    listing: frozenset[str]
    venues: frozenset[str]
    groups: tuple[tuple[str, ...], ...]
    charging: tuple[str, ...]
    replaced: dict[str, frozenset[str]]
    kinds: dict[str, tuple[str, ...]]
    verdicts: tuple[str, ...]
    accusations: tuple[str, ...]
    under_way: tuple[str, ...]


@cache
def court_words() -> CourtWords:
    """Return the English lists."""
    return load("courts", CourtWords)
