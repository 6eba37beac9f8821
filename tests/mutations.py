"""Texts cut and mutated by chance that is given, and what is held of them: no crash, and true spans.

``benchmarks/mutated.py`` tries as many as wanted.
"""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from random import Random
from typing import Any

from claimcheck.engine.pages import analyse_article
from claimcheck.engine.runner import run
from claimcheck.ledger.records import Ledger
from claimcheck.models.article import Article
from claimcheck.reading.errors import Unreadable
from claimcheck.reading.page_article import article_of
from claimcheck.rules.registry import RULES

CORPORA = sorted((Path(__file__).parent / "corpus").glob("*.toml"))
PIECE = re.compile(r"\s+|\d[\d.,]*\d|\w+|\W")
NUMBERS = (
    "0", "00", "0.0", "-0", "-7", "−3", "+2", "1", "2", "1e9", "1/0", "0/0", "1/2", "½", "10,000,000,000",
    "9" * 40, "0." + "0" * 30 + "1", "31", "1999", "2000", "9999", "0001", "12/31/9999", "9999-12-31",
    "29 February 2023", "24:61", "3,4,5", "1.2.3", "$0", "0%", "100%", "hundred", "no", "٣", "²",
)  # fmt: skip
MARKS = (*",.;:-–—…!?()[]\"“”‘’'$€%°/&@#*\n\u2029\u00a0\u200b\ufeff", "\n\n", "...", "--")
DATES = (None, dt.date(2023, 3, 14), dt.date(2024, 2, 29), dt.date.min, dt.date.max, dt.date(9999, 11, 30))


def examples() -> list[str]:
    """Return the texts of the rules' examples and of the corpora of the tests."""
    found = [dispatch.text for rule in RULES for case in rule.examples for dispatch in case.texts]
    for path in CORPORA:
        found += texts_in(tomllib.loads(path.read_text(encoding="utf-8")))
    return list(dict.fromkeys(found))


def texts_in(data: Any, key: str = "") -> Iterator[str]:
    """Yield every string below a key "text" or "texts"."""
    if isinstance(data, dict):
        for name, value in data.items():
            yield from texts_in(value, name)
    elif isinstance(data, list):
        for value in data:
            yield from texts_in(value, key)
    elif isinstance(data, str) and key in {"text", "texts"}:
        yield data


def cuts(text: str) -> Iterator[str]:
    """Yield the text cut after each of its words and marks, and in the middle of each long word."""
    for piece in PIECE.finditer(text):
        if piece.end() - piece.start() > 6:
            yield text[: (piece.start() + piece.end()) // 2]
        yield text[: piece.end()]


def mutated(text: str, chance: Random, other: str = "") -> str:
    """Return the text with one to five changes; ``other`` is one to go on with."""
    pieces = PIECE.findall(text) or [" "]
    for _ in range(chance.randint(1, 5)):
        at = chance.randrange(len(pieces))
        match chance.randrange(12):
            case 0:
                pieces = pieces[: at + 1]
                pieces[-1] = pieces[-1][: chance.randint(0, len(pieces[-1]))]
            case 1:
                pieces = pieces[at:]
            case 2 if len(pieces) > 1:
                del pieces[at]
            case 3:
                other_at = chance.randrange(len(pieces))
                pieces[at], pieces[other_at] = pieces[other_at], pieces[at]
            case 4:
                pieces.insert(at, pieces[at])
            case 5:
                pieces.insert(at, chance.choice(MARKS))
            case 6:
                marks = [n for n, piece in enumerate(pieces) if not piece.isalnum() and not piece.isspace()]
                if marks:
                    pieces.insert(chance.choice(marks), pieces[chance.choice(marks)])
            case 7:
                numbers = [n for n, piece in enumerate(pieces) if piece[:1].isdigit()]
                pieces[chance.choice(numbers) if numbers else at] = chance.choice(NUMBERS)
            case 8:
                piece = pieces[at]
                pieces[at] = chance.choice(
                    (piece.upper(), piece.capitalize(), piece.lower(), piece.swapcase())
                )
            case 9:
                low = chance.randrange(len(pieces))
                del pieces[low : low + chance.randint(1, 6)]
            case 10 if other:
                more = PIECE.findall(other)
                pieces[at:] = more[chance.randrange(len(more) + 1) :]
            case _:
                pieces = pieces[: at + 1]
        pieces = [piece for piece in pieces if piece] or [" "]
    return "".join(pieces)


def check_claims(text: str, claims: Iterable[Any]) -> None:
    """Fail if a claim does not slice to its very words."""
    for claim in claims:
        assert text[claim.start : claim.end] == claim.text, claim
        assert claim.text.strip(), claim


def try_sentence(text: str, chance: Random, ledger: Ledger) -> None:
    """Read the text as an article, with all rules."""
    article = Article(text=text, id="a", date=chance.choice(DATES))
    read, _ = analyse_article(article, RULES, ledger, strict=True)
    check_claims(text, read.claims)


def try_article(text: str, original: str, chance: Random, ledger: Ledger) -> None:
    """Read the text as a page, and check it against the original; a message is an answer, too."""
    try:
        page = article_of(text, Path(chance.choice(("a.md", "a.txt"))))
    except Unreadable:
        return
    pages = [page, article_of(original, Path("b.txt"))]
    pages = [page.model_copy(update={"date": chance.choice(DATES)}) for page in pages]
    read, _ = analyse_article(pages[0], RULES, ledger, strict=True)
    check_claims(text, read.claims)
    run(pages, ledger=ledger, strict=True)
