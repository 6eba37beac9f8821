"""Time `claimcheck` on a repository of 10,000 articles: cold, warm, making a baseline, one article changed.

    python benchmarks/archive.py CORPUS.jsonl.gz [--articles N] [--baseline LINES] [--folder DIR] [--jobs N]

CORPUS holds one article a line with id, date, title, dateline and body. Prints a table in Markdown.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path


def write_articles(corpus: Path, folder: Path, count: int) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    with gzip.open(corpus, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            if number == count:
                break
            row = json.loads(line)
            day = folder / row["date"]
            day.mkdir(exist_ok=True)
            title = (row["title"] or "").replace('"', "'")
            head = f'---\ntitle: "{title}"\ndate: {row["date"]}\n---\n'
            text = f"{row['dateline'] or ''} {row['body'] or ''}".strip()
            (day / f"{row['id']}.md").write_text(f"{head}{text or title}\n", encoding="utf-8")


def timed(folder: Path, *words: str) -> tuple[float, float, float]:
    """Run a command of the program; return wall seconds, CPU seconds and peak memory in MB."""
    command = [sys.executable, "-m", "claimcheck", *words, "articles", "--cache-dir", "cache"]
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    measure = ["/usr/bin/time", "-f", "%M", *command]
    done = subprocess.run(measure, cwd=folder, capture_output=True, text=True, env=environment, check=False)
    wall = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode not in {0, 1, 3}:
        sys.exit(done.stderr)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return wall, cpu, int(done.stderr.split()[-1]) / 1024


def fill_baseline(folder: Path, lines: int) -> int:
    """Cut or fill the baseline up to ``lines`` lines; return how many are of findings."""
    from claimcheck.known.edges import HalfEdge

    path = folder / "claims" / "baseline.jsonl"
    real = path.read_text(encoding="utf-8").splitlines()[:lines]
    more = [
        HalfEdge("NUM001", 1, f"filler {number}", "articles/gone.md", "1", "2", "words").line()
        for number in range(lines - len(real))
    ]
    path.write_text("".join(f"{line}\n" for line in sorted([*real, *more])), encoding="utf-8")
    return len(real)


def change(article: Path, number: int) -> None:
    """Give an article another last paragraph."""
    text = article.read_text(encoding="utf-8").partition("\nThe price rose")[0]
    article.write_text(
        f"{text}\nThe price rose {number + 11} pct to {number + 340} dlrs.\n", encoding="utf-8"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--baseline", type=int, default=5_000)
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--jobs", default="2")
    options = parser.parse_args()
    folder = options.folder or Path(tempfile.mkdtemp())
    if not (folder / "articles").exists():
        write_articles(options.corpus, folder / "articles", options.articles)
    (folder / "claimcheck.toml").write_text("", encoding="utf-8")
    for file in (*(folder / "cache").glob("*"), *(folder / "claims").glob("*")):
        file.unlink()
    check = ("check", "--jobs", options.jobs, "--format", "json", "-o", "report.json")
    rows = [("cold", timed(folder, *check)), ("warm, nothing changed", best(folder, check))]
    rows.append(("warm, `baseline create`", timed(folder, "baseline", "create", "--jobs", options.jobs)))
    real = fill_baseline(folder, options.baseline)
    article = sorted((folder / "articles").rglob("*.md"))[options.articles // 2]
    name = f"warm, one changed, baseline of {options.baseline:,} lines"
    rows.append((name, best(folder, check, article)))
    print("| run | wall, s | CPU, s | peak memory, MB |\n| --- | --- | --- | --- |")
    for name, (wall, cpu, memory) in rows:
        print(f"| {name} | {wall:.2f} | {cpu:.2f} | {memory:.0f} |")
    print(
        f"\n{options.articles:,} articles; {real:,} of the baseline's lines are of findings, the rest is idle"
    )


def best(folder: Path, words: tuple[str, ...], article: Path | None = None) -> tuple[float, float, float]:
    """Return the quickest of five runs, before each of which the article is changed, if one is given."""
    runs = []
    for number in range(5):
        if article is not None:
            change(article, number)
        runs.append(timed(folder, *words))
    return min(runs)


if __name__ == "__main__":
    main()
