"""Front matter in JSON, days in the names of files, and marks of a merge that was not finished."""

import datetime as dt
from pathlib import Path

import pytest

import claimcheck
from claimcheck.reading import Unreadable
from claimcheck.reading.page_article import article_of

JSON = """{
  "menu": {"title": "News"},
  "title": "Ferry to stop in winter",
  "summary": "Ferries rest for \\"weeks\\"",
  "date": "2024-03-05T08:00:00+01:00",
  "tags": ["sea"], "draft": false
}
The ferry carries 300.
"""


def test_front_matter_in_json() -> None:
    article = article_of(JSON, Path("a.md"))
    assert (article.title, article.date, article.date_grounds) == (
        "Ferry to stop in winter", dt.date(2024, 3, 5), "metadata",
    )  # fmt: skip
    told = [(block.kind.value, JSON[block.start : block.end]) for block in article.blocks]
    assert [one for one in told if one[0] != "metadata"] == [
        ("title", "Ferry to stop in winter"),
        ("body", "The ferry carries 300."),
    ]


@pytest.mark.parametrize(
    ("text", "line", "problem"),
    [
        ('{\n"title": "x",\n"date": today\n}\nA.\n', 3, "not JSON"),
        ('{"title": "x"\n\nA.\n', 3, "not JSON"),
        ('{"a": ' + "[" * 5_000, 1, "nested too deeply"),
        ('{\n"title": "A \\ud800"}\nA.\n', 2, "half of a character"),
        ('{\n"date": "some day"}\nA.\n', 2, "date that is none"),
        ('{"size": ' + "9" * 5_000 + "}\nA.\n", 1, "not JSON"),
    ],
)
def test_front_matter_that_is_no_json_is_told(text: str, line: int, problem: str) -> None:
    with pytest.raises(Unreadable, match=problem) as told:
        article_of(text, Path("a.md"))
    assert told.value.line == line


def test_braces_of_shortcodes_are_no_front_matter() -> None:
    for text in ("{{< figure >}}\n\nA ferry.\n", "{% include a %}\n\nA ferry.\n", "{40} ferries.\n"):
        assert article_of(text, Path("a.md")).date_grounds == "unknown"


@pytest.mark.parametrize("name", ["2024-03-05-ferry.md", "2024-03-05_ferry.markdown", "2024-03-05 ferry.md"])
def test_the_day_in_a_name_is_that_of_publication(name: str) -> None:
    article = article_of("---\ntitle: Ferry\n---\nThe ferry carries 300.\n", Path("posts") / name)
    assert (article.date, article.date_precision, article.date_grounds) == (
        dt.date(2024, 3, 5), "day", "file",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("2024-02-31-ferry.md", "---\ntitle: Ferry\n---\nThe ferry carries 300.\n"),
        ("2024-03-051.md", "---\ntitle: Ferry\n---\nThe ferry carries 300.\n"),
        ("2024-03-05-ferry.txt", "The ferry carries 300.\n"),
        ("2024-03-05-ferry.md", "The ferry carries 300.\n"),
    ],
)
def test_other_names_date_nothing(name: str, text: str) -> None:
    assert article_of(text, Path(name)).date is None


def test_front_matter_wins_over_the_name() -> None:
    article = article_of("---\ndate: 2024-03-07\n---\nThe ferry.\n", Path("2024-03-05-ferry.md"))
    assert (str(article.date), article.date_grounds) == ("2024-03-07", "metadata")


CONFLICT = "<<<<<<< HEAD\nThe ferry carries 300.\n=======\nThe ferry carries 320.\n>>>>>>> winter\n"


@pytest.mark.parametrize(
    ("name", "before", "line"),
    [("a.md", "---\ntitle: x\n---\n", 4), ("a.txt", "", 1), ("a.md", "---\n", 2)],
)
def test_an_open_conflict_is_told_and_not_read(name: str, before: str, line: int) -> None:
    with pytest.raises(Unreadable, match="merge conflict") as told:
        article_of(before + CONFLICT, Path(name))
    assert told.value.line == line


@pytest.mark.parametrize(
    "text",
    [f"```\n{CONFLICT}```\n", "A title\n=======\n\nText.\n", "<<<<<<< and >>>>>>>\n", "<<<<<<< HEAD\n"],
)
def test_other_such_lines_are_no_conflict(text: str) -> None:
    assert article_of(text, Path("a.md")).text == text


@pytest.mark.parametrize(
    ("written", "value", "unit"),
    [
        ("$5&nbsp;million", "5000000", "USD"),
        ("$5&#160;million", "5000000", "USD"),
        ("$5&#xA0;million", "5000000", "USD"),
        ("&#36;5&nbsp;million", "5000000", "USD"),
        ("&pound;1.2&thinsp;million", "1200000", "GBP"),
        ("40&#37;", "40", "percent"),
        ("3,400&nbsp;kilometres", "3400", "kilometer"),
    ],
)
def test_figures_written_with_entities(written: str, value: str, unit: str) -> None:
    text = f"Rook &amp; Sons said it&#8217;s lost {written} on the harbour&rsquo;s ferries.\n"
    article = article_of(text, Path("a.md"))
    claims = [claim for claim in claimcheck.extract(article) if claim.kind == "numeric"]
    assert [(claim.quantity.text, str(claim.quantity.value), claim.quantity.unit) for claim in claims] == [
        (written, value, unit)
    ]
    assert text[claims[0].quantity.start : claims[0].quantity.end] == written
