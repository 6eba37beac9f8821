"""The same article says the same in every format, and each place is the one in the file."""

from __future__ import annotations

import datetime as dt
import gzip
import html
import json
from functools import cache
from pathlib import Path
from random import Random

import pytest
from tests.reading.formats.writers import LOOSE, WRITERS, Story

import claimcheck
from claimcheck.models.article import Article
from claimcheck.models.claims import Claim
from claimcheck.reading.decoding import text_of_bytes
from claimcheck.reading.drafts import Options
from claimcheck.reading.opening import articles_of
from claimcheck.rules.registry import RULES

STORIES = 64
"""In nineteen formats with places of their own: more than a thousand documents."""
PLACED = [name for name in WRITERS if name not in LOOSE]

# The library that writes archives leaves a file to be collected.
pytestmark = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")


def stories() -> list[Story]:
    """Return articles made of the examples of the rules, several to an article, always the same."""
    texts = sorted({
        dispatch.text.strip() for rule in RULES for example in rule.examples for dispatch in example.texts
        if "\n" not in dispatch.text.strip() and 60 < len(dispatch.text) < 400
        and not any(mark in dispatch.text for mark in "*_`<[#|\\&>") and dispatch.text.strip()[-1] in ".”"
    })  # fmt: skip
    chance = Random(4)
    made = []
    for number in range(STORIES):
        chosen = tuple(chance.sample(texts, 4))
        day = dt.date(2024, 1, 1) + dt.timedelta(days=number)
        made.append(Story(f"A story about item number {number + 100}", day.isoformat(), chosen))
    return made


CASES = stories()


def said(claims: list[Claim]) -> list[tuple[str, str]]:
    return [(claim.kind, " ".join(claim.text.split())) for claim in claims]


def read(name: str, story: Story) -> tuple[Article, bytes]:
    write, needed = WRITERS[name]
    if needed:
        pytest.importorskip(needed, reason=f"{needed} is not installed")
    data = write(story)
    article = articles_of(data, Path(name), Options())[0]
    assert isinstance(article, Article)
    return article, data


@cache
def plainly_said(story: Story) -> tuple[dt.date | None, list[tuple[str, str]]]:
    """Return the date of the article and its claims where it is plain Markdown."""
    article, _ = read("a.md", story)
    return article.date, said(claimcheck.extract(article))


def test_there_are_as_many_documents_as_is_said() -> None:
    assert len(PLACED) == 19
    assert STORIES * len(PLACED) > 1_000


@pytest.mark.parametrize("name", [name for name in WRITERS if name != "a.md"])
def test_every_format_gives_the_same_claims(name: str) -> None:
    for story in CASES:
        article, _ = read(name, story)
        date, claims = plainly_said(story)
        assert (article.title, article.date) == (story.title, date)
        assert said(claimcheck.extract(article)) == claims, story


@pytest.mark.parametrize("name", PLACED)
def test_every_claim_stands_where_it_is_said_to_stand(name: str) -> None:
    for story in CASES:
        article, data = read(name, story)
        if name.endswith(".gz"):
            data = gzip.decompress(data)
        text = text_of_bytes(data, name)
        if article.origin is None:  # its places are those of the file
            assert article.text == text
            continue
        lines = text.split("\n")
        for claim in claimcheck.extract(article):
            line, column = article.origin.place(claim.start)
            assert article.origin.is_exact(claim.start, claim.end)
            written = lines[line - 1][column - 1 :]
            word = claim.text.split()[0]
            forms = (word, json.dumps(word)[1:-1], html.escape(word), html.escape(html.escape(word)))
            quoted = word.replace('"', '""')
            assert written.startswith((*forms, quoted)), (story, claim.text, written[:60])
