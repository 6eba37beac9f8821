"""Measure the reading of texts made to be slow, and how it grows with their length.

    python benchmarks/hostile.py [--size CHARACTERS] [--limit FACTOR]
    python benchmarks/hostile.py --count [--size CHARACTERS] [--limit FACTOR]

Prints the ten worst as a table in Markdown. Ends with 1 if any text of four times the size takes more than
FACTOR times as long (a quadratic step makes it sixteen). With ``--count`` it is not time that is measured but
how many lines of the program run: the same on every machine and under any load, but blind to what goes on
within a single call, such as a search through a whole text.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import FrameType

import claimcheck
from claimcheck.ledger.records import Ledger
from claimcheck.models.article import Article
from claimcheck.reading.formats.html_scan import scan_html
from claimcheck.reading.page_article import article_of
from claimcheck.reading.words import Words
from claimcheck.resolution.resolved_claims import claims_of

PAGES = (
    "\n", " ", "ab cd\n", "    a\n", "the harbour has twelve cranes and forty people work there\n",
    "The harbour stays closed until the last of the 12 wrecks has been raised by cranes.\n\n",
    "Read next\n\nA title\n\n", "Comments\n\nThis is a text of some length that ends with a stop.\n\n",
    "Photo: ", "```\n", "<!-- ", "<!-- -->", "[", "[a](", "*", "`a", "<a ", "http://", "- ", "---\n",
    "3 May 2021 ", "> ", "\ufeff", "{{", "{{<", "{%", "<script>", "<table>", "{:", "{{< a >}} ",
    "| --- | --- |\n", "|-", "| a |\n|-|-|-|-|-|-|-|-|-\n",
)  # fmt: skip
WEB = (
    "<div>", "<p>a", "<", '<a href="', "<a '", "<!--", "<!-- -->", "&", "&#1", "<script>",
    "<script></script>", "<!", "<?", "<![CDATA[", "</div>", " ", "<br>", "<a b=c d=e f='g", "<b>", "<tr><td>",
    "<title>", "<meta name=a content=b>", "<div><p><span>",
)  # fmt: skip
CLAIMS = (
    "7", "7,", "7 ", ",", "between ", "between 5 and ", "(", "1(", "and ", "one ", "million ",
    "a million ", "5-", "5/", "one of ", "more than ", "half ", "hundreds of ", "$", "$5 ", "5 to ",
    "five big ", "each 5 ", "3 per ", "he said ", '" said ', "“ ", "according to ", "Roe, who said, ",
    "and said, ", "(said ", "’ ' ‘ ", "said: ", "three countries, ", "six ", "Two A, ", "Chad, ",
    "3 men in Chad, ", "Chad has its 3 men, ", "each country 3 ", "in Chad 3 ", "3 men who ", "May 12 ",
    "1990-", "12/", "Monday, ", "since ", "first quarter of ", "the end of ",
    "aged 5, ", "5 red, ", "5” ", "0800 ", "up from 5 ", "5 ($6) ", "6-3, ", "5 miles. Against 5. ",
)  # fmt: skip
NAMES = (
    "Ana {} met Ana {} at {} Street. ", "{} {} met {} {} on the pier. ", "{} said that {} had seen Ana {}. ",
    "Ana {}, 41, met {} Roe, 35, at the 400 block of {} Street on Monday at 3 p.m. ",
    "“We will mend the {} harbour before the {} snow,” Ana {} said. ",
)  # fmt: skip
"""Sentences whose names are other ones each time."""
SYLLABLES = [a + b for a in "bdfghklmnprstv" for b in "aeiou"]


PROGRAM = str(Path(claimcheck.__file__).parent)


def page(text: str) -> None:
    for name in ("page.txt", "page.md"):
        article_of(f"A title of a page\n\n{text}\nThe end of it.\n", Path(name))


def web(text: str) -> None:
    scan_html(Words.of_source(f"<p>Words of it.</p>{text}<p>The end."))


def claims(text: str) -> None:
    claims_of(Article(text=text), Ledger())


def checks(text: str) -> None:
    claimcheck.check([Article(text=text, id="a")])


def filled(piece: str, size: int) -> str:
    """Return so many characters of a piece, each brace a word that has not stood there yet."""
    told, number = "", 0
    if "{}" not in piece:
        return piece * (size // len(piece))
    while len(told) < size:
        words = []
        for _ in range(piece.count("{}")):
            number += 7919  # a prime, so that neighbours differ
            parts = [SYLLABLES[number // len(SYLLABLES) ** at % len(SYLLABLES)] for at in range(3)]
            words.append("".join(parts).capitalize())
        told += piece.format(*words)
    return told


def seconds(work: Callable[[str], None], text: str) -> float:
    """Return the CPU time of the better of two runs."""
    times = []
    for _ in range(2):
        start = time.process_time()
        work(text)
        times.append(time.process_time() - start)
    return min(times)


def lines(work: Callable[[str], None], text: str) -> float:
    """Return how many lines of the program run."""
    count = 0

    def line(_frame: object, _event: str, _value: object) -> object:
        nonlocal count
        count += 1
        return line

    def call(frame: FrameType, _event: str, _value: object) -> object:
        return line if frame.f_code.co_filename.startswith(PROGRAM) else None

    sys.settrace(call)
    try:
        work(text)
    finally:
        sys.settrace(None)
    return count


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--count", action="store_true", help="count lines of the program instead of seconds")
    parser.add_argument("--size", type=int, help="characters (20,000; 1,500 with --count)")
    parser.add_argument("--limit", type=float, help="greatest growth (9; 6 with --count)")
    options = parser.parse_args()
    size = options.size or (1_500 if options.count else 20_000)
    limit = options.limit or (6.0 if options.count else 9.0)
    measure, least, unit = (lines, 5_000, "lines") if options.count else (seconds, 0.002, "s")
    rows = []
    for work, pieces in ((page, PAGES), (web, WEB), (claims, CLAIMS), (checks, NAMES)):
        work("The harbour has 12 cranes, officials said.")  # word lists are loaded once
        for piece in pieces:
            small, large = measure(work, filled(piece, size)), measure(work, filled(piece, size * 4))
            rows.append((large / max(small, least), large, work.__name__, piece))
    print(f"| read | text | {unit} | for four times the text |\n| --- | --- | --- | --- |")
    for growth, large, name, piece in sorted(rows, reverse=True)[:10]:
        shown = f"{large:,}" if options.count else f"{large:.3f}"
        print(f"| {name} | `{piece!r}` | {shown} | {growth:.1f} times |")
    if max(rows)[0] > limit:
        sys.exit(1)


if __name__ == "__main__":
    main()
