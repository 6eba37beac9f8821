"""Entities read as what they stand for, each word where it is written."""

from __future__ import annotations

from html import escape, unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

import claimcheck
from claimcheck.text import tokens_of_text
from claimcheck.text.entities import decoded

PIECES = [
    "don&#39;t",
    "$5&nbsp;million",
    "3&ndash;5",
    "&ldquo;Yes&rdquo;",
    "Q&amp;A",
    "&#x2019;s",
    "a",
    " ",
    "12&#37;",
]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Veltro paid $5&nbsp;million.", [("$5&nbsp;million", 5_000_000)]),
        ("The shop isn&#8217;t far: 40&#160;km.", [("40&#160;km", 40)]),
        ("Sales rose 12&#37; in May.", [("12&#37;", 12)]),
        ("Roe&#39;s Q&amp;A drew 300 guests.", [("300 guests", 300)]),
    ],
)
def test_figures_among_entities(text: str, claims: list[tuple[str, int]]) -> None:
    found = [claim for claim in claimcheck.extract(text) if claim.kind == "numeric"]
    assert [(claim.text, int(claim.quantity.value)) for claim in found] == claims


@pytest.mark.parametrize("text", ["Q&A", "5 & 6", "&nosuch; thing", "a &# b", "AT&T;"])
def test_what_is_no_entity_stays(text: str) -> None:
    assert decoded(text) is None


def test_markup_that_is_written_out_stays_no_markup() -> None:
    found = decoded("5 &lt; 6")
    assert found is not None
    assert found.text == "5   6"


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_words_are_those_of_the_plain_text(text: str) -> None:
    read, plain = tokens_of_text(text), tokens_of_text(unescape(text))
    assert read.words[: len(read)] == plain.words[: len(plain)]


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_each_word_is_where_it_is_written(text: str) -> None:
    read = tokens_of_text(text)
    for word, start, end in zip(read.words[: len(read)], read.starts, read.ends, strict=False):
        assert unescape(text[start:end]).strip() == word


@given(st.text(alphabet="&;#ax19 <>'\"n", max_size=40))
def test_no_text_breaks_it(text: str) -> None:
    found = decoded(text)
    if found is not None:
        assert [found.original(place) for place in range(len(found.text) + 1)] == sorted(
            found.original(place) for place in range(len(found.text) + 1)
        )
        assert found.original(len(found.text)) == len(text)
    assert tokens_of_text(escape(text)) is not None


@given(st.lists(st.sampled_from(PIECES), max_size=12))
def test_places_between_characters_come_back(pieces: list[str]) -> None:
    plain = decoded("".join(pieces))
    if plain is not None:
        places = [*range(len(plain.text) + 1)]
        assert [plain.place(plain.original(at)) for at in places] == places


def test_a_place_inside_an_entity_is_behind_it() -> None:
    plain = decoded("it&#39;s")
    assert plain is not None
    assert [plain.place(at) for at in range(9)] == [0, 1, 2, 3, 3, 3, 3, 3, 4]
