"""Measure how a check grows with the number of articles and with the length of one, in CPU time and memory.

    python benchmarks/growth.py [--articles N] [--characters N] [--text FILE] [--folder DIR]

Checks N and half as many made-up dispatches that keep meeting each other (``dispatches.py``): without a cache
in one process; then the larger set with a cache in one and in two processes, again with nothing changed, and
with one article changed. Then checks one long text of the same sentences, or of those in FILE, and half of
it. Prints a table in Markdown, line by line. CPU is that of the program alone, its processes together, so
that it may run beside other things; for two processes the time on the clock counts, and needs a machine that
does nothing else.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from dispatches import dense, dispatches


class Cost(NamedTuple):
    """Seconds of CPU and on the clock, and the most memory of any process in MB."""

    cpu: float
    wall: float
    memory: float


def checked(folder: Path, what: str, *options: str) -> Cost:
    """Check ``what`` in ``folder`` with a program of its own."""
    command = [sys.executable, "-m", "claimcheck", "check", what, "--format", "json", "-o", "report.json"]
    start, before = time.perf_counter(), os.times()
    # fork and wait4: the usage of this one child alone, its own children with it
    child = os.fork()
    if child == 0:
        os.chdir(folder)
        os.execv(sys.executable, [*command, "--exit-zero", *options])
    _, status, usage = os.wait4(child, 0)
    after = os.times()
    if status:
        sys.exit(f"{' '.join(command)} ended with {os.waitstatus_to_exitcode(status)}")
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    return Cost(cpu, time.perf_counter() - start, usage.ru_maxrss / 1024)


def archive(folder: Path, count: int) -> Path:
    """Write ``count`` dispatches into ``folder/articles``; return the folder."""
    articles = folder / "articles"
    articles.mkdir(parents=True, exist_ok=True)
    (folder / "claimcheck.toml").write_text("", encoding="utf-8")
    for name, text in dispatches(count):
        (articles / name).write_text(text, encoding="utf-8")
    return folder


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--articles", type=int, default=2_000)
    parser.add_argument("--characters", type=int, default=1_000_000)
    parser.add_argument("--text", type=Path, help="a text to take the characters from")
    parser.add_argument("--folder", type=Path)
    options = parser.parse_args()
    folder = options.folder or Path(tempfile.mkdtemp())
    print("| run | CPU, s | clock, s | memory, MB | |\n| --- | --- | --- | --- | --- |")

    def add(name: str, cost: Cost, note: str = "") -> Cost:
        print(f"| {name} | {cost.cpu:.1f} | {cost.wall:.1f} | {cost.memory:.0f} | {note} |", flush=True)
        return cost

    count = options.articles
    small, large = (archive(folder / str(n), n) for n in (count // 2, count))
    half = add(f"{count // 2:,} articles", checked(small, "articles", "--jobs", "1", "--no-cache"))
    whole = checked(large, "articles", "--jobs", "1", "--no-cache")
    add(f"{count:,} articles", whole, f"{whole.cpu / half.cpu:.2f} times the CPU")
    both = checked(large, "articles", "--jobs", "2", "--no-cache")
    add("the same, two processes", both, f"{whole.wall / both.wall:.2f} times as fast")
    cached = ("--cache-dir", str(folder / "cache"))
    add("the same, filling a cache", checked(large, "articles", "--jobs", "1", *cached))
    add("nothing changed", checked(large, "articles", "--jobs", "1", *cached))
    article = sorted((large / "articles").iterdir())[count // 2]
    text = article.read_text(encoding="utf-8")
    article.write_text(f"{text}\nThe price rose 12 percent to $340.\n", encoding="utf-8")
    add("one article changed", checked(large, "articles", "--jobs", "1", *cached))
    article.write_text(text, encoding="utf-8")
    text = options.text.read_text(encoding="utf-8") if options.text else dense(options.characters)
    long = text[: options.characters]
    costs = []
    for size in (len(long) // 2, len(long)):
        (folder / "long.txt").write_text(long[:size], encoding="utf-8")
        costs.append(checked(folder, "long.txt", "--jobs", "1", "--no-cache"))
        note = f"{costs[-1].cpu / costs[0].cpu:.2f} times the CPU" if len(costs) > 1 else ""
        add(f"one text of {size / 1e6:.2g} MB", costs[-1], note)


if __name__ == "__main__":
    main()
