"""Feed the program cut and mutated texts for as long as wanted: nothing may crash.

    python benchmarks/mutations.py [--sentences N] [--articles N] [--seconds LIMIT] [--seed S] [TEXTS...]
    python benchmarks/mutations.py [--seed S] --case NUMBER [TEXTS...]

Sentences come from the examples of the rules and of ``tests/corpus``, and from TEXTS: text files, Markdown,
JSON lines with a "text" in each (also ``.gz``), or folders and archives (``.tar.gz``) of Markdown. Articles
come from TEXTS only. Each case depends on the seed and its number alone, so that ``--case`` runs it again.
Every claim must slice to its very words. Prints each place of a crash once with the first text that led to
it, and how many were run; ends with 1 if there was one.
"""

from __future__ import annotations

import argparse
import datetime as dt
import gzip
import json
import re
import sys
import tarfile
import time
import tomllib
import traceback
from collections.abc import Iterable, Iterator
from pathlib import Path
from random import Random
from typing import Any

from claimcheck.engine.pages import read_page
from claimcheck.engine.runner import run
from claimcheck.ledger.loading import load_ledger
from claimcheck.ledger.records import Ledger
from claimcheck.models.article import Article
from claimcheck.reading.article import article_of
from claimcheck.rules.registry import RULES

ROOT = Path(__file__).resolve().parent.parent
PIECE = re.compile(r"\s+|\d[\d.,]*\d|\w+|\W")
SENTENCE = re.compile(r"[^.!?\n]{10,400}(?:[.!?]+[\"”’)]*|\n|$)")
SENTENCES = 200_000  # of TEXTS that are kept
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
    for path in sorted((ROOT / "tests" / "corpus").glob("*.toml")):
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
    """Yield the text cut after each of its words and marks, and in the middle of each longer word."""
    for piece in PIECE.finditer(text):
        if piece.end() - piece.start() > 2:
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
    read, _ = read_page(article, RULES, ledger, strict=True)
    check_claims(text, read.claims)


def try_article(text: str, original: str, chance: Random, ledger: Ledger) -> None:
    """Read the text as a page, and check it against the original."""
    pages = [article_of(text, Path(chance.choice(("a.md", "a.txt")))), article_of(original, Path("b.txt"))]
    pages = [page.model_copy(update={"date": chance.choice(DATES)}) for page in pages]
    read, _ = read_page(pages[0], RULES, ledger, strict=True)
    check_claims(text, read.claims)
    run(pages, ledger=ledger, strict=True)


def texts_of(path: Path) -> Iterator[str]:
    """Yield the texts of a file, a folder or an archive."""
    if path.is_dir():
        for inner in sorted(path.rglob("*.md")):
            yield from texts_of(inner)
    elif path.name.endswith((".tar.gz", ".tgz")):
        with tarfile.open(path) as archive:
            for member in archive:
                handle = archive.extractfile(member) if member.name.endswith(".md") else None
                if handle is not None:
                    yield handle.read().decode("utf-8", "replace")
    elif ".jsonl" in path.name:
        data = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
        for line in data.decode("utf-8").splitlines():
            yield json.loads(line).get("text") or ""
    else:
        yield path.read_text(encoding="utf-8")


class Trial:
    """What was run, and where it crashed."""

    def __init__(self, seed: str, seconds: float) -> None:
        self.seed, self.end = seed, time.monotonic() + seconds
        self.crashes: dict[str, int] = {}
        self.ledger = load_ledger(ROOT / "claims" / "records.yaml")

    def case(self, kind: str, number: int, texts: list[str]) -> None:
        """Run one case."""
        chance = Random(f"{self.seed} {kind} {number}")
        original = chance.choice(texts)
        text = mutated(original, chance, chance.choice(texts))
        if kind == "article":  # more of them, all over the text
            for _ in range(chance.randint(0, 8)):
                text = mutated(text + "\n\n" + original, chance)
        try:
            if kind == "article":
                try_article(text, original, chance, self.ledger)
            else:
                try_sentence(text, chance, self.ledger)
        except Exception as error:
            frame = traceback.extract_tb(error.__traceback__)[-1]
            where = f"{Path(frame.filename).name}:{frame.lineno} {type(error).__name__}: {str(error)[:80]}"
            self.crashes[where] = self.crashes.get(where, 0) + 1
            if self.crashes[where] == 1:
                shown = ascii(text if len(text) < 2000 else text[:1000])
                print(f"CRASH {kind} {number}: {where}\n    {shown}", flush=True)

    def run(self, kind: str, count: int, texts: list[str]) -> None:
        """Run cases until there are ``count``, or no time is left."""
        done = 0
        while texts and done < count and time.monotonic() < self.end:
            self.case(kind, done, texts)
            done += 1
            if done % (count // 20 or 1) == 0:
                print(f"{kind}s: {done:,}, crashes: {sum(self.crashes.values()):,}", flush=True)
        print(f"{kind}s run: {done:,} of {count:,}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("texts", nargs="*", type=Path)
    parser.add_argument("--sentences", type=int, default=20_000)
    parser.add_argument("--articles", type=int, default=500)
    parser.add_argument("--seconds", type=float, default=3600.0)
    parser.add_argument("--seed", default="1")
    parser.add_argument("--case", type=int, help="run the sentence and the article of this number only")
    options = parser.parse_args()
    articles = [text for path in options.texts for text in texts_of(path) if text.strip()]
    sentences = examples()
    chance = Random(options.seed)
    own = [found[0] for text in articles for found in SENTENCE.finditer(text)]
    sentences += own if len(own) <= SENTENCES else chance.sample(own, SENTENCES)
    trial = Trial(options.seed, options.seconds)
    print(f"seed {options.seed}; {len(sentences):,} sentences, {len(articles):,} articles to start from")
    if options.case is not None:
        trial.case("sentence", options.case, sentences)
        if articles:
            trial.case("article", options.case, articles)
    else:
        trial.run("sentence", options.sentences, sentences)
        trial.run("article", options.articles, articles)
    for where, times in sorted(trial.crashes.items(), key=lambda item: -item[1]):
        print(f"{times:,} times: {where}")
    if trial.crashes:
        sys.exit(1)


if __name__ == "__main__":
    main()
