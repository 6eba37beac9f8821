"""Galleries and boxes of other articles among the text of a page are told from it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from claimcheck.models.article import Article
from claimcheck.reading.drafts import Options
from claimcheck.reading.opening import articles_of
from claimcheck.reading.page_article import article_of

BEFORE = "The ferry fire in Alnes killed 41 people, the harbour office said on Monday morning."
BEHIND = "The ferry had left Alnes at noon with 300 people on board, most of them from the islands."


def kinds(line: str, form: str) -> dict[str, str]:
    """Return the kind of each part of a page with a line between two paragraphs."""
    if form == "json":
        data = json.dumps({"title": "Fire", "body": f"{BEFORE}\n\n{line}\n\n{BEHIND}"}).encode()
        (article,) = articles_of(data, Path("a.json"), Options())
        assert isinstance(article, Article)
    else:
        article = article_of(f"Fire on a ferry\n\n{BEFORE}\n\n{line}\n\n{BEHIND}\n", Path(f"a.{form}"))
    return {article.text[block.start : block.end].strip(): block.kind.value for block in article.blocks}


@pytest.mark.parametrize("form", ["txt", "md", "json"])
@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Image 3 of 12 Some 70 people wait for the next ferry on the pier of Alnes on Monday.", "gallery"),
        ("Photo: Harbour office Image 1 of / 12 Caption Close", "gallery"),
        ("Photo 7 / 9: " + "The crew of the ferry is led from the ship. " * 9, "gallery"),
        ("Related Coverage Two held after ferry fire", "related links"),
        ("READ MORE | 12 ferries are out of service", "related links"),
        ("Related: 'We saw 9 boats', says fisherman", "related links"),
        ("MORE FROM HARBOUR.EXAMPLE", "related links"),
    ],
)
def test_galleries_and_boxes_are_apart(line: str, kind: str, form: str) -> None:
    seen = kinds(line, form)
    assert seen[line.strip()] == kind
    assert seen[BEFORE] == seen[BEHIND] == "body"


@pytest.mark.parametrize("form", ["txt", "md"])
@pytest.mark.parametrize(
    "line",
    [
        "The picture, 1 of 12 that the court saw, was taken by a fisherman of 41 on the evening of the fire.",
        "Related stories were told by 12 passengers, who had all seen smoke before the ferry left the pier.",
        "More from the ferry's crew than from its 300 passengers was heard in court on the first three days.",
        "Photo 12 of 3 is what the index of the court's files says, an error nobody there could explain.",
    ],
)
def test_sentences_are_the_article_s(line: str, form: str) -> None:
    assert kinds(line, form)[line] == "body"
