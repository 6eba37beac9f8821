"""Measure what each rule of blocking brings together: figures of one thing, and articles to compare.

    python benchmarks/blocking.py DATA [--split dev]

DATA holds ``SPLIT.jsonl`` (``relation``, ``figure_ok``, ``a`` and ``b`` with an ``article``) and
``SPLIT_articles.jsonl.gz`` (``id`` and ``file`` of each article). A marked pair is found by a rule if its two
articles share a key of it. "Alone" counts the marked pairs that no other rule brings together.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections import defaultdict
from itertools import combinations
from pathlib import Path

from claimcheck.linking.blocking import RULES
from claimcheck.linking.profiled_article import Profiled
from claimcheck.reading.page_article import article_of
from claimcheck.resolution.resolved_claims import claims_of

TIES = "ties"  # keys under which the words of two figures can tie them (``Prepared.keys``)
ONE_THING = frozenset({"agree", "conflict", "superseded", "dispute"})
Pair = tuple[str, str]


def keys_by_rule(found: Profiled) -> dict[str, frozenset[str]]:
    """Return the keys of an article by the rule that they are from."""
    keys = {name: frozenset(rule(found.profile)) for name, rule in RULES.items()}
    keys[TIES] = frozenset("\x1f".join(key) for one in found.prepared for key in one.keys)
    return keys if found.profile.figures else dict.fromkeys(keys, frozenset())


def met(keys: dict[str, dict[str, frozenset[str]]], rule: str) -> set[Pair]:
    """Return the pairs of articles that share a key of a rule."""
    filed: dict[str, list[str]] = defaultdict(list)
    for article, by_rule in keys.items():
        for key in by_rule[rule]:
            filed[key].append(article)
    return {tuple(sorted(pair)) for members in filed.values() for pair in combinations(members, 2)}  # type: ignore[misc]


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("--split", default="dev")
    options = parser.parse_args()
    keys = {}
    with gzip.open(options.data / f"{options.split}_articles.jsonl.gz", "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            read = claims_of(article_of(row["file"], Path(f"{row['id']}.md")))
            keys[row["id"]] = keys_by_rule(Profiled.of(read.article, read.claims, read.tokens))
    rows = [json.loads(line) for line in (options.data / f"{options.split}.jsonl").read_text().splitlines()]
    wanted = [
        tuple(sorted((row["a"]["article"], row["b"]["article"])))
        for row in rows
        if row["figure_ok"] and row["relation"] in ONE_THING and row["a"]["article"] != row["b"]["article"]
    ]
    by_rule = {rule: met(keys, rule) for rule in (*RULES, TIES)}
    everything = set().union(*by_rule.values())
    print(f"{len(keys)} articles, {len(wanted)} marked pairs of one thing in two articles")
    print(f"{'rule':<16} {'marked':>7} {'alone':>6} {'article pairs':>14}")
    for rule, pairs in by_rule.items():
        others = set().union(*(found for name, found in by_rule.items() if name != rule))
        alone = sum(pair in pairs and pair not in others for pair in wanted)
        print(f"{rule:<16} {sum(pair in pairs for pair in wanted):>7} {alone:>6} {len(pairs):>14,}")
    print(f"{'all':<16} {sum(pair in everything for pair in wanted):>7} {'':>6} {len(everything):>14,}")


if __name__ == "__main__":
    main()
