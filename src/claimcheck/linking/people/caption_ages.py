"""The ages of people that the captions of an article's pictures give."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from claimcheck.extraction.ages import extract_ages
from claimcheck.extraction.drafts import Drafts
from claimcheck.extraction.pipeline import finder
from claimcheck.extraction.publish import Publisher
from claimcheck.linking.people.aged import Aged, Ends, aged_people
from claimcheck.models.article import Article, BlockKind
from claimcheck.text.margin import MARGIN
from claimcheck.text.regions import Region
from claimcheck.text.tokens import Tokens

_KINDS: Final = frozenset({BlockKind.CAPTION, BlockKind.GALLERY})


def caption_ages(article: Article) -> dict[Ends, list[Aged]]:
    """Return the ages that the captions on a page give to people named in full, in the order of the text."""
    regions = [Region(block.start, block.end) for block in article.blocks if block.kind in _KINDS]
    regions = [region for region in regions if _has_digit(article.text[region.start : region.end])]
    if not regions:
        return {}
    tokens = Tokens(article.text, regions, finder(), MARGIN)
    drafts = Drafts()
    extract_ages(tokens, drafts)
    found = aged_people(article, Publisher(article.id, tokens).claims(drafts))
    return {ends: [replace(aged, past=False) for aged in ages] for ends, ages in found.items()}


def _has_digit(text: str) -> bool:
    return any(map(str.isdigit, text))
