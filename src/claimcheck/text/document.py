"""What is known of an article's text, each worked out at most once: words, stems, rarity, names, headline."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from typing import Final

from claimcheck.lang.rarity import rarity, stem
from claimcheck.models.article import Article, BlockKind
from claimcheck.text.tokens import Tokens, tokens_of_article

_HEADS: Final = frozenset({BlockKind.TITLE, BlockKind.SUMMARY, BlockKind.HEADING})


class Document:
    """An article with its words. Lists run in parallel to ``tokens.words``.

    Attributes:
        article: the article, its date doubted where the text rules it out.
        tokens: the words that the article itself states.
    """

    def __init__(self, article: Article, tokens: Tokens | None = None) -> None:
        self.article = article
        self.tokens = tokens_of_article(article) if tokens is None else tokens

    @cached_property
    def stems(self) -> list[str]:
        """Each word in lower case without its ending."""
        known = {word: stem(word) for word in self.tokens.vocabulary}
        return list(map(known.__getitem__, self.tokens.lower[: len(self.tokens)]))

    @cached_property
    def rarities(self) -> list[int]:
        """How many bits each word tells; 0 for marks and numerals."""
        known = {stemmed: rarity(stemmed) if stemmed[0].isalpha() else 0 for stemmed in {*self.stems}}
        return list(map(known.__getitem__, self.stems))

    @cached_property
    def named(self) -> list[bool]:
        """Whether each word is part of a proper name, by its capital here and in the rest of the text."""
        tokens = self.tokens
        plain = {word for word in tokens.written if word[0].islower()}
        opening = {first for first, _ in tokens.sentences}
        words = tokens.words[: len(tokens)]
        inside = {word for index, word in enumerate(words) if index not in opening and word[0].isupper()}
        kinds = {word: len(word) > 1 and word[0].isupper() for word in {*words}}
        found = list(map(kinds.__getitem__, words))
        for index in opening:
            if index < len(found) and found[index]:
                found[index] = tokens.lower[index] not in plain and words[index] in inside
        return found

    @cached_property
    def _kinds(self) -> tuple[list[int], list[BlockKind]]:
        blocks = self.article.blocks
        return [block.start for block in blocks], [block.kind for block in blocks]

    def in_head(self, offset: int) -> bool:
        """Tell whether a character stands in the headline, the summary or a heading.

        Of a bare text the first line is a headline if it stands alone, without a stop.
        """
        return self.kind_at(offset) in _HEADS

    def kind_at(self, offset: int) -> BlockKind:
        """Return what part of the page a character stands in; between parts it is body."""
        starts, kinds = self._kinds
        if not starts:
            return BlockKind.TITLE if offset < self._headline else BlockKind.BODY
        at = bisect_right(starts, offset) - 1
        inside = at >= 0 and offset < self.article.blocks[at].end
        return kinds[at] if inside else BlockKind.BODY

    @cached_property
    def _headline(self) -> int:
        line, blank, _ = self.article.text.partition("\n\n")
        alone = bool(blank and line) and "\n" not in line and line[-1] not in ".!?"
        return len(line) if alone else 0
