"""A text from memory is read as the same content in a file: nothing more, nothing less."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import claimcheck

DAY = "2024-03-05"
TOLL = "The ferry fire in Alnes killed 41 people.\n\nThe ferry fire in Alnes broke out at night."
DISPATCHES: dict[str, tuple[str, str, str]] = {
    "headline against text": ("Ferry fire in Alnes kills 52", TOLL, "NUM007"),
    "in one sentence": ("Road to Alnes opens", "The road to Alnes is 10 miles (12 km) long.", "NUM005"),
    "a list": ("Offices", "The bank opens six offices in Riga, Tallinn, Warsaw, Rome and Prague.", "ENU001"),
    "a date": ("Vote", "The town votes on Monday, 6 March 2024, the mayor said.", "DAT001"),
}  # fmt: skip


@pytest.mark.parametrize("case", DISPATCHES)
def test_an_article_finds_as_much_as_its_file(case: str, tmp_path: Path) -> None:
    title, text, code = DISPATCHES[case]
    front = tmp_path / "front.md"
    front.write_text(f"---\ntitle: {title}\ndate: {DAY}\n---\n\n{text}\n", "utf-8")
    above = f"{title}\n\n{text}"
    plain = tmp_path / "plain.md"
    plain.write_text(f"---\ndate: {DAY}\n---\n\n# {title}\n\n{text}\n", "utf-8")
    article = claimcheck.Article(text=text, title=title, date=DAY)
    found = [
        _found(claimcheck.check([front])),
        _found(claimcheck.check([plain])),
        _found(claimcheck.check([article])),
        _found(claimcheck.check([claimcheck.Article(text=above, title=title, date=DAY)])),
        _found(claimcheck.check([claimcheck.parse(text, title=title, date=DAY)])),
        _found(claimcheck.check([claimcheck.parse(above, date=DAY)])),
        _found(claimcheck.check([claimcheck.parse(front.read_text("utf-8"))])),
        _found(claimcheck.check([claimcheck.parse(front.read_text("utf-8"), "a/b.md")])),
    ]
    assert code in {name for name, _ in found[0]}
    assert all(each == found[0] for each in found), found


def _found(report: claimcheck.Report) -> list[tuple[str, tuple[str, ...]]]:
    return sorted((f.code, tuple(sorted(p.text for p in f.locations))) for f in report.findings)


WORDS = st.sampled_from(
    [
        "The toll",
        "stands at",
        "41",
        "people",
        "Ferry fire",
        "# ",
        "\n",
        "\n\n",
        ". ",
        "By Ann Roe",
        "- ",
        "title:",
    ]
)
TEXTS = st.lists(WORDS, max_size=14).map(" ".join)


@settings(max_examples=60)
@given(TEXTS, st.none() | TEXTS, st.sampled_from([None, "a.md", "a.txt"]))
def test_spans_slice_the_text_of_the_article(text: str, title: str | None, path: str | None) -> None:
    article = claimcheck.Article(text=text, title=title, path=path, date=DAY)
    for claim in claimcheck.extract(article):
        assert article.text[claim.start : claim.end] == claim.text
    page = claimcheck.parse(text, path, title=title, date=DAY)
    assert (page.text, page.date, page.date_grounds) == (article.text, dt.date(2024, 3, 5), "given")
    assert article.text.endswith(text)
    assert path is None or article.text == text, "the text of a file is never changed"
    assert claimcheck.Article.model_validate_json(article.model_dump_json()) == article
    assert claimcheck.extract(page) == claimcheck.extract(
        claimcheck.Article(text=text, title=title, path=path, id=page.id, date=DAY)
    )


def test_what_is_given_wins_over_what_the_page_says() -> None:
    page = claimcheck.parse("---\ntitle: One\ndate: 2024-01-02\nurl: x\n---\n\nText.\n")
    assert (page.title, str(page.date), page.date_grounds, page.url) == ("One", "2024-01-02", "metadata", "x")
    page = claimcheck.parse(page.text, title="Other", date="2024-05-06", id="n7", publisher="P")
    assert (page.title, str(page.date), page.id, page.publisher) == ("Other", "2024-05-06", "n7", "P")
    with pytest.raises(claimcheck.ClaimcheckError, match="front matter"):
        claimcheck.parse("---\ntitle: [\n---\n\nText.\n")


def test_articles_without_a_name_are_two_articles() -> None:
    texts = ("There are 1,200 Dutch soldiers in Lithuania.", "There are 1,900 Dutch soldiers in Lithuania.")
    report = claimcheck.check([claimcheck.Article(text=text, title="Note", date=DAY) for text in texts])
    assert [entry.path for entry in report.articles] == ["text", "text (2)"]
    (finding,) = report.findings
    assert finding.code == "NUM001"
    assert {place.path for place in finding.locations} == {"text", "text (2)"}


def test_front_matter_that_is_wrong_costs_one_article() -> None:
    report = claimcheck.check(
        [claimcheck.Article(text="---\ntitle: [\n---\n", id="x"), claimcheck.Article(text="y")]
    )
    assert [item.path for item in report.summary.incomplete] == ["page.md"]
    assert report.summary.articles == 1


@pytest.mark.parametrize("fence", ["---", "+++"])
def test_nothing_is_put_above_front_matter(fence: str) -> None:
    text = f"{fence}\n{fence}\n\nTwo ferries sank.\n"
    assert claimcheck.Article(text=text, title="Ferries sink").text == text
