"""Measure what each step of reading costs, so that one can see where a change of the program tells.

    python benchmarks/steps.py FILE... [--rounds N]

Files are plain texts, or JSON Lines whose rows have a ``text``. Each step of each text is timed in every
round and its best time counts: that leaves out most of what other programs on the machine do to the clock.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from claimcheck.extraction.drafts import Drafts
from claimcheck.extraction.pipeline import EXTRACTORS, finder
from claimcheck.extraction.publish import Publisher
from claimcheck.ledger.records import Ledger
from claimcheck.models.article import Article
from claimcheck.resolution.pipeline import STEPS
from claimcheck.text import tokens_of_article

Best = dict[tuple[str, int], float]
Result = TypeVar("Result")


def texts(paths: list[Path]) -> list[str]:
    found: list[str] = []
    for path in paths:
        text = path.read_text(encoding="utf-8")
        found += (
            [json.loads(line)["text"] for line in text.splitlines()] if path.suffix == ".jsonl" else [text]
        )
    return found


def time_steps(number: int, text: str, best: Best) -> None:
    """Read one text step by step and keep the time of each step if it is the best so far."""

    def timed(name: str, step: Callable[..., Result], *given: object) -> Result:
        start = time.perf_counter()
        result = step(*given)
        taken = time.perf_counter() - start
        best[name, number] = min(taken, best.get((name, number), taken))
        return result

    article, drafts, ledger = Article(text=text), Drafts(), Ledger()
    tokens = timed("words", tokens_of_article, article, finder())
    timed("sentences, word lists", lambda: tokens.sentences)
    for extract in EXTRACTORS:
        timed(extract.__name__, extract, tokens, drafts)
    for step in STEPS:
        timed(step.__name__, step, article, tokens, drafts, ledger)
    timed("publish", Publisher(article.id, tokens).claims, drafts)
    tokens.forget()


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--rounds", type=int, default=10)
    given = parser.parse_args()
    read = texts(given.files)
    size = sum(len(text.encode()) for text in read) / 1024
    best: Best = {}
    for _ in range(given.rounds):
        for number, text in enumerate(read):
            time_steps(number, text, best)
    steps: dict[str, float] = {}
    for (name, _), seconds in best.items():
        steps[name] = steps.get(name, 0.0) + seconds * 1000 / size
    total = sum(steps.values())
    print("| step | ms per KB | share |\n| --- | --- | --- |")
    for name, cost in steps.items():
        print(f"| {name} | {cost:.3f} | {cost / total:.0%} |")
    print(f"| all | {total:.3f} | {len(read)} texts, {size:.0f} KB |")


if __name__ == "__main__":
    main()
