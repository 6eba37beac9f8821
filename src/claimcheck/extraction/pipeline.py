"""The visible order in which an article is read: extractors, each adding drafts of one kind."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial
from typing import Final

from claimcheck.dates.grammar import time_triggers
from claimcheck.extraction.ages import extract_ages
from claimcheck.extraction.attempts import Attempt, outright
from claimcheck.extraction.attribution import extract_attributions
from claimcheck.extraction.attribution.sheet import sheet_lists
from claimcheck.extraction.drafts import Drafts
from claimcheck.extraction.enumerations import extract_enumerations
from claimcheck.extraction.events import extract_events
from claimcheck.extraction.numeric import extract_numeric
from claimcheck.extraction.numeric.extract import triggers
from claimcheck.extraction.positions import extract_positions
from claimcheck.extraction.roles import extract_roles
from claimcheck.lang.cue_words import cue_forms
from claimcheck.lang.enumeration_words import enumeration_words
from claimcheck.lang.event_words import event_words
from claimcheck.lang.gazetteer import gazetteer
from claimcheck.lang.role_words import role_triggers
from claimcheck.lang.stance_words import stance_cues
from claimcheck.models.article import Article
from claimcheck.text import Tokens, tokens_of_article
from claimcheck.text.searching import Finder

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


@cache
def finder() -> Finder:
    """Return what finds the words at which the extractors start, those of all of them at once."""
    return Finder(
        triggers(), cue_forms(), *sheet_lists(), role_triggers(), event_words().all,
        enumeration_words().triggers, stance_cues(), gazetteer().entries, time_triggers(),
    )  # fmt: skip


def draft_claims(
    article: Article, units: tuple[str, ...] = (), attempt: Attempt = outright
) -> tuple[Tokens, Drafts]:
    """Return the words of the article and the drafts of all claims read from them.

    ``units`` are definitions of the newsroom's own units. An extractor whose ``attempt`` fails leaves
    nothing: what it has left half done would be read as whole.
    """
    tokens = tokens_of_article(article, finder())
    drafts = Drafts(units=units)
    for extract in EXTRACTORS:
        before = drafts.copied()
        if not attempt(f"the step {extract.__name__}", partial(extract, tokens, drafts)):
            drafts = before
    return tokens, drafts
