"""In which language a text is: what is not in English is not read, as it would only be misread."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from claimcheck.lang.languages import languages
from claimcheck.models.article import Article

READ: Final = "English"
_WORDS: Final = re.compile(r"[^\W\d_]+")
_LOOKED: Final = 8_000  # characters of what the article says
_LEAST: Final = 40  # words: of fewer the language is not told
_FEW: Final = 0.08  # share of small words below which a text is not English; English texts have 0.2 to 0.5
_MANY: Final = 0.12  # share of those of another language from which it is that one
_LATIN: Final = 0x250  # characters before it are Latin, as are those of the two ranges for Vietnamese
_MORE_LATIN: Final = range(0x1E00, 0x1F00)


def other_language(article: Article) -> str | None:
    """Return the language of an article that is not in English, as far as it can be told; else ``None``.

    Where the words decide, they win over what the article states: many pages state none, or the wrong one.
    """
    told = language_of(_said(article))
    if told is not None:
        return None if told == READ else told
    code = article.language.strip().lower().replace("_", "-").partition("-")[0]
    stated = languages().codes.get(code)
    return None if stated in {None, READ} else stated


def language_of(text: str) -> str | None:
    """Return the language of a text by its small words; ``None`` if they do not tell it.

    A text in letters that are not Latin is "another language than English".
    """
    words = [word.casefold() for word in _WORDS.findall(text[:_LOOKED])]
    letters = sum(map(len, words))
    foreign = sum(map(_letters_not_latin, words))
    if letters >= _LEAST and foreign * 2 > letters:
        return f"another language than {READ}"
    if len(words) < _LEAST:
        return None
    often = Counter(words)
    shares = {
        name: sum(often[word] for word in often.keys() & small) / len(words)
        for name, small in languages().small.items()
    }
    own = shares.pop(READ)
    if own >= _FEW:
        return READ
    best = max(shares, key=lambda name: (shares[name], name))
    return best if shares[best] >= max(_MANY, 2 * own) else None


def _letters_not_latin(word: str) -> int:
    if word.isascii():
        return 0
    return sum(ord(char) >= _LATIN and ord(char) not in _MORE_LATIN for char in word)


def _said(article: Article) -> str:
    parts: list[str] = []
    room = _LOOKED
    for block in article.blocks:
        if block.kind.states and room > 0:
            parts.append(article.text[block.start : min(block.end, block.start + room)])
            room -= block.end - block.start
    return " ".join(parts) if article.blocks else article.text[:_LOOKED]
