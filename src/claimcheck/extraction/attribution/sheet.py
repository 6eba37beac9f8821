"""What all constructions look at: the words of an article with their classes and quotations."""

from __future__ import annotations

from claimcheck.extraction.attribution.quotes import Quote, find_quotes
from claimcheck.lang.grammar import Class, grammar_words, word_classes
from claimcheck.text import Tokens

ADVERB, DASH, OTHER, QUOTE = int(Class.ADVERB), int(Class.DASH), int(Class.OTHER), int(Class.QUOTE)
VERB = int(Class.BE)
STOP, CLOSE = int(Class.STOP), int(Class.CLOSE)


class Sheet:
    """Tokens with ``codes`` (class of each word) and ``quote_of`` (number of the quotation it stands in, or -1)."""

    __slots__ = ("codes", "lower", "quote_of", "quotes", "tokens", "words")

    def __init__(self, tokens: Tokens) -> None:
        get = word_classes().get
        self.tokens = tokens
        self.words = tokens.words
        self.lower = tokens.lower
        self.codes: list[int] = [get(word, 0) for word in tokens.lower]
        self.quotes: list[Quote] = find_quotes(tokens, self.codes)
        self.quote_of = [-1] * len(tokens.words)
        for number, quote in enumerate(self.quotes):
            for index in range(quote.first, quote.last):
                self.quote_of[index] = number
        self._keep_true_stops()
        starts, ends = tokens.starts, tokens.ends
        for index, code in enumerate(self.codes):  # a hyphen within a word is no dash
            if code == DASH and 0 < index < len(starts) - 1 and starts[index] == ends[index - 1]:
                if starts[index + 1] == ends[index] and self.words[index] in "-–":
                    self.codes[index] = OTHER

    def _keep_true_stops(self) -> None:
        """Full stops within a sentence belong to abbreviations: they end nothing."""
        codes = self.codes
        inner = {index for index, code in enumerate(codes) if code == STOP}
        for first, last in self.tokens.sentences:
            at = last - 1
            while at >= first and codes[at] in (STOP, QUOTE, CLOSE):
                inner.discard(at)
                at -= 1
        for index in inner:
            if self.words[index] == ".":
                codes[index] = OTHER

    def is_adverb(self, index: int) -> bool:
        """Tell whether the word can stand between a subject and its verb."""
        code = self.codes[index]
        if code:
            return code == ADVERB
        word = self.lower[index]
        return word.endswith("ly") and len(word) > 4 and word not in grammar_words().not_adverb

    def is_name(self, index: int) -> bool:
        """Tell whether the word is capitalised."""
        return self.words[index][0].isupper()

    def is_title(self, quote: Quote) -> bool:
        """Tell whether the marks hold the title of a work or programme, not words that were said."""
        if quote.last - quote.first > 11:
            return False
        inner = [at for at in range(quote.first + 1, quote.last) if self.words[at][0].isalpha()]
        return (
            bool(inner)
            and self.words[inner[0]][0].isupper()
            and all(self.words[at][0].isupper() or self.codes[at] not in (OTHER, VERB) for at in inner)
        )

    def tail(self, quote: Quote) -> str:
        """Return the last word or mark within the quotation, inner closing marks left out."""
        at = quote.last - 1
        while at > quote.first and self.codes[at] == QUOTE:
            at -= 1
        return self.words[at]


def sheet_of(tokens: Tokens) -> Sheet:
    """Return the sheet of these tokens; it is made once and kept with them."""
    kept = tokens.__dict__.get("_sheet")
    if not isinstance(kept, Sheet):
        kept = tokens.__dict__["_sheet"] = Sheet(tokens)
    return kept
