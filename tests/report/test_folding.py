"""The same fault found between several places is told once, the most certain first."""

from __future__ import annotations

import datetime as dt
from itertools import combinations

import pytest

from claimcheck.models.article import Article
from claimcheck.models.finding import Finding, Location, fingerprint
from claimcheck.models.report import ArticleEntry, Report
from claimcheck.models.span import Span
from claimcheck.report import render
from claimcheck.report.excerpt import excerpt
from claimcheck.report.folding import most_certain_first, told_once
from claimcheck.report.view import View
from claimcheck.rules.shared_places import located

TOLLS = {"a.md": "18", "b.md": "19", "c.md": "15", "d.md": "19"}
TEXTS = {path: f"The mudslide at Orrin left {toll} dead.\n" for path, toll in TOLLS.items()}


def place(path: str) -> Location:
    article = Article(text=TEXTS[path], id=path, path=path, date=dt.date(2024, 5, 2))
    start = article.text.index(TOLLS[path])
    return located(article, Span.cut(article.text, start, start + 7), "primary")


def pair(one: str, other: str, *, code: str = "NUM001", confidence: float | None = 0.95) -> Finding:
    return Finding(
        code=code, name="conflicting-figures", severity="warning", verdict="conflict", confidence=confidence,
        message=f"“{TOLLS[one]} dead” and “{TOLLS[other]} dead” cannot both be right",
        fingerprint=fingerprint(code, one, other), locations=(place(one), place(other)),
    )  # fmt: skip


def every_pair() -> list[Finding]:
    return [pair(a, b) for a, b in combinations(TOLLS, 2) if TOLLS[a] != TOLLS[b]]


def test_figures_of_one_thing_are_one_fault() -> None:
    (told,) = told_once(every_pair())
    assert told.lead.locations == (place("a.md"), place("b.md"))
    assert [(first.path, [one.path for one in again]) for first, again in told.passages] == [
        ("a.md", []),
        ("b.md", ["d.md"]),
        ("c.md", []),
    ]
    assert told.messages == (
        "“18 dead” and “15 dead” cannot both be right",
        "“19 dead” and “15 dead” cannot both be right",
        "“15 dead” and “19 dead” cannot both be right",
    )


def test_other_rules_and_other_places_stand_alone() -> None:
    assert len(told_once([pair("a.md", "b.md"), pair("a.md", "b.md", code="NUM002")])) == 2
    assert len(told_once([pair("a.md", "b.md"), pair("c.md", "d.md")])) == 2
    known = pair("a.md", "c.md").model_copy(update={"status": "known"})
    assert len(told_once([pair("a.md", "b.md"), known])) == 2


def test_most_certain_first() -> None:
    sure, less, none = pair("a.md", "b.md"), pair("a.md", "c.md", confidence=0.91), pair("c.md", "d.md")
    none = none.model_copy(update={"confidence": None})
    info = none.model_copy(update={"severity": "info"})
    known = none.model_copy(update={"status": "known"})
    assert most_certain_first([known, info, less, sure, none]) == [none, sure, less, info, known]


def test_text_tells_the_fault_once_with_its_places() -> None:
    entries = [
        ArticleEntry(
            id=path,
            path=path,
            title=None,
            date=dt.date(2024, 5, 2),
            date_precision="day",
            date_grounds="given",
        )
        for path in TOLLS
    ]
    text = render(
        "text", View(Report(version="0", articles=tuple(entries), findings=tuple(every_pair())), TEXTS)
    )
    assert text.count("NUM001") == 1
    assert "a.md:1:28: warning NUM001 conflicting-figures, 95% sure\n" in text
    assert "  also: “18 dead” and “15 dead” cannot both be right\n" in text
    assert "      as in d.md:1:28 (2024-05-02)\n" in text
    assert text.count("^^^^^^^") == 3


def test_many_places_are_counted_not_listed() -> None:
    article = Article(text="".join(f"Line {n}: {n} dead.\n" for n in range(40)), id="a", path="a.md")
    starts = [article.text.index(f": {n} dead") + 2 for n in range(40)]
    spans = [Span.cut(article.text, start, start + 4) for start in starts]
    places = [located(article, span, "primary") for span in spans]
    found = [pair("a.md", "b.md").model_copy(update={"locations": (places[0], one)}) for one in places[1:]]
    found = [one.model_copy(update={"message": f"message {n}"}) for n, one in enumerate(found)]
    text = render("text", View(Report(version="0", findings=tuple(found)), {"a.md": article.text}))
    assert "  and at 32 more places\n" in text
    assert "  and 35 more of the kind\n" in text


def test_every_line_fits_into_80_cells() -> None:
    long = pair("a.md", "b.md").model_copy(update={"message": "words that go on " * 20})
    text = render("text", View(Report(version="0", findings=(long,)), TEXTS))
    assert max(map(len, text.splitlines())) <= 80


@pytest.mark.parametrize(
    "text",
    [
        "---\ntitle: Bridge\ndate: 2024-01-01\n---\nSome 18 people died.\nMore.",
        "---\ntitle: Bridge\n---\n# Bridge falls\nSome 18 people died.\n## Aid\nMore.",
        "+++\ntitle = 'Bridge'\n+++\nSome 18 people died.\n",
        "# Bridge falls\n\nSome 18 people died.",
    ],
)
def test_excerpts_hold_neither_front_matter_nor_headings(text: str) -> None:
    start = text.index("18")
    at = Location(start=start, end=start + 2, text="18", path="a", article="a", line=1, column=1,
                  role="primary")  # fmt: skip
    assert str(excerpt(text, at)) in {"Some 18 people died.", "Some 18 people died. More."}


def test_the_excerpt_of_a_heading_is_the_heading() -> None:
    text = "---\ntitle: x\n---\n## Bridge kills 18\nSome 19 people died."
    start = text.index("18")
    at = Location(start=start, end=start + 2, text="18", path="a", article="a", line=1, column=1,
                  role="primary")  # fmt: skip
    assert str(excerpt(text, at)) == "Bridge kills 18"
