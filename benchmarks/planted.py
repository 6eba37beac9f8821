"""Plant a slip in one of two articles that tell one story, and see whether the checker finds it.

    python benchmarks/planted.py ARTICLES [--story FIELD] [--faults N] [--seed S] [--missed] [--loud]

ARTICLES is a file of JSON lines (also ``.gz``) with "text", perhaps "date", "title" and FIELD (``incident``),
which says what story an article tells; or a folder of folders of Markdown, each one story. Two articles are
taken if each has a sentence that retells one of the other: most words are the same, in one order. In one of
the two sentences one name, age, title or kinship, day, place or quoted word is changed (``faults.py``) that
stands in both. Found: a warning or error that touches the changed words, in the two articles checked together.
Silent: the two as they were, without a warning or error. Each article is used once. Depends on ARTICLES and the
seed alone. Prints found and planted by kind, what was only told as an info, and how many pairs were silent.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import re
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from rapidfuzz.distance import LCSseq

sys.path.insert(0, str(Path(__file__).resolve().parent))

from faults import Fault, faults

import claimcheck
from claimcheck.models.finding import Finding

SENTENCE = re.compile(r"[A-Z“\"][^\n]{40,400}?[.!?][”\"]?(?=\s+[A-Z“\"]|\s*\n|\s*$)")
ABBREVIATED = re.compile(r"\b(?:[A-Z]|Sgt|Lt|Capt|St|Ave|Mr|Mrs|Dr|Gov|Sen|Jr|Det|Rd|Blvd)\.$")
SAME = 0.6  # share of the longer sentence that both have
LOUD = frozenset({"warning", "error"})


@dataclass(frozen=True)
class Told:
    """An article: its day as printed (or nothing), and its text with the headline."""

    name: str
    story: str
    date: str
    text: str


@dataclass(frozen=True)
class Planted:
    """A slip in the second of two articles, by its place in the text."""

    one: Told
    other: Told
    fault: Fault
    sentences: tuple[str, str]

    @property
    def spoilt(self) -> str:
        """The text with the slip."""
        return self.other.text[: self.fault.start] + self.fault.words + self.other.text[self.fault.end :]


def articles(path: Path, field: str) -> Iterator[Told]:
    """Yield the articles with the story that each tells."""
    if path.is_dir():
        for inner in sorted(path.glob("*/*.md")):
            yield Told(inner.stem, inner.parent.name, "", inner.read_text(encoding="utf-8"))
        return
    data = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    for number, line in enumerate(data.decode("utf-8").splitlines()):
        row = json.loads(line)
        if row.get(field):
            text = (
                row["text"] if row.get("title", "") in row["text"] else f"# {row['title']}\n\n{row['text']}"
            )
            yield Told(f"a{number}", str(row[field]), row.get("date") or "", text)


def sentences(text: str) -> list[tuple[int, str, tuple[str, ...]]]:
    """Return sentences with where they begin and their words."""
    found: list[tuple[int, str, tuple[str, ...]]] = []
    for match in SENTENCE.finditer(text):
        if not ABBREVIATED.search(match.group()):
            found.append((match.start(), match.group(), tuple(re.findall(r"\w+", match.group().lower()))))
    return found


def plants(one: Told, other: Told, chance: random.Random) -> Iterator[Planted]:
    """Yield the slips that may be planted in the second article."""
    before = sentences(one.text)
    for start, sentence, words in sentences(other.text):
        for _, earlier, told in before:
            most = max(len(words), len(told))
            if LCSseq.similarity(words, told) >= SAME * most and earlier != one.text:
                for fault in faults(sentence, earlier, chance):
                    moved = Fault(fault.kind, start + fault.start, start + fault.end, fault.words)
                    yield Planted(one, other, moved, (earlier, sentence))
                break


def choose(told: Sequence[Told], number: int, chance: random.Random) -> list[Planted]:
    """Return one slip for each pair, of the kind that there are fewest of; each article is used once."""
    stories: dict[str, list[Told]] = defaultdict(list)
    for article in told:
        stories[article.story].append(article)
    count: Counter[str] = Counter()
    used: set[str] = set()
    chosen: list[Planted] = []
    for pair in chance.sample(pairs := [p for s in stories.values() for p in combinations(s, 2)], len(pairs)):
        one, other = pair
        if one.text == other.text or {one.name, other.name} & used or len(chosen) == number:
            continue
        possible = list(plants(one, other, chance))
        if possible:
            kind = min({p.fault.kind for p in possible}, key=lambda k: (count[k], k))
            chosen.append(chance.choice([p for p in possible if p.fault.kind == kind]))
            count[kind] += 1
            used |= {one.name, other.name}
    return chosen


def checked(one: Told, other: Told, text: str, folder: Path) -> list[Finding]:
    """Return what the checker says of two articles, the second with this text."""
    for article, words in ((one, one.text), (other, text)):
        head = f"---\ndate: {article.date}\n---\n" if article.date else ""
        (folder / f"{article.name}.md").write_text(head + words, encoding="utf-8")
    found = list(claimcheck.check([folder]).findings)
    for article in (one, other):
        (folder / f"{article.name}.md").unlink()
    return found


def touching(planted: Planted, findings: Sequence[Finding]) -> list[Finding]:
    """Return the findings with a place that has the changed words, or a part of them."""
    head = len(f"---\ndate: {planted.other.date}\n---\n") if planted.other.date else 0
    start = planted.fault.start + head
    end = start + len(planted.fault.words)
    name = f"{planted.other.name}.md"
    return [
        f
        for f in findings
        if any(p.path.endswith(name) and p.start < end and start < p.end for p in f.locations)
    ]


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("articles", type=Path)
    parser.add_argument("--story", default="incident")
    parser.add_argument("--faults", type=int, default=300)
    parser.add_argument("--seed", default="1")
    parser.add_argument("--missed", action="store_true", help="print what was not found")
    parser.add_argument("--loud", action="store_true", help="print what is said of the pairs as they were")
    options = parser.parse_args()
    chance = random.Random(options.seed)
    chosen = choose(list(articles(options.articles, options.story)), options.faults, chance)
    count: dict[str, Counter[str]] = defaultdict(Counter)
    silent = 0
    with tempfile.TemporaryDirectory() as folder:
        for planted in chosen:
            before = checked(planted.one, planted.other, planted.other.text, Path(folder))
            loud = [f for f in before if f.severity in LOUD]
            silent += not loud
            after = touching(planted, checked(planted.one, planted.other, planted.spoilt, Path(folder)))
            known = {f.fingerprint for f in before}
            new = [f for f in after if f.fingerprint not in known]
            heard = [f for f in new if f.severity in LOUD]
            kind = planted.fault.kind
            count[kind].update(planted=1, found=bool(heard), told=bool(new))
            if options.missed and not heard:
                was = planted.other.text[planted.fault.start : planted.fault.end]
                print(
                    f"MISSED {kind}: {was!r} -> {planted.fault.words!r} {[f.code for f in new]} {planted.one.name} {planted.other.name}"
                )
                print("    " + " ".join(planted.sentences[0].split()))
                print("    " + " ".join(planted.sentences[1].split()))
            for finding in loud if options.loud else ():
                print(f"LOUD {finding.code}: {finding.message} {[p.text for p in finding.locations]}")
    total: Counter[str] = sum(count.values(), Counter())
    for kind, counted in [*sorted(count.items()), ("all", total)]:
        share = counted["found"] / max(counted["planted"], 1)
        print(
            f"{kind:6} found {counted['found']:4} of {counted['planted']:4}  {share:.2f}  told {counted['told']:4}"
        )
    print(f"silent as they were: {silent} of {len(chosen)}")


if __name__ == "__main__":
    main()
