"""What all constructions look at: the words of an article with their classes and quotations."""

from __future__ import annotations

from functools import cache
from itertools import repeat
from typing import Final

from claimcheck.extraction.attribution.quotes import Quote, find_quotes
from claimcheck.lang.clause_words import clause_words
from claimcheck.lang.cue_words import verb_cues
from claimcheck.lang.grammar_words import Class, grammar_words, word_classes
from claimcheck.text import Tokens

ADVERB, DASH, OTHER, QUOTE = int(Class.ADVERB), int(Class.DASH), int(Class.OTHER), int(Class.QUOTE)
VERB = int(Class.BE)
STOP, CLOSE, DAY, FINITE = int(Class.STOP), int(Class.CLOSE), int(Class.DAY), int(Class.FINITE)
_MONTHS: Final = frozenset({"may"})  # the one month that is a modal verb too
_NAMES: Final = frozenset({"will"})  # the one modal verb that is a common name too
_MARKS: Final = frozenset({STOP, DASH, QUOTE})
_MISTAKEN: Final = frozenset({FINITE, int(Class.PREPOSITION), int(Class.MODAL)})
"""What a surname may look like: "Held", "Will"."""
_STARTS: Final = frozenset({STOP, QUOTE, DASH, int(Class.PAUSE), int(Class.OPEN), CLOSE})
_ENDS: Final = frozenset({STOP, QUOTE, CLOSE})
_TURNS: Final = bytes(
    code
    in (
        Class.COORDINATOR, Class.SUBORDINATOR, Class.COMMA, Class.PAUSE, Class.DASH, Class.OPEN, Class.CLOSE,
    )
    for code in range(256)
)  # fmt: skip
_TURNING_WORDS: Final = frozenset({"according", "despite"})


@cache
def _mark_words() -> frozenset[str]:
    """Return what may stop a sentence, dash or quote."""
    return frozenset(word for word, code in word_classes().items() if code in _MARKS)


@cache
def _finite_words() -> frozenset[str]:
    return frozenset(word for word, code in word_classes().items() if code == FINITE)


def sheet_lists() -> tuple[frozenset[str], ...]:
    """Return the word lists that are looked up for a sheet, to be found with those of the extractors."""
    return _MONTHS, _NAMES, _TURNING_WORDS, _mark_words(), _finite_words()


class Sheet:
    """Tokens with ``codes`` (class of each word) and ``quote_of`` (number of its quotation, or -1).

    ``turns`` has 1 where a clause can end: at marks, at words that join clauses and where a quotation opens.
    """

    __slots__ = ("codes", "lower", "quote_of", "quotes", "tokens", "turns", "words")

    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens
        self.words = tokens.words
        self.lower = tokens.lower
        self.codes: list[int] = list(map(word_classes().get, tokens.lower, repeat(0)))
        self.codes[len(tokens) :] = repeat(STOP, len(self.codes) - len(tokens))
        for index in tokens.where(_MONTHS):  # "a poll in May said"
            if index and self.words[index][0].isupper() and self.codes[index - 1] not in _MARKS:
                self.codes[index] = DAY
        for index in tokens.where(_NAMES):  # "said Will Ford"
            if self._is_name_within(index):
                self.codes[index] = OTHER
        self._clear_names(tokens.where(_finite_words()))
        marks = tokens.where(_mark_words())
        self.quotes: list[Quote] = find_quotes(tokens, [at for at in marks if self.codes[at] == QUOTE])
        self.quote_of = [-1] * len(tokens.words)
        for number, quote in enumerate(self.quotes):
            self.quote_of[quote.first : quote.last] = repeat(number, quote.last - quote.first)
        self._clear_speakers()
        self._clear_inner(marks)
        turns = bytearray(self.codes).translate(_TURNS)
        for index in tokens.where(_TURNING_WORDS):
            turns[index] = 1
        for quote in self.quotes:
            turns[quote.first] = 1
        self.turns = bytes(turns)

    def _clear_names(self, verbs: list[int]) -> None:
        """Take surnames ("Ana Held said") for no verbs, but in headlines."""
        codes, words = self.codes, self.words
        last = len(self.tokens) - 1
        for index in verbs:
            if (
                words[index][0].isupper()
                and 0 < index < last
                and codes[index - 1] not in _STARTS
                and (words[index - 1][0].islower() or not words[index + 1][0].isupper())
            ):
                codes[index] = OTHER

    def _clear_speakers(self) -> None:
        """Take the one word between a quotation and a verb of speech for a name: "…,” Will said"."""
        codes, cues = self.codes, verb_cues()
        for quote in self.quotes:
            at = quote.last
            if at + 1 < len(self.tokens) and codes[at] in _MISTAKEN and self.words[at][0].isupper():
                cue = cues.get(self.lower[at + 1])
                if cue is not None and cue.kind == "say" and "past" in cue.forms:
                    codes[at] = OTHER

    def _is_name_within(self, index: int) -> bool:
        """Tell whether a capitalised word stands between a small one and another name."""
        words = self.words
        return (
            0 < index < len(self.tokens) - 1
            and words[index][0].isupper()
            and words[index + 1][0].isupper()
            and (words[index - 1][0].islower() or words[index - 1] == ",")
        )

    def _clear_inner(self, marks: list[int]) -> None:
        """Full stops of abbreviations, hyphens within words and apostrophes end nothing."""
        codes, words = self.codes, self.words
        starts, ends = self.tokens.starts, self.tokens.ends
        last = len(self.tokens) - 1
        sentences = self.tokens.sentences
        number = 0
        for index in marks:
            code = codes[index]
            if code == STOP and words[index] == ".":
                while sentences[number][1] <= index:
                    number += 1
                at = sentences[number][1] - 1
                while at > index and codes[at] in _ENDS:
                    at -= 1
                if at > index:
                    codes[index] = OTHER
            elif code == QUOTE and self.quote_of[index] < 0:
                codes[index] = OTHER  # an apostrophe
            elif code == DASH and 0 < index < last and words[index] in "-–" and (
                starts[index] == ends[index - 1] and starts[index + 1] == ends[index]
            ):  # fmt: skip
                codes[index] = OTHER

    def is_adverb(self, index: int) -> bool:
        """Tell whether the word can stand between a subject and its verb."""
        code = self.codes[index]
        if code:
            return code == ADVERB
        word = self.lower[index]
        if not word.endswith("ly") or len(word) <= 4 or word in grammar_words().not_adverb:
            return False
        if not self.words[index][0].isupper():
            return True
        if self.lower[index + 1 : index + 2] and self.lower[index + 1] in clause_words().speech_verbs:
            return False  # "Jolly said"
        named = index and self.codes[index - 1] not in _STARTS
        return not (named and self.codes[index + 1 : index + 2] == [OTHER])  # "Carly Roe"

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
    return tokens.once(Sheet)
