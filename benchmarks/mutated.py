"""Feed the program cut and mutated texts for as long as wanted: nothing may crash.

    python benchmarks/mutated.py [--sentences N] [--articles N] [--seconds LIMIT] [--seed S] [TEXTS...]
    python benchmarks/mutated.py [--seed S] --case NUMBER [TEXTS...]

Sentences come from the examples of the rules and of ``tests/corpus``, and from TEXTS: text files, Markdown,
JSON lines with a "text" in each (also ``.gz``), or folders and archives (``.tar.gz``) of Markdown. Articles
come from TEXTS only. Each case depends on the seed and its number alone, so that ``--case`` runs it again.
Every claim must slice to its very words. Prints each place of a crash once with the first text that led to
it, and how many were run; ends with 1 if there was one.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import sys
import tarfile
import time
import traceback
from collections.abc import Iterator
from pathlib import Path
from random import Random

from claimcheck.ledger.loading import load_ledger

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.mutations import examples, mutated, try_article, try_sentence  # noqa: E402

SENTENCE = re.compile(r"[^.!?\n]{10,400}(?:[.!?]+[\"”’)]*|\n|$)")
SENTENCES = 200_000  # of TEXTS that are kept


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
