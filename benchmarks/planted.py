"""Plant a slip in one of two articles that tell one story, and see whether the checker finds it.

    python benchmarks/planted.py ARTICLES [--story FIELD] [--faults N] [--seed S] [--missed] [--loud]

ARTICLES is a file of JSON lines (also ``.gz``) with "text", perhaps "date", "title" and FIELD ("incident"),
which says what story an article tells; or a folder of folders of Markdown, each one story. Two articles are
taken if each has a sentence that retells one of the other: most words are the same, in one order. In one of
the two sentences a name, an age, a title or kinship, a day, a place or a quoted word that stands in both is
changed (``faults.py``). Each article is used in few pairs. All depends on ARTICLES and the seed alone.

Found: a warning or error that touches the changed words and was not there before, in the two articles checked
together; told: the same with infos. Silent: the two as they were, without a warning or error; what is said of
them may be right, as articles do have faults: read what ``--loud`` prints.
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

import claimcheck
from claimcheck.models.finding import Finding
from faults import Fault, faults

SENTENCE = re.compile(r"[A-Z“\"][^\n]{40,400}?[.!?][”\"]?(?=\s+[A-Z“\"]|\s*\n|\s*$)")
ABBREVIATED = re.compile(r"\b(?:[A-Z]|Sgt|Lt|Capt|St|Ave|Mr|Mrs|Dr|Gov|Sen|Jr|Det|Rd|Blvd)\.$")
SAME = 0.7  # share of the longer sentence that both have
OFTEN = 2  # pairs in which an article is used
LOUD = frozenset({"warning", "error"})


@dataclass(frozen=True)
class Told:
    """An article: its day as printed (or nothing), and its text with the headline."""

    name: str
    story: str
    date: str
    text: str

    @property
    def head(self) -> str:
        """The front matter of its file."""
        return f"---\ndate: {self.date}\n---\n" if self.date else ""


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
            title, text = row.get("title") or "", row["text"]
            whole = text if title in text else f"# {title}\n\n{text}"
            yield Told(f"a{number}", str(row[field]), row.get("date") or "", whole)


def sentences(text: str) -> list[tuple[int, str, tuple[str, ...]]]:
    """Return sentences with where they begin and their words."""
    return [
        (match.start(), match.group(), tuple(re.findall(r"\w+", match.group().lower())))
        for match in SENTENCE.finditer(text)
        if not ABBREVIATED.search(match.group())
    ]


def plants(one: Told, other: Told, chance: random.Random) -> Iterator[Planted]:
    """Yield the slips that may be planted in the second article."""
    before = sentences(one.text)
    for start, sentence, words in sentences(other.text):
        for _, earlier, told in before:
            if LCSseq.similarity(words, told) >= SAME * max(len(words), len(told)):
                for fault in faults(sentence, earlier, chance):
                    moved = Fault(fault.kind, start + fault.start, start + fault.end, fault.words)
                    yield Planted(one, other, moved, (earlier, sentence))
                break


def choose(told: Sequence[Told], number: int, chance: random.Random) -> list[Planted]:
    """Return one slip for each pair, of the kind that there are fewest of."""
    stories: dict[str, list[Told]] = defaultdict(list)
    for article in told:
        stories[article.story].append(article)
    count: Counter[str] = Counter()
    used: Counter[str] = Counter()
    chosen: list[Planted] = []
    pairs = [pair for listed in stories.values() for pair in combinations(listed, 2)]
    for one, other in chance.sample(pairs, len(pairs)):
        if one.text == other.text or max(used[one.name], used[other.name]) >= OFTEN:
            continue
        possible = list(plants(one, other, chance))
        if possible:
            kind = min({p.fault.kind for p in possible}, key=lambda k: (count[k], k))
            chosen.append(chance.choice([p for p in possible if p.fault.kind == kind]))
            count[kind] += 1
            used.update((one.name, other.name))
        if len(chosen) == number:
            break
    return chosen


def checked(one: Told, other: Told, text: str, folder: Path) -> list[Finding]:
    """Return what the checker says of two articles, the second with this text."""
    for article, words in ((one, one.text), (other, text)):
        (folder / f"{article.name}.md").write_text(article.head + words, encoding="utf-8")
    found = list(claimcheck.check([folder]).findings)
    for article in (one, other):
        (folder / f"{article.name}.md").unlink()
    return found


def touching(planted: Planted, findings: Sequence[Finding]) -> list[Finding]:
    """Return the findings with a place that has the changed words, or a part of them."""
    start = planted.fault.start + len(planted.other.head)
    end = start + len(planted.fault.words)
    name = f"{planted.other.name}.md"
    return [
        finding
        for finding in findings
        if any(p.path.endswith(name) and p.start < end and start < p.end for p in finding.locations)
    ]


def tell_missed(planted: Planted, new: Sequence[Finding]) -> None:
    """Print a slip that was not found, with both sentences."""
    fault, other = planted.fault, planted.other
    was, codes = other.text[fault.start : fault.end], [finding.code for finding in new]
    print(f"MISSED {fault.kind}: {was!r} -> {fault.words!r} {codes} {planted.one.name} {other.name}")
    for sentence in planted.sentences:
        print("    " + " ".join(sentence.split()))


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
            known = {f.fingerprint for f in before}
            after = touching(planted, checked(planted.one, planted.other, planted.spoilt, Path(folder)))
            new = [f for f in after if f.fingerprint not in known]
            found = any(f.severity in LOUD for f in new)
            count[planted.fault.kind].update(planted=1, found=found, told=bool(new))
            if options.missed and not found:
                tell_missed(planted, new)
            for finding in loud if options.loud else ():
                print(f"LOUD {finding.code}: {finding.message} {[p.text for p in finding.locations]}")
    total: Counter[str] = sum(count.values(), Counter())
    for kind, told in [*sorted(count.items()), ("all", total)]:
        share = told["found"] / max(told["planted"], 1)
        print(f"{kind:6} found {told['found']:4} of {told['planted']:4}  {share:.2f}  told {told['told']:4}")
    print(f"silent as they were: {silent} of {len(chosen)}")


if __name__ == "__main__":
    main()
