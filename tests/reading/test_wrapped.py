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
from claimcheck.reading.article import article_of
from claimcheck.reading.paragraphs import LIST, QUOTED
from claimcheck.resolution.claims import claims_of
from claimcheck.rules.base import Dispatch
from claimcheck.rules.registry import RULES

SEEDS = Path(__file__).parent.parent.parent / "seeds"
TEXTS = [
    [" ".join(part.split()) for part in text.split("\n\n") if "\n" not in part.strip()]
    for text in [*examples(), *(path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.txt")))]
]
WIDTHS = (40, 60, 72, 80)


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
    for parts in TEXTS:
        wrapped = [wrap(part, width) for part in parts]
        if not any(map(means_more, wrapped)):
            assert told("\n\n".join(wrapped)) == told("\n\n".join(parts)), "\n\n".join(wrapped)


@pytest.mark.parametrize(("mark", "rest"), [("> ", "> "), ("- ", "  "), ("> - ", ">   ")])
def test_wrapped_quotations_and_lists_say_the_same(mark: str, rest: str) -> None:
    for parts in TEXTS[::3]:
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


@pytest.mark.parametrize("width", [60, 72, 80])
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
