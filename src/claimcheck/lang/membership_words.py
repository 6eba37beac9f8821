"""Words by which a text counts the members of a body."""

from __future__ import annotations

from functools import cache

from claimcheck.lang.word_lists import load
from claimcheck.models.base import Model


class MembershipWords(Model):
    """Each list is explained where it stands, in ``memberships.toml``."""

    members: frozenset[str]
    having: frozenset[str]
    whole: frozenset[str]
    after_body: frozenset[str]
    bare: frozenset[str]
    joined: frozenset[str]
    has: frozenset[str]
    narrowing: frozenset[str]
    some: frozenset[str]
    neutral: frozenset[str]


@cache
def membership_words() -> MembershipWords:
    """Return the English lists."""
    return load("memberships", MembershipWords)
