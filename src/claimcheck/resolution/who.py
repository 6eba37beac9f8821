"""Who is who in an article: people in offices and actors under their full names."""

from __future__ import annotations

from collections import defaultdict

from claimcheck.extraction.drafts import Drafts, RoleDraft
from claimcheck.ledger.records import Ledger
from claimcheck.models.article import Article
from claimcheck.resolution.people import people_of
from claimcheck.text import Tokens
from claimcheck.text.proper_names import PEOPLE, names_of

_LONGEST = 5  # words of a name
_FULL = "name: the full name that the article gives"


def fill_names(_article: Article, tokens: Tokens, drafts: Drafts, _ledger: Ledger) -> None:
    """Fill in the full names of people in offices and of those who take a position.

    "Ozols, 82," is the age of a person only if the article names one, and no other, of that family.
    """
    people = people_of(tokens, drafts)
    bare = [role for role in drafts.roles if role.age is not None and " " not in role.name]
    if bare:
        _name_by_surname(bare, tokens)
        drafts.roles = [role for role in drafts.roles if role.age is None or " " in role.name]
    for role in drafts.roles:
        human = people.within(role.person)
        if human is not None and human.name != role.name:
            role.fill("name", human.name, _FULL)
    for position in drafts.positions:
        human = people.within(position.actor)
        if human is not None and human.name != position.name:
            position.fill("name", human.name, _FULL)


def _name_by_surname(bare: list[RoleDraft], tokens: Tokens) -> None:
    """Give each the only name of several words that ends as it does, whatever else that may be."""
    by_last: dict[str, dict[str, str]] = defaultdict(dict)
    for name in names_of(tokens).all:
        if name.kind in PEOPLE and 1 < name.last - name.first <= _LONGEST:
            low = tokens.lower
            spelled = tokens.words_between(name.first, name.last)
            by_last[low[name.last - 1]].setdefault(low[name.first], spelled)
    for role in bare:
        found = list(by_last.get(role.name.lower(), {}).values())
        if len(found) == 1:
            role.fill("name", found[0], _FULL)
