"""Words, sentences and paragraphs with offsets: the one token pass on which all reading of claims stands."""

from claimcheck.text.tokens import Tokens, tokens_of_article, tokens_of_text, words_of_text

__all__ = ["Tokens", "tokens_of_article", "tokens_of_text", "words_of_text"]
