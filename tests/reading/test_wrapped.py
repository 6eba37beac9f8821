"""A paragraph says the same whether it stands on one line or is wrapped; lines of their own stay lines."""

from __future__ import annotations

import datetime as dt
import textwrap
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any

import pytest
from tests.mutations import examples

from claimcheck.engine import run
from claimcheck.models.article import Article
from claimcheck.reading.page_article import article_of
from claimcheck.reading.paragraphs import LIST, QUOTED
from claimcheck.resolution.resolved_claims import claims_of
from claimcheck.rules.registry import RULES
from claimcheck.rules.rule import Dispatch
from claimcheck.text import tokens_of_article
from claimcheck.text.regions import paragraph_start

SEEDS = Path(__file__).parent.parent.parent / "seeds"
TEXTS = [
    [" ".join(part.split()) for part in text.split("\n\n") if "\n" not in part.strip()]
    for text in [*examples(), *(path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.txt")))]
]
WIDTHS = (40, 60, 72, 80)
"""Each is tried on every second text, in turns."""


def wrap(part: str, width: int, mark: str = "") -> str:
    lines = textwrap.wrap(part, width, break_on_hyphens=False, break_long_words=False)
    return "\n".join(mark + line for line in lines)


@cache
def told(text: str, name: str = "a.md") -> list[Any]:
    """Return what the claims of a page say: words, values and scope without places."""
    return [plain(claim.model_dump(mode="json")) for claim in claims_of(article_of(text, Path(name))).claims]


def plain(data: Any) -> Any:
    if isinstance(data, dict):
        left_out = {"start", "end", "id", "article", "attributed_to"}
        return {key: plain(value) for key, value in data.items() if key not in left_out}
    if isinstance(data, list):
        return [plain(value) for value in data]
    return " ".join(data.split()).replace(" > ", " ") if isinstance(data, str) else data


def means_more(lines: str) -> bool:
    """Tell whether a line begins with what Markdown takes for more than words."""
    first, *more = lines.split("\n")
    return (
        any(LIST.match(line) or QUOTED.match(line) or line[0] in "#|=<{" for line in more) or " | " in first
    )


@pytest.mark.parametrize("width", WIDTHS)
def test_wrapped_markdown_says_the_same(width: int) -> None:
    for parts in TEXTS[WIDTHS.index(width) % 2 :: 2]:
        wrapped = [wrap(part, width) for part in parts]
        if not any(map(means_more, wrapped)):
            assert told("\n\n".join(wrapped)) == told("\n\n".join(parts)), "\n\n".join(wrapped)


@pytest.mark.parametrize(("mark", "rest"), [("> ", "> "), ("- ", "  "), ("> - ", ">   ")])
def test_wrapped_quotations_and_lists_say_the_same(mark: str, rest: str) -> None:
    for parts in TEXTS[::5]:
        lines = [wrap(part, 60).split("\n") for part in parts]
        if not any(means_more("\n".join(each)) for each in lines):
            wrapped = "\n\n".join(mark + f"\n{rest}".join(each) for each in lines)
            assert told(wrapped) == told("\n\n".join(mark + " ".join(each) for each in lines)), wrapped


@pytest.mark.parametrize("width", WIDTHS)
def test_a_wrapped_page_says_the_same(width: int) -> None:
    """A plain page shows by several line breaks that it is wrapped; by one alone it cannot."""
    for first in range(0, len(TEXTS) - 8, 8):
        parts = [part for text in TEXTS[first : first + 8] for part in text]
        wrapped = [wrap(part, width) for part in parts]
        if sum(part.count("\n") for part in wrapped) > 1:
            whole = told("\n\n".join(parts), "a.txt")
            assert told("\n\n".join(wrapped), "a.txt") == whole, "\n\n".join(wrapped)


@pytest.mark.parametrize("width", [60, 80])
def test_wrapped_examples_have_the_same_findings(width: int) -> None:
    for rule in RULES:
        for case in rule.examples:
            parts = [[" ".join(part.split()) for part in text.text.split("\n\n")] for text in case.texts]
            wrapped = [[wrap(part, width) for part in each] for each in parts]
            if any(map(means_more, chain(*wrapped))):
                continue
            one, other = (
                run(
                    [page(each, n, text) for n, (each, text) in enumerate(zip(made, case.texts, strict=True))]
                )
                for made in (parts, wrapped)
            )
            shown = [[(f.code, f.verdict, f.message) for f in report.findings] for report in (one, other)]
            assert shown[0] == shown[1], wrapped


def page(parts: list[str], number: int, like: Dispatch) -> Article:
    article = article_of("\n\n".join(parts), Path(f"{number}.md"))
    return article.model_copy(update={"date": like.date and dt.date.fromisoformat(like.date)})


def units(text: str, name: str) -> list[str]:
    """Return the paragraphs that are read, each on one line."""
    tokens = tokens_of_article(article_of(text, Path(name)))
    return [tokens.words_between(first, last) for first, last in tokens.paragraphs]


LINES = {
    "page": ("a.txt", "Ferry sinks off Exmouth\nThe port is closed.\nDivers search the wreck."),
    "list": ("a.txt", "Marigold, 40 passengers\nTern, 12 passengers\nHeron, 9 passengers"),
    "teasers": ("a.txt", "Bridge opens after years of work\nMarket days move\nSnow closes roads"),
    "verse": ("a.txt", "The moon was low,\nThe sea was high,\nNo sail to tow,\nNo bird to fly."),
    "labels": ("a.md", "Dead: 40\nInjured: 12\nMissing: 3"),
    "items": ("a.md", "- 40 boats in Riga\n- 12 boats in Tallinn\n  1. Nine of oak\n  2. Three of pine"),
    "rows": ("a.md", "| port | boats |\n| Riga | 40 |\n| Tallinn | 12 |"),
    "hard breaks": ("a.md", "Exmouth Harbour Board\\\nPier Road 12\\\nExmouth"),
    "two blanks": ("a.md", "The ferry sank in May.  \nThe pier followed in June."),
    "headline": (
        "a.md",
        "Ferry sinks off Exmouth\nThe port of Exmouth stays closed until all is done.",
    ),
}


@pytest.mark.parametrize(("name", "text"), LINES.values(), ids=LINES)
def test_lines_of_their_own_stay_apart(name: str, text: str) -> None:
    seen = units(text, name)
    assert len(seen) > 1
    for line in text.split("\n"):
        words = line.strip().rstrip("\\")
        for mark in ("- ", "1. ", "2. "):
            words = words.removeprefix(mark)
        assert words in seen or line in seen or set(words) <= set("|- "), seen


def test_a_byline_and_a_stamp_above_the_text_stay_lines() -> None:
    text = (
        "# Ferry sinks\n\nBy Ana Roe\nPublished 3 May 2021\nThe ferry had 40 passengers and a crew\nof 6.\n\n"
        "![A crane](crane.png)\nPhoto: Ivo Lund\nThe port is closed.\n"
    )
    kinds = {text[b.start : b.end]: b.kind.value for b in article_of(text, Path("a.md")).blocks}
    assert (kinds["By Ana Roe"], kinds["Published 3 May 2021"]) == ("byline", "stamp")
    assert kinds["Photo: Ivo Lund"] == "caption"
    assert kinds["The port is closed."] == "body"


def test_markup_at_a_line_break_ends_no_paragraph() -> None:
    text = (
        "The bank opens offices in **Riga**,\n**Tallinn** and [Vilnius](https://a.example/b)\n*and* *Prague*."
    )
    assert units(text, "a.md") == ["The bank opens offices in Riga, Tallinn and Vilnius and Prague."]


def test_a_paragraph_starts_where_its_lines_do() -> None:
    text = "# A title\n\nIn **Riga**,\nTallinn and *Vilnius*\nit rains.\n\nElsewhere not."
    article = article_of(text, Path("a.md"))
    assert paragraph_start(article, text.index("rains"), 0) == text.index("In **")
    assert paragraph_start(article, text.index("not."), 0) == text.index("Elsewhere")
    assert paragraph_start(article, text.index("not."), text.index("not.")) == text.index("Elsewhere")
    assert paragraph_start(article, text.index("rains"), text.index("it rains")) <= text.index("it rains")
    bare = Article(text="One line\nAnother line\n\nThe last")
    assert [paragraph_start(bare, bare.text.index(word), 0) for word in ("line", "other", "last")] == [
        0,
        9,
        23,
    ]
