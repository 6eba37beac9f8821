"""Ages beside names, and names in captions."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.linking.made import profiled

from claimcheck.engine.pages import analyse_article
from claimcheck.ledger.records import Ledger
from claimcheck.linking.names.mention_signs import age_beside
from claimcheck.reading.page_article import article_of


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("Police named Ada Velde, 22, and Piet Lund, 40, a baker.", [22, 40]),
        ("Police named 23-year-old Ada Velde, 29-year-old Piet Lund and a baker.", [23, 29]),
        ("Police named Ada Velde, 29-year-old Piet Lund and a baker.", [0, 29]),
        ("Police named Ada Velde, 22 miles from Elverton.", [0, 0]),
    ],
)
def test_an_age_belongs_to_one_name(text: str, ages: list[int]) -> None:
    assert [age_beside(mention) for mention in profiled(text).profile.mentions] == ages


def test_captions_are_held_against_the_text() -> None:
    text = (
        "Image 1 of 9 Jonas Velderman hugs his sister at the mill in Elverton on Monday.\n\n"
        "Jonas Veldermann was hurt at the mill in Elverton when a crate fell. His sister was not hurt.\n"
    )
    page = analyse_article(article_of(text, Path("a.md")), (), Ledger())[0]
    plain = {word for mention in page.profile.mentions for word in mention.words}
    assert "Velderman" not in plain
    (found,) = page.spellings
    assert {*found.words} == {"velderman", "veldermann"}
