"""Spoil the cache at random and check again: no run may fail, and every run must find the same.

    python benchmarks/damage.py [--times N] [--seed NUMBER]

Prints the seed, and a table in Markdown of the damages by kind. Ends with 1 if a run failed, found something
else, or if what was spoilt was not made anew.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tests.cli.newsroom import QUIET, write, write_conflict
from tests.engine.damages import DAMAGES

from claimcheck.api.checking import Job, run_job
from claimcheck.config import Settings
from claimcheck.engine import runner
from claimcheck.engine.memo import SETTLED
from claimcheck.models.report import Report


def checked(folder: Path, cache: Path | None) -> Report:
    started = time.time_ns() + 2 * SETTLED
    job = Job((folder / "articles",), Settings(root=folder.as_posix()), cache_dir=cache, started=started)
    return run_job(job).report


def trial(folder: Path, seed: int) -> tuple[str, str]:
    """Return the kind of damage and what went wrong, nothing if all went well."""
    chance = random.Random(seed)
    damage = chance.choice(DAMAGES)
    cache = folder / f"cache{seed}"
    checked(folder, cache)
    (path,) = cache.glob("*.sqlite3")
    damage(path, chance)
    if chance.random() < 0.5:  # so that claims of articles that did not change are needed again
        write(folder, "articles/c.md", f"{QUIET}The fair has {seed + 2} halls.\n")
    plain = checked(folder, None)
    made = 0

    def counted(some: list[object], *given: object, **options: object) -> object:
        nonlocal made
        made = len(some)
        return true_read(some, *given, **options)  # type: ignore[arg-type]

    true_read, runner.read_pages = runner.read_pages, counted  # type: ignore[assignment]
    try:
        for turn in range(4):
            if checked(folder, cache) != plain:
                return damage.__name__, f"run {turn + 1} found something else"
    except Exception as error:
        return damage.__name__, f"{type(error).__name__}: {error}"
    finally:
        runner.read_pages = true_read
    return damage.__name__, f"{made} articles are read again by every run" if made else ""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=300)
    parser.add_argument("--seed", type=int, default=None)
    given = parser.parse_args()
    first = random.SystemRandom().randrange(10**6) if given.seed is None else given.seed
    print(f"seed {first}, {given.times} damages\n")
    kinds: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_conflict(folder)
        write(folder, "articles/c.md", QUIET)
        write(folder, "articles/d.md", "The road is 10 miles (12 km) long.", "2024-03-05")
        for seed in range(first, first + given.times):
            kind, problem = trial(folder, seed)
            kinds[kind] += 1
            if problem:
                wrong[kind] += 1
                print(f"seed {seed}: {kind}: {problem}", file=sys.stderr)
    print("| damage | times | not made good |\n| --- | --- | --- |")
    for kind, count in sorted(kinds.items()):
        print(f"| {kind} | {count} | {wrong[kind]} |")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
