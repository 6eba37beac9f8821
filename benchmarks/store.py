"""Measure a store: drafts against a million claims, kill -9 at any moment, a full disk.

    python benchmarks/store.py drafts FOLDER [--claims N] [--store FILE] [--drafts N]
    python benchmarks/store.py curves FOLDER [--counts N ...] [--jobs N ...]
    python benchmarks/store.py kills FOLDER [--times N]
    python benchmarks/store.py full FOLDER SMALL_DISK

FOLDER holds articles. ``drafts`` reads them once, the last of them are the drafts, and fills the store with
copies of the others: each of another day, and of another world, as nine in ten of its keys are its own.
``curves`` indexes some of the articles of FOLDER, evenly chosen, into new stores.
``kills`` kills ``claimcheck index`` at random moments, verifies what is left and lets it go on. ``full``
wants a folder on a disk of a few MB, as ``mount -t tmpfs -o size=3m tmpfs DIR`` makes it. Prints tables in
Markdown.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
import zlib
from collections.abc import Iterator, Sequence
from hashlib import blake2b
from itertools import islice
from pathlib import Path

from claimcheck import Archive
from claimcheck.api.archive_holding import store_at
from claimcheck.api.gathering import gather
from claimcheck.api.judging import Desk
from claimcheck.config import Settings
from claimcheck.engine.article_results import ArticleResult
from claimcheck.engine.postings import Postings
from claimcheck.engine.workers import read_pages
from claimcheck.store.article_tables import Read

SHARED = 10  # one in so many keys is that of all copies
BATCH = 200


def read_folder(folder: Path) -> list[Read]:
    desk = Desk.of(Settings(), baseline=False)
    sources = list(gather([folder], Settings()).sources.values())
    read: list[Read] = []
    for source, page in zip(sources, read_pages(sources, desk.rules, desk.ledger, jobs=2), strict=True):
        if page.result is not None and page.result.entry.date is not None:
            read.append(Read(source.name, source.digest, source.marked, page.result, page.body()))
    return sorted(read, key=lambda one: (one.result.entry.date or dt.date.min, one.name))


def copied(one: Read, number: int) -> Read:
    """Return an article of another world: of another name and day, nine in ten keys changed."""
    name = f"{one.name}~{number}"
    day = (one.result.entry.date or dt.date.min) - dt.timedelta(days=number % 3000)
    page, claims, profile = zlib.decompress(one.body).split(b"\n")
    article = json.loads(page) | {"id": name, "path": name, "date": day.isoformat()}
    body = zlib.compress(b"\n".join((json.dumps(article).encode(), claims, profile)), 1)
    entries = [
        (place, code, key if key % SHARED == 0 else _moved(key, number))
        for place, code, key in one.result.postings
    ]
    entry = one.result.entry.model_copy(update={"id": name, "path": name, "date": day})
    result = ArticleResult(entry, one.result.claims, one.result.outcome, Postings.of(entries))
    return Read(name, blake2b(name.encode(), digest_size=16).digest(), one.marked, result, body)


def _moved(key: int, number: int) -> int:
    return int.from_bytes(blake2b(f"{key} {number}".encode(), digest_size=7).digest(), "big")


def copies(read: Sequence[Read], claims: int) -> Iterator[Read]:
    held = number = 0
    while held < claims:
        for one in read:
            made = one if number == 0 else copied(one, number)
            held += made.result.claims
            yield made
        number += 1


def drafts(options: argparse.Namespace) -> None:
    path = options.store or Path(tempfile.mkdtemp()) / "store.db"
    read = read_folder(options.folder)
    last, base = read[-options.drafts :], read[: -options.drafts]
    if not path.exists():
        with Archive(path, Settings(), baseline=False) as archive:
            archive.check("Nothing.\n")
        start = time.process_time()
        store = store_at(path, Settings())
        made = copies(base, options.claims)
        while batch := list(islice(made, BATCH)):
            store.put(batch)
        print(f"filled in {time.process_time() - start:.0f} s of CPU", file=sys.stderr)
        store.close()
    start = time.perf_counter()
    archive = Archive(path, Settings(), baseline=False)
    opened = time.perf_counter() - start
    store = store_at(path, Settings())
    held = store.database.rows("SELECT count(*), sum(claims) FROM articles")[0]
    print(f"{held[0]:,} articles, {held[1]:,} claims, {path.stat().st_size / 1e6:,.0f} MB\n")
    print("| what | median, ms | 99 in 100, ms | CPU, median | CPU, 99 in 100 |")
    print("| --- | --- | --- | --- | --- |")
    print(f"| open (the program loaded) | {opened * 1e3:.0f} | | | |")
    archive.check(last[0].name)
    for turn in ("first", "second"):  # the first to need a list of words has it loaded
        _row(f"draft, {turn} run", [_timed(lambda one=one: archive.check(one.name)) for one in last])
    _row("replace", [_timed(lambda one=one: store.put([one])) for one in base[:: max(1, len(base) // 100)]])


def _timed(work: object) -> tuple[float, float]:
    wall, cpu = time.perf_counter(), time.process_time()
    work()  # type: ignore[operator]
    return (time.perf_counter() - wall) * 1e3, (time.process_time() - cpu) * 1e3


def _row(name: str, times: list[tuple[float, float]]) -> None:
    walls, cpus = sorted(wall for wall, _ in times), sorted(cpu for _, cpu in times)
    last = min(len(times) - 1, round(len(times) * 0.99))
    figures = (walls[len(walls) // 2], walls[last], cpus[len(cpus) // 2], cpus[last])
    print(f"| {name} ({len(times)} times) | {' | '.join(f'{figure:.1f}' for figure in figures)} |")


def program(*words: str | Path, **options: float) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "claimcheck", *map(str, words)]
    return subprocess.run(command, capture_output=True, text=True, check=False, **options)  # type: ignore[call-overload]


def curves(options: argparse.Namespace) -> None:
    articles = sorted(options.folder.rglob("*.md"))
    print("| articles | processes | index: wall, s | CPU, ms an article | peak, MB | store, KB an article |")
    print("| --- | --- | --- | --- | --- | --- |")
    for count in options.counts:
        folder = Path(tempfile.mkdtemp())
        chosen = articles[:: max(1, len(articles) // count)][:count]
        for number, article in enumerate(chosen):
            (folder / f"{number:06}.md").write_bytes(article.read_bytes())
        for jobs in options.jobs:
            store = folder / f"{jobs}.db"
            wall, cpu, peak = _whole("index", folder, "--store", store, "--jobs", str(jobs), "-q")
            size = store.stat().st_size / 1e3 / len(chosen)
            row = (
                len(chosen),
                jobs,
                f"{wall:.0f}",
                f"{cpu * 1e3 / len(chosen):.0f}",
                f"{peak:.0f}",
                f"{size:.0f}",
            )
            print(f"| {' | '.join(map(str, row))} |", flush=True)


def _whole(*words: str | Path) -> tuple[float, float, float]:
    """Run a command; return seconds of wall and CPU time, and the peak of its largest process in MB."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    command = ["/usr/bin/time", "-f", "%M", sys.executable, "-m", "claimcheck", *map(str, words)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    wall, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return wall, cpu, int(done.stderr.split()[-1]) / 1024


def kills(options: argparse.Namespace) -> None:
    chance = random.Random(7)
    folder = Path(tempfile.mkdtemp())
    store, killed, lost, held = folder / "store.db", 0, 0, 0
    command = [
        sys.executable,
        "-m",
        "claimcheck",
        "index",
        options.folder,
        "--store",
        store,
        "--jobs",
        "2",
        "-q",
    ]
    while killed < options.times:
        process = subprocess.Popen(command, start_new_session=True)
        try:
            process.wait(chance.uniform(0.3, options.longest))
            store.unlink()  # all was read: once more
            for ending in ("-wal", "-shm"):
                store.with_name(store.name + ending).unlink(missing_ok=True)
            held = 0
            continue
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, 9)
            process.wait()
        killed += 1
        if not store.exists():
            continue
        done = program("store", "verify", store)
        now = 0 if done.returncode else int(done.stdout.split(": ")[-1].split()[0].replace(",", ""))
        if done.returncode or now < held:
            lost += 1
            print(f"after {killed}: {done.stdout}{done.stderr}", file=sys.stderr)
        held = now
    end = program("index", options.folder, "--store", store, "--jobs", "2")
    told = end.stdout.strip() or end.stderr.strip()
    print(f"killed {killed} times, damaged or lost {lost} times; then: {told}")


def full(options: argparse.Namespace) -> None:
    store = options.disk / "store.db"
    done = program("index", options.folder, "--store", store, "--jobs", "1")
    print(f"index: status {done.returncode}; {(done.stdout + done.stderr).strip()}")
    done = program("store", "verify", store)
    print(f"verify: status {done.returncode}; {(done.stdout + done.stderr).strip()}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parts = parser.add_subparsers(required=True)
    for work in (drafts, curves, kills, full):
        part = parts.add_parser(work.__name__)
        part.set_defaults(work=work)
        part.add_argument("folder", type=Path)
        if work is drafts:
            part.add_argument("--claims", type=int, default=1_000_000)
            part.add_argument("--store", type=Path)
            part.add_argument("--drafts", type=int, default=100)
        elif work is curves:
            part.add_argument("--counts", type=int, nargs="+", default=[500, 1000, 2000])
            part.add_argument("--jobs", type=int, nargs="+", default=[1, 2])
        elif work is kills:
            part.add_argument("--times", type=int, default=200)
            part.add_argument("--longest", type=float, default=6.0)
        else:
            part.add_argument("disk", type=Path)
    options = parser.parse_args()
    options.work(options)


if __name__ == "__main__":
    main()
