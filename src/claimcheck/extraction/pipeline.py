"""The visible order in which an article is read: extractors, each adding drafts of one kind."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from claimcheck.extraction.ages import extract_ages
from claimcheck.extraction.attribution import extract_attributions
from claimcheck.extraction.drafts import Drafts
from claimcheck.extraction.enumerations import extract_enumerations
from claimcheck.extraction.events import extract_events
from claimcheck.extraction.numeric import extract_numeric
from claimcheck.extraction.positions import extract_positions
from claimcheck.extraction.roles import extract_roles
from claimcheck.models.article import Article
from claimcheck.text import Tokens, tokens_of_article

Extractor = Callable[[Tokens, Drafts], None]

EXTRACTORS: Final[tuple[Extractor, ...]] = (
    extract_numeric,
    extract_attributions,
    extract_roles,
    extract_ages,
    extract_events,
    extract_enumerations,
    extract_positions,
)


def draft_claims(article: Article, units: tuple[str, ...] = ()) -> tuple[Tokens, Drafts]:
    """Return the words of the article and the drafts of all claims read from them.

    ``units`` are definitions of the newsroom's own units.
    """
    tokens = tokens_of_article(article)
    drafts = Drafts(units=units)
    for extract in EXTRACTORS:
        extract(tokens, drafts)
    return tokens, drafts
