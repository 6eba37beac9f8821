"""Measure index and cross-check of whole corpora: how the cost of an article grows, and what processes gain.

    python benchmarks/corpora.py PATH ... [--counts N ...] [--jobs N ...]

PATH is a folder or a file of any format that is read, packed or not. For each count so many articles, evenly
chosen, are written as Markdown, a file each; each run reads them into a new store and checks all against all,
in processes of its own. Findings are counted and shown to nobody. Prints a table in Markdown; CPU is that of
all processes, and memory that of the largest.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from claimcheck import Archive
from claimcheck.api.gathering import gather
from claimcheck.config import Settings
from claimcheck.engine.processes import seldom_collected
from claimcheck.models.problems import FileError


def pages(paths: list[Path]) -> Iterator[str]:
    """Yield the articles as Markdown, one after the other."""
    settings = Settings(include=("*",))
    for source in gather(paths, settings).sources.values():
        try:
            article = source.article()
        except FileError:
            continue
        date = "" if article.date is None else f"date: {article.date.isoformat()}\n"
        yield f"---\nlayout: post\n{date}---\n{article.text}\n"


def run(folder: Path, jobs: int) -> None:
    seldom_collected()
    store = folder.with_name(f"{folder.name}-{jobs}.db")
    start = time.perf_counter()
    with Archive(store, Settings(), jobs=jobs, baseline=False) as archive:
        archive.add([folder])
        indexed, at_index = time.perf_counter(), _cpu()
        report = archive.check()
        count = len(archive)
    wall, cpu = time.perf_counter() - start, _cpu()
    peak = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    each = 1e3 / max(1, count)
    figures = (
        f"{count:,}", jobs, f"{len(report.findings):,}", f"{indexed - start:.0f}", f"{wall:.0f}",
        f"{at_index * each:.1f}", f"{cpu * each:.1f}", f"{peak / 1024:.0f}",
        f"{store.stat().st_size / 1e3 / max(1, count):.0f}",
    )  # fmt: skip
    print(f"| {' | '.join(map(str, figures))} |", flush=True)
    store.unlink()


def _cpu() -> float:
    return sum(
        used.ru_utime + used.ru_stime
        for used in map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    )


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("paths", nargs="*", type=Path)
    parser.add_argument("--counts", type=int, nargs="+", default=[3_500, 35_000])
    parser.add_argument("--jobs", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--run", nargs=2, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.run:
        run(Path(given.run[0]), int(given.run[1]))
        return
    texts = list(pages(given.paths))
    print(
        "| articles | processes | findings | index, s | all, s | index, CPU ms an article | all | MB | KB |"
    )
    print("| --- | --- | --- | --- | --- | --- | --- | --- | --- |", flush=True)
    with tempfile.TemporaryDirectory() as room:
        for count in given.counts:
            folder = Path(room, str(count))
            folder.mkdir()
            for number, text in enumerate(texts[:: max(1, len(texts) // count)][:count]):
                (folder / f"{number:06}.md").write_text(text, encoding="utf-8")
            for jobs in given.jobs:
                subprocess.run([sys.executable, __file__, "--run", str(folder), str(jobs)], check=True)


if __name__ == "__main__":
    main()
