"""Who is who in an article: people in offices and actors under their full names."""

from __future__ import annotations

from claimcheck.extraction.drafts import Drafts
from claimcheck.ledger.records import Ledger
from claimcheck.models.article import Article
from claimcheck.resolution.people import people_of
from claimcheck.text import Tokens


def fill_names(_article: Article, tokens: Tokens, drafts: Drafts, _ledger: Ledger) -> None:
    """Fill in the full names of people in offices and of those who take a position."""
    people = people_of(tokens, drafts)
    for role in drafts.roles:
        human = people.within(role.person)
        if human is not None and human.name != role.name:
            role.fill("name", human.name, "name: the full name that the article gives")
    for position in drafts.positions:
        human = people.within(position.actor)
        if human is not None and human.name != position.name:
            position.fill("name", human.name, "name: the full name that the article gives")
