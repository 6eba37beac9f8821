"""Offices told of an earlier time: "under President X", "in 1983 President X signed", "then-mayor X"."""

from __future__ import annotations

from typing import Final

from claimcheck.extraction.drafts import Drafts, RoleDraft
from claimcheck.lang.role_words import role_words
from claimcheck.ledger.records import Ledger
from claimcheck.models.article import Article
from claimcheck.models.time import Holds
from claimcheck.text import Tokens

_FIRST_YEAR: Final = 1500
REACH: Final = 60
"""Tokens on either side of an office in which a year tells the time."""


def mark_earlier_offices(article: Article, tokens: Tokens, drafts: Drafts, _ledger: Ledger) -> None:
    """Leave the days of an office open where the sentence tells of an earlier time; an age's too."""
    period = article.period
    this_year = period[0].year if period else None
    for role in drafts.roles:
        if role.status == "elect" or role.holds.grounds != "unknown":
            continue
        if role.status == "former":
            before = tokens.lower[role.first - 1] if role.first > 0 else ""
            if before in role_words().groups.to_be:  # "once X is former president X"
                role.fill("holds", Holds(grounds="told of a time to come"), "holds: told of a time to come")
            continue
        why = _earlier(role, tokens, this_year)
        if why:
            role.fill(
                "holds", Holds(grounds=f"told of an earlier time: “{why}”"), "holds: told of an earlier time"
            )


def _earlier(role: RoleDraft, tokens: Tokens, this_year: int | None) -> str:
    low, high = tokens.sentence_at(role.first)
    words = role_words().groups
    before = tokens.lower[role.first - 1] if role.first > low else ""
    if role.office is not None and before in words.in_the_days_of:
        return before
    if role.office is not None and role.last < high and tokens.lower[role.last] in words.was:
        return tokens.lower[role.last]
    if this_year is None:
        return ""
    for index in range(max(low, role.first - REACH), min(high, role.last + REACH)):
        word = tokens.words[index]
        if len(word) == 4 and word.isdigit() and _FIRST_YEAR < int(word) < this_year - 1:
            return word
    return ""
