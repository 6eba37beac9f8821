"""Write docs/forms-numeric.md from the corpus of figures, and the table in docs/hedges.md from the table of
hedges.

    python scripts/document_figures.py [--check]

With --check nothing is written; the program fails where a page differs from what it would write.
"""

from __future__ import annotations

import sys
import tomllib
from decimal import Decimal
from itertools import groupby
from pathlib import Path

from claimcheck.comparison.bounds import bounds, figure_of
from claimcheck.lang.hedges import End, Ends, hedges

ROOT = Path(__file__).resolve().parent.parent
CORPUS = ROOT / "tests" / "corpus" / "numeric.toml"
FORMS, HEDGES = ROOT / "docs" / "forms-numeric.md", ROOT / "docs" / "hedges.md"
START, STOP = "<!-- table: made by scripts/document_figures.py -->", "<!-- end of table -->"


def forms_page() -> str:
    """Return the page of forms that are read."""
    corpus = tomllib.loads(CORPUS.read_text(encoding="utf-8"))
    parts = [
        "# Figures that are read\n",
        "Every form that the extractor of figures reads, with a sentence for each: the words of the figure,",
        "its relation and value, its type, and its unit or what it counts. `each` marks a figure that holds",
        "for each of several. What a relation allows is in [hedges.md](hedges.md). Words for units of",
        "your own are added in the [settings](settings.md).\n",
        "A length of time is a figure also where it says when something was (“three weeks ago”, “in the",
        "past five years”): it is printed as one and readers count it as one. When that was is another",
        "matter, see [time.md](time.md). What a figure shares with the one before it (unit, scale) is",
        "noted in the `trail` of its claim.\n",
    ]
    for form, cases in groupby(corpus["reads"], key=lambda case: case["form"]):
        parts += [
            f"## {form}\n",
            "| text | figure | value | type | unit or thing |",
            "| --- | --- | --- | --- | --- |",
        ]
        for case in cases:
            for number, figure in enumerate(case["figures"]):
                words, value, kind, thing, *rest = figure.split(" | ")
                text = case["text"] if number == 0 else ""
                parts.append(f"| {text} | {words} | {value} | {kind} | {' '.join([thing, *rest])} |")
        parts.append("")
    parts += ["## What is no figure\n", "Nothing is read from these:\n"]
    parts += [f"- {text}" for text in corpus["silent"]["texts"]]
    parts += [
        "",
        "<!-- made by scripts/document_figures.py from tests/corpus/numeric.toml; do not edit -->",
        "",
    ]
    return "\n".join(parts)


def end(value: End | str, sign: str) -> str:
    """Write one end of an interval as a formula."""
    if not isinstance(value, End):
        return "0" if value == "floor" else sign
    terms = "x"
    for factor, name in ((value.x, "x"), (value.w, "w"), (value.b, "b"), (value.g, "g")):
        if factor:
            size = "" if abs(factor) == 1 else f"{abs(factor).normalize():f}"
            terms += f" {'+' if factor > 0 else '−'} {size}{name}"
    return terms


def interval(ends: Ends) -> str:
    """Write an interval as formulas."""
    low, high = end(ends.low, "−∞"), end(ends.high, "∞")
    if low == high:
        return low
    left = "(" if low == "−∞" or (isinstance(ends.low, End) and ends.low.open) else "["
    right = ")" if high == "∞" or (isinstance(ends.high, End) and ends.high.open) else "]"
    return f"{left}{low}, {high}{right}"


def hedge_table() -> str:
    """Return the table of hedges."""
    lines = [
        "| row | words | relation | possible | likely | 5,000 may be | is taken as |",
        "| --- | --- | --- | --- | --- | --- | --- |",
    ]
    for row in hedges().values():
        if row.name == "plain":
            continue
        words = ", ".join(row.before[:9]) + (" …" if len(row.before) > 9 else "")
        if row.after:
            words += "; after: " + ", ".join(row.after[:5])
        shown = bounds(figure_of(Decimal(5000)), row.name)
        lines.append(
            f"| {row.name} | {words} | {row.relation} | {interval(row.possible)} | {interval(row.likely)} "
            f"| {shown.possible} | {shown.likely} |"
        )
    return "\n".join(lines)


def hedges_page() -> str:
    """Return the page of hedges with its table renewed."""
    before, _, rest = HEDGES.read_text(encoding="utf-8").partition(START)
    return f"{before}{START}\n\n{hedge_table()}\n\n{STOP}{rest.partition(STOP)[2]}"


def main() -> int:
    """Write the pages, or compare them."""
    pages = {FORMS: forms_page(), HEDGES: hedges_page()}
    stale = [
        path for path, text in pages.items() if not path.exists() or path.read_text(encoding="utf-8") != text
    ]
    if "--check" in sys.argv[1:]:
        for path in stale:
            print(f"{path.relative_to(ROOT)} is not what scripts/document_figures.py writes: run it")
        return 1 if stale else 0
    for path in stale:
        path.write_text(pages[path], encoding="utf-8")
        print(f"wrote {path.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
