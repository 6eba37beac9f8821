"""Feed all readers mutated files for as long as wanted: no crash, no hang, no memory without end.

    python benchmarks/fuzz/readers.py [--inputs N] [--seconds LIMIT] [--seed S] [--extract SHARE] [FILES...]
    python benchmarks/fuzz/readers.py [--seed S] --case NUMBER [FILES...]

Starts from articles in every format that can be written here, and from FILES. A case depends on the seed and
its number alone. Prints each place of a crash once, each input over two seconds, and the highest memory; ends
with 1 if there was a crash or a hang. What a reader refuses with an account is well.
"""

from __future__ import annotations

import argparse
import contextlib
import gzip
import resource
import sys
import time
import traceback
import zlib
from pathlib import Path
from random import Random

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))

from tests.reading.formats.test_one_story import CASES  # noqa: E402
from tests.reading.formats.writers import WRITERS  # noqa: E402

import claimcheck  # noqa: E402
from claimcheck.models.article import Article  # noqa: E402
from claimcheck.reading.drafts import Options  # noqa: E402
from claimcheck.reading.opening import articles_of  # noqa: E402

HANG = 2.0  # seconds
LIMIT = 300_000
TOKENS = (
    b"<", b">", b"</p>", b"<p>", b"<!--", b"-->", b"<![CDATA[", b"]]>", b"&", b"&amp;", b"&#0;",
    b"&#x110000;", b"&nbsp;", b'"', b"'", b"\\", b"\\u", b"\\ud800", b"{", b"}", b"[", b"]", b",", b":",
    b"\n", b"\r\n", b"\x00", b"\xff", b"\xfe", b"\xef\xbb\xbf", b"\xe2\x80\xae", b"<script>", b"</script>",
    b"<table><tr><td>", b"<br>", b"---\n", b"+++\n", b"<!DOCTYPE x [<!ENTITY a 'b'>]>",
    b"<?xml version='1.0' encoding='utf-16'?>", b"charset=utf-7", b"date", b"2024-13-45", b"9" * 400,
    b"\x1f\x8b", b"PAR1", b"WARC/1.0\r\n", b"<div><div>",
)  # fmt: skip


def mutated(data: bytes, chance: Random, others: list[bytes]) -> bytes:
    """Return bytes changed in one to twelve places: cut, doubled, swapped, overwritten, joined to others."""
    for _ in range(chance.randint(1, 12)):
        size = len(data)
        at = chance.randrange(size + 1)
        end = min(size, at + chance.choice((1, 2, 8, 50, 400)))
        kind = chance.randrange(8)
        if kind == 0:
            data = data[:at] + data[end:]
        elif kind == 1:
            data = data[:at] + chance.choice(TOKENS) * chance.choice((1, 1, 1, 3, 200)) + data[at:]
        elif kind == 2:
            data = data[:at] + chance.randbytes(end - at) + data[end:]
        elif kind == 3:
            data = data[:at] + data[at:end] * chance.choice((2, 3, 60)) + data[end:]
        elif kind == 4:
            other = chance.choice(others)
            low = chance.randrange(len(other) + 1)
            data = data[:at] + other[low : low + 500] + data[at:]
        elif kind == 5:
            data = data[:at]
        elif kind == 6:
            data = data[:at] + chance.choice(TOKENS) + data[end:]
        elif data.startswith(b"\x1f\x8b"):
            with contextlib.suppress(OSError, EOFError, zlib.error):
                data = gzip.compress(mutated(gzip.decompress(data), chance, others))
        if len(data) > LIMIT:
            data = data[:LIMIT]
    return data


class Trial:
    """What was run, and what went wrong."""

    def __init__(self, seeds: list[tuple[str, bytes]], seed: str, share: float) -> None:
        self.seeds, self.seed, self.share = seeds, seed, share
        self.others = [data for _, data in seeds]
        self.crashes: dict[str, int] = {}
        self.hangs = 0
        self.refused = 0

    def case(self, number: int) -> None:
        """Run one case."""
        chance = Random(f"{self.seed} {number}")
        name, data = chance.choice(self.seeds)
        data = mutated(data, chance, self.others)
        if chance.random() < 0.1:
            name = chance.choice(self.seeds)[0]
        began = time.monotonic()
        try:
            found = articles_of(data, Path(name), Options(limit=LIMIT))
            for one in found:
                self.refused += not isinstance(one, Article)
                if isinstance(one, Article):
                    self._look(one, chance)
        except Exception as error:
            frame = traceback.extract_tb(error.__traceback__)[-1]
            where = f"{Path(frame.filename).name}:{frame.lineno} {type(error).__name__}: {str(error)[:80]}"
            self.crashes[where] = self.crashes.get(where, 0) + 1
            if self.crashes[where] == 1:
                print(f"CRASH {number} {name}: {where}\n    {data[:400]!r}", flush=True)
        took = time.monotonic() - began
        if took > HANG:
            self.hangs += 1
            print(f"SLOW {number} {name}: {took:.1f} s, {len(data):,} bytes", flush=True)

    def _look(self, article: Article, chance: Random) -> None:
        end = 0
        for block in article.blocks:
            assert end <= block.start <= block.end <= len(article.text), "blocks out of order"
            end = block.end
        if article.origin is not None:
            line, column = article.origin.place(chance.randrange(len(article.text)))
            assert line >= 1 <= column, "no place"
        if chance.random() < self.share:
            claimcheck.extract(article)
        article.model_dump_json()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--inputs", type=int, default=20_000)
    parser.add_argument("--seconds", type=float, default=600.0)
    parser.add_argument("--seed", default="1")
    parser.add_argument("--extract", type=float, default=0.05, help="share of which claims are read")
    parser.add_argument("--case", type=int, help="run this case only")
    options = parser.parse_args()
    seeds = [(path.name, path.read_bytes()) for path in options.files]
    for name, (write, _) in WRITERS.items():
        try:
            seeds += [(name, write(story)) for story in CASES[:4]]
        except ImportError as error:
            print(f"{name}: not written ({error})")
    trial = Trial(seeds, options.seed, options.extract)
    print(f"seed {options.seed}; {len(seeds):,} files to start from", flush=True)
    end = time.monotonic() + options.seconds
    done = 0
    if options.case is not None:
        trial.case(options.case)
        done = 1
    else:
        while done < options.inputs and time.monotonic() < end:
            trial.case(done)
            done += 1
            if done % (options.inputs // 10 or 1) == 0:
                print(f"{done:,} inputs, {sum(trial.crashes.values()):,} crashes", flush=True)
    for where, times in sorted(trial.crashes.items(), key=lambda item: -item[1]):
        print(f"{times:,} times: {where}")
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{done:,} inputs, {trial.refused:,} accounts of what cannot be read, {trial.hangs} over {HANG:g} s"
    )
    print(f"highest memory {memory:,.0f} MB")
    if trial.crashes or trial.hangs:
        sys.exit(1)


if __name__ == "__main__":
    main()
