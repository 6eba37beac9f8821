"""Write ``lang/en/frequencies.toml``: in how many articles each word stands, in bits, from dated news.

    python scripts/count_words.py NEWS.jsonl.gz ...

Each file holds one article a line with ``text`` or ``body``. Only counts are kept, rounded to
whole bits, of words (without their endings) that at least one article in ``2 ** MOST`` has; the order of
files and articles does not matter.
"""

from __future__ import annotations

import gzip
import json
import math
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path

from claimcheck.lang.rarity import stem

MOST = 10  # bits; rarer words are not listed
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
TARGET = Path(__file__).parent.parent / "src/claimcheck/lang/en/frequencies.toml"
HEAD = """\
# In how many articles of dated news a word stands (without its ending), in bits: 1 is every second article.
# Written by scripts/count_words.py; words that are not listed count as `unlisted`.
"""


def main() -> None:
    """Count the words of the files named on the command line and write the table."""
    counts: Counter[str] = Counter()
    articles = 0
    for name in sys.argv[1:]:
        with gzip.open(name, "rt", encoding="utf-8") as lines:
            for row in map(json.loads, lines):
                text = row.get("text") or row.get("body")
                if text:
                    articles += 1
                    counts.update({stem(word) for word in WORD.findall(text.lower())})
    levels: dict[int, list[str]] = defaultdict(list)
    for word, count in counts.items():
        bits = round(math.log2(articles / count))
        if bits <= MOST and word.isascii():
            levels[bits].append(word)
    lines = [HEAD, f"articles = {articles}", f"unlisted = {MOST + 2}", "", "[bits]"]
    lines += [f'{bits} = """{_wrapped(sorted(words))}"""' for bits, words in sorted(levels.items())]
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _wrapped(words: list[str]) -> str:
    rows, row = [], ""
    for word in words:
        if len(row) + len(word) > 110:
            rows.append(row)
            row = ""
        row = f"{row} {word}".strip()
    return "\n" + "\n".join([*rows, row])


if __name__ == "__main__":
    main()
