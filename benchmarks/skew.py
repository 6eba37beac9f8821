"""Measure a key that very many claims share: time and memory of the groups of a check of all.

    python benchmarks/skew.py [--claims N ...]

Each number of claims is worked out in a process of its own. The claims are those of copies of one article,
each of another day, name and holder, and all of them are filed under one office; copies are made when they
are opened, as they are when they lie packed in a cache. Prints a table in Markdown.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import resource
import subprocess
import sys
import time
import zlib
from collections import Counter
from dataclasses import replace

from claimcheck import Article
from claimcheck.engine.article_results import ArticleResult
from claimcheck.engine.article_store import ArticleStore
from claimcheck.engine.blocks import BlockWorker, group_blocks
from claimcheck.engine.loaded_article import pack, unpack
from claimcheck.engine.pages import analyse_article
from claimcheck.ledger.records import Ledger
from claimcheck.linking.profiled_article import Profiled
from claimcheck.rules.registry import RULES

RULE = "ROL002"
OFFICE = "Latvian President"
HOLDER = "Roe"
FIRST = dt.date(1900, 1, 1)
NAMES = ("Lun", "Moe", "Vik", "Dah", "Ber", "Aun", "Hov")
"""Of other holders, as long as the first one's, so that claims stand where they stood."""
CLAIMS = (75_000, 150_000, 300_000)
FAST = 1
"""The level of zlib."""
MB = 1_024
"""In the unit of ``ru_maxrss``."""
DEEDS = (
    "opened the bridge", "closed the school", "met the council", "left the meeting", "praised the firemen",
    "signed the budget", "answered letters", "visited the harbour", "thanked the nurses", "planted a tree",
)  # fmt: skip


def base() -> tuple[bytes, ArticleResult]:
    text = "\n\n".join(f"{OFFICE} Ann {HOLDER} {deed}." for deed in DEEDS)
    article = Article(text=text, id="base", date=FIRST)
    found, result = analyse_article(article, RULES, Ledger())
    return pack(found), result


def copy(body: bytes, number: int) -> Profiled:
    name = NAMES[number * number % len(NAMES)]
    page, claims, profile = zlib.decompress(body).split(b"\n")
    page, claims = (part.replace(HOLDER.encode(), name.encode()) for part in (page, claims))
    article = json.loads(page) | {"id": f"{number:06}", "date": day(number).isoformat()}
    return unpack(zlib.compress(b"\n".join((json.dumps(article).encode(), claims, profile)), FAST))


def day(number: int) -> dt.date:
    return FIRST + dt.timedelta(days=number)


def measure(claims: int) -> None:
    body, result = base()
    counts = Counter((code, key) for _, code, key in result.postings if code == RULE)
    (code, key), share = counts.most_common(1)[0]
    results = [
        replace(result, entry=result.entry.model_copy(update={"id": f"{number:06}", "date": day(number)}))
        for number in range(claims // share)
    ]
    digests = [number.to_bytes(8, "big") for number in range(len(results))]
    store = ArticleStore(opener=lambda digest: copy(body, int.from_bytes(digest, "big")))
    worker = BlockWorker(digests, store, RULES, Ledger(), strict=True)
    start, blocks, findings = time.process_time(), 0, 0
    for block in group_blocks(results, RULES, {(code, key)}):
        findings += len(worker.work(block).findings)
        blocks += 1
    cpu = time.process_time() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / MB
    held = len(results) * share
    row = (f"{held:,}", code, blocks, f"{findings:,}", f"{cpu:.0f}", f"{cpu * 1e6 / held:.0f}", f"{peak:.0f}")
    print(f"| {' | '.join(map(str, row))} |", flush=True)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--claims", type=int, nargs="+", default=CLAIMS)
    parser.add_argument("--one", type=int, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.one is not None:
        measure(given.one)
    else:
        print("| claims | rule | blocks | findings | CPU, s | µs a claim | peak, MB |")
        print("| --- | --- | --- | --- | --- | --- | --- |", flush=True)
        for count in given.claims:
            subprocess.run([sys.executable, __file__, "--one", str(count)], check=True)
