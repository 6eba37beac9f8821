"""Markdown with front matter: what it says of the article, and which part each line is."""

import datetime as dt
from pathlib import Path

import pytest

from claimcheck.models.article import Article, BlockKind
from claimcheck.reading import Unreadable
from claimcheck.reading.keys import key_slips, may_have_slips
from claimcheck.reading.page_article import article_of
from claimcheck.text import tokens_of_article

FRONT = """---
title: "Ferry sinks in harbour"
date: 2021-05-03
publisher: The Exmouth Courier
author: A. Writer
url: https://example.org/ferry
tags: [harbour, ferry]
---
"""


def article(text: str) -> Article:
    return article_of(text, Path("ferry.md"))


def parts(text: str) -> list[tuple[str, str]]:
    return [(b.kind.value, text[b.start : b.end]) for b in article(text).blocks]


def test_fields() -> None:
    made = article(FRONT + "\nThe ferry had 40 passengers.\n")
    assert made.title == "Ferry sinks in harbour"
    assert (made.date, made.date_precision, made.date_grounds) == (dt.date(2021, 5, 3), "day", "metadata")
    assert (made.publisher, made.author, made.url) == (
        "The Exmouth Courier",
        "A. Writer",
        "https://example.org/ferry",
    )


@pytest.mark.parametrize(
    ("value", "date", "precision"),
    [
        ("2021", dt.date(2021, 1, 1), "year"),
        ("2021-05", dt.date(2021, 5, 1), "month"),
        ("2021-05-03T07:30:00Z", dt.date(2021, 5, 3), "minute"),
        ("2021-05-03 07:30:00 +0200", dt.date(2021, 5, 3), "minute"),
        ("3 May 2021", dt.date(2021, 5, 3), "day"),
        ("May 3, 2021", dt.date(2021, 5, 3), "day"),
        ("03.05.2021", dt.date(2021, 5, 3), "day"),
    ],
)
def test_dates(value: str, date: dt.date, precision: str) -> None:
    made = article(f"---\ndate: {value}\n---\nThe ferry had 40 passengers.\n")
    assert (made.date, made.date_precision) == (date, precision)


@pytest.mark.parametrize(
    ("front", "line", "problem"),
    [
        ("title: a: b\n", 2, "not YAML"),
        ("title: x\ndate: some day\n", 3, "date that is none"),
        ("date: 2021-02-31\n", 2, "date that is none"),
        ("- one\n- two\n", 2, "no mapping"),
        ("title: [x\n", 3, "not YAML"),
        ('title: x\nauthor: "A. \\ud800"\n', 3, "has half of a character under author"),
        ("title: x\nx: " + "[" * 3000 + "\n", 3, "is nested too deeply"),
    ],
)
def test_wrong_front_matter_names_its_line(front: str, line: int, problem: str) -> None:
    with pytest.raises(Unreadable, match=problem) as caught:
        article(f"---\n{front}---\nText.\n")
    assert caught.value.line == line


@pytest.mark.parametrize("nothing", ["null", "~", "Null", "NULL", ""])
def test_a_value_that_is_none_is_as_if_it_were_not_given(nothing: str) -> None:
    front = f"title: {nothing}\nheadline: A storm\ndate: {nothing}\npublished: 2021-05-03\nurl: {nothing}\n"
    article = article_of(f"---\n{front}---\nThe ferry sank.\n", Path("a.md"))
    assert (article.title, article.url, str(article.date)) == ("A storm", None, "2021-05-03")
    quoted = article_of(f"---\ntitle: '{nothing}x'\n---\nThe ferry sank.\n", Path("a.md"))
    assert quoted.title == f"{nothing}x"


def test_slips_in_keys_are_told_and_keys_of_ones_own_are_not() -> None:
    front = "titel: A storm\ndat: 2021-05-03\nAutor: A. Roe\nsite: x\n"
    text = f"---\n{front}---\nThe ferry sank.\n"
    assert key_slips(text, "a.md") == [(2, "titel", "title"), (3, "dat", "date"), (4, "autor", "author")]
    assert may_have_slips(text.encode(), "a.md")
    names = ("subtitle", "size", "side", "data", "rate", "tags", "section", "slug", "uuid", "layout")
    own = "".join(f"{name}: x\n" for name in names)
    text = f"---\n{own}---\nThe ferry sank.\n"
    assert key_slips(text, "a.md") == []
    assert not may_have_slips(text.encode(), "a.md")
    given = "---\ntitle: A storm\ntitles: 3\ndates: [1]\n---\nThe ferry sank.\n"
    assert key_slips(given, "a.md") == []
    given = "---\nauthors: [A. Roe, B. Roe]\nautor: C. Roe\n---\nThe ferry sank.\n"
    assert key_slips(given, "a.md") == []  # a list states it, too
    assert key_slips("titel: A storm\n", "a.md") == key_slips(text, "a.txt") == []


def test_front_matter_that_is_not_closed() -> None:
    with pytest.raises(Unreadable, match="not closed"):
        article("---\ntitle: x\n\nThe ferry had 40 passengers.\n")


def test_a_rule_at_the_top_is_no_front_matter() -> None:
    assert parts("---\n\nThe ferry had 40 passengers.\n")[-1] == ("body", "The ferry had 40 passengers.")


def test_hostile_front_matter_is_harmless() -> None:
    aliases = "a: &a [x, x]\n" + "".join(
        f"{chr(98 + n)}: &{chr(98 + n)} [*{chr(97 + n)}, *{chr(97 + n)}]\n" for n in range(20)
    )
    assert article(f"---\ntitle: t\n{aliases}---\nText.\n").title == "t"
    assert article("---\ntitle: !!python/object/apply:os.getcwd []\n---\nText.\n").title is None
    with pytest.raises(Unreadable, match="nested too deeply"):
        article("---\na: " + "[" * 5000 + "\n---\nText.\n")


def test_parts() -> None:
    text = FRONT + (
        "# Ferry sinks in harbour\n\n"
        "![A crane](crane.png)\n\n"
        "EXMOUTH, May 3 — The ferry had 40 passengers\nand a crew of 6.\n\n"
        "## What is known\n\n"
        "- two cranes\n- nine divers\n\n"
        "> Nobody was hurt.\n\n"
        "```\n7 lines of code\n\n8 more\n```\n\n"
        "<!-- 9 things to check -->\n"
        "Read more: The harbour in pictures\n"
    )
    seen = parts(text)
    assert ("title", "Ferry sinks in harbour") in seen
    assert ("clutter", "Ferry sinks in harbour") in seen
    assert ("caption", "![A crane](crane.png)") in seen
    assert ("dateline", "EXMOUTH, May 3 — ") in seen
    assert ("body", "The ferry had 40 passengers\nand a crew of 6.") in seen
    assert ("heading", "What is known") in seen
    assert ("body", "nine divers") in seen
    assert ("body", "Nobody was hurt.") in seen
    assert ("metadata", "```\n7 lines of code\n\n8 more\n```") in seen
    assert ("metadata", "<!-- 9 things to check -->") in seen
    assert ("related links", "Read more: The harbour in pictures") in seen


def test_without_front_matter_the_first_heading_is_the_title() -> None:
    made = article("# Ferry sinks\n\nThe ferry had 40 passengers.\n")
    assert made.title == "Ferry sinks"
    assert [b.kind for b in made.blocks][1] is BlockKind.TITLE


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The **40** _passengers_ left.", ["The", "40", "passengers", "left", "."]),
        (
            "See [the 2 reports](https://example.org/2021/05/03/9.html) now.",
            ["See", "the", "2", "reports", "now", "."],
        ),
        ("See <https://example.org/7> now[^1].", ["See", "now", "."]),
        ("Use `--max 9` now.", ["Use", "--", "max", "9", "now", "."]),
        ("Some<br/>thing", ["Some", "thing"]),
        ("a_b 2 * 3", ["a", "_", "b", "2", "*", "3"]),
        ("[not a link] (3)", ["[", "not", "a", "link", "]", "(", "3", ")"]),
    ],
)
def test_markup_is_no_words_and_parts_no_sentence(text: str, words: list[str]) -> None:
    tokens = tokens_of_article(article(text))
    assert tokens.words[: len(tokens)] == words
    assert len(tokens.paragraphs) == 1


def test_addresses_in_a_plain_page_are_no_words() -> None:
    made = article_of("The report https://example.org/2021/17 names 40 people.", Path("a.txt"))
    tokens = tokens_of_article(made)
    assert tokens.words[: len(tokens)] == ["The", "report", "names", "40", "people", "."]
    assert len(tokens.sentences) == 1


def test_front_matter_in_toml() -> None:
    front = 'title = "Ferry to stop in winter"\ndate = 2024-03-05T08:00:00Z\ntags = ["sea"]'
    text = f"+++\n{front}\n+++\nThe ferry carries 300.\n"
    article = article_of(text, Path("a.md"))
    assert (article.title, str(article.date), article.date_grounds) == (
        "Ferry to stop in winter", "2024-03-05", "metadata",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "line"), [("+++\ntitle = x\n+++\n\nA.\n", 2), ('+++\ntitle = "x"\n\nA.\n', 1)]
)
def test_front_matter_that_is_no_toml_is_told(text: str, line: int) -> None:
    with pytest.raises(Unreadable) as told:
        article_of(text, Path("a.md"))
    assert told.value.line == line
