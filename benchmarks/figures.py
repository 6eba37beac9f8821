"""Time the reading of figures on texts of one's own, beside quantulum3 and text2num where they are installed.

    python benchmarks/figures.py TEXTS... [--peers] [--repeat N]

TEXTS are plain text files, or JSON lines with a "text" or "body" in each. Each system runs in a process of
its own, and its process time is counted: claimcheck (words, sentences, figures and their claims), then what
`claimcheck.extract` does as a whole, then the peers. Prints a table in Markdown.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path

_NUMERAL = re.compile(r"\d[\d.,]*")


def texts_of(paths: Iterable[Path]) -> list[str]:
    """Return the texts of all files."""
    found: list[str] = []
    for path in paths:
        content = path.read_text(encoding="utf-8")
        if path.suffix == ".jsonl":
            rows = (json.loads(line) for line in content.splitlines() if line.strip())
            found += [row.get("text") or row.get("body") or "" for row in rows]
        else:
            found.append(content)
    return found


def figures(text: str) -> int:
    """Read the figures of a text and make their claims; return how many."""
    from claimcheck.extraction.drafts import Drafts
    from claimcheck.extraction.numeric import extract_numeric
    from claimcheck.extraction.publish import Publisher
    from claimcheck.text import tokens_of_text

    tokens, drafts = tokens_of_text(text), Drafts()
    extract_numeric(tokens, drafts)
    return len(Publisher("benchmark", tokens).claims(drafts))


def everything(text: str) -> int:
    """Read all claims of a text."""
    import claimcheck

    return len(claimcheck.extract(text))


def quantulum(text: str) -> int:
    """Read quantities with quantulum3."""
    from quantulum3 import parser

    return len(parser.parse(text))


def text_to_num(text: str) -> int:
    """Find number words with text2num (numbers only: no units, no hedges)."""
    from text_to_num import alpha2digit

    return len(_NUMERAL.findall(alpha2digit(text, "en")))


SYSTEMS: dict[str, tuple[str, Callable[[str], int]]] = {
    "claimcheck, figures": ("claimcheck", figures),
    "claimcheck, all claims": ("claimcheck", everything),
    "quantulum3": ("quantulum3", quantulum),
    "text2num": ("text_to_num", text_to_num),
}


def measure(name: str, paths: list[Path], repeat: int) -> dict[str, float]:
    """Return what one system needs; runs in the process that calls it."""
    read = SYSTEMS[name][1]
    texts = texts_of(paths)
    size = sum(len(text.encode()) for text in texts)
    for text in texts[:3]:
        read(text)
    seconds, found = [], 0
    for _ in range(repeat):
        start = time.process_time()
        found = sum(read(text) for text in texts)
        seconds.append(time.process_time() - start)
    return {"kb": size / 1024, "seconds": min(seconds), "found": found}


def main() -> int:
    """Run each system in a process of its own and print the table."""
    options = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    options.add_argument("texts", nargs="+", type=Path)
    options.add_argument("--peers", action="store_true", help="also run quantulum3 and text2num if installed")
    options.add_argument("--repeat", type=int, default=3)
    options.add_argument("--one", choices=SYSTEMS, help=argparse.SUPPRESS)
    chosen = options.parse_args()
    if chosen.one:
        print(json.dumps(measure(chosen.one, chosen.texts, chosen.repeat)))
        return 0
    print("| system | KB per CPU second | ms per KB | found |\n| --- | --- | --- | --- |")
    for name, (module, _) in SYSTEMS.items():
        if module != "claimcheck" and not chosen.peers:
            continue
        if importlib.util.find_spec(module) is None:
            print(f"| {name} | not installed | | |")
            continue
        command = [
            sys.executable,
            __file__,
            *map(str, chosen.texts),
            "--one",
            name,
            "--repeat",
            str(chosen.repeat),
        ]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        result = json.loads(done.stdout)
        rate = result["kb"] / result["seconds"]
        print(f"| {name} | {rate:,.0f} | {1000 / rate:.3f} | {result['found']:,.0f} |")
    return 0


if __name__ == "__main__":
    sys.exit(main())
