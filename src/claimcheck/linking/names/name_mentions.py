"""Every proper name of an article where it stands, with the words around it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from claimcheck.models.article import Article, BlockKind
from claimcheck.text.document import Document
from claimcheck.text.margin import MARGIN
from claimcheck.text.proper_names import names_of
from claimcheck.text.regions import Region
from claimcheck.text.tokens import Tokens

REACH: Final = 8
"""Words on either side of a name that are kept, within its sentence."""
CAPTIONS: Final = 1_000_000
"""Number of the first sentence in captions; no text has so many."""
_CAPTIONS: Final = frozenset({BlockKind.CAPTION, BlockKind.GALLERY})


class NameMention(NamedTuple):
    """A name where it stands.

    Attributes:
        kind: "person", "organisation", "place" or "unknown", as far as the name itself tells.
        words: as printed, without an honorific.
        start, end: characters of the article's text.
        sentence: position among all sentences of the article.
        before, after: stems of the words around it in its sentence, in the order of the text.
        honorific: "Mr", "Dr" and the like stand before it.
        sex: "m", "f" or "" as name or honorific tell.
        weak: only its place in the sentence may have given it a capital.
        head: it stands in a headline, a summary or a heading.
    """

    kind: str
    words: tuple[str, ...]
    start: int
    end: int
    sentence: int
    before: tuple[str, ...]
    after: tuple[str, ...]
    honorific: bool = False
    sex: str = ""
    weak: bool = False
    head: bool = False


def name_mentions(document: Document) -> Iterator[NameMention]:
    """Yield all names of an article, in the order of the text."""
    found = _mentions(document.tokens, document.stems)
    return (mention._replace(head=document.in_head(mention.start)) for mention in found)


def caption_mentions(article: Article) -> list[NameMention]:
    """Return the names in the captions of an article's pictures, in the order of the text.

    Their sentences are numbered from ``CAPTIONS`` on.
    """
    regions = [Region(block.start, block.end) for block in article.blocks if block.kind in _CAPTIONS]
    if not regions:
        return []
    document = Document(article, Tokens(article.text, regions, margin=MARGIN))
    found = _mentions(document.tokens, document.stems)
    return [mention._replace(sentence=CAPTIONS + mention.sentence) for mention in found]


def _mentions(tokens: Tokens, stems: list[str]) -> Iterator[NameMention]:
    for name in names_of(tokens).all:
        if name.last > len(stems):  # behind what the article itself states
            break
        low, high = tokens.sentence_at(name.first)
        span = tokens.span(name.first, name.last)
        yield NameMention(
            name.kind,
            tuple(tokens.words[name.first : name.last]),
            span.start,
            span.end,
            tokens.sentence_number(name.first),
            tuple(stems[max(low, name.first - REACH) : name.first]),
            tuple(stems[name.last : min(high, name.last + REACH)]),
            name.honorific,
            name.sex,
            name.weak,
        )
