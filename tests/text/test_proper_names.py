"""Proper names: how far they go and what they name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.text import tokens_of_text
from claimcheck.text.proper_names import names_of

PEOPLE = [
    "Anna Ozola", "J. B. Priestman", "Jaan van der Berg", "Bashar al-Masri", "Kim Jong-ho", "Łukasz Żak",
    "Siobhán O'Neil",
    "John F. Carter Jr", "Jean-Luc Dupont", "María del Carmen Ruiz", "Mohammed bin Rashid",
]  # fmt: skip
ORGANISATIONS = [
    "Ministry of Defence", "University of Tartu", "Bank of England", "Estonian Ministry of Finance",
    "Tartu Energy",
    "Supreme Court", "Department of the Interior", "WHO",
]  # fmt: skip
PLACES = ["Estonia", "New York", "South Sudan", "Riga", "United States", "Estonian"]


def read(text: str) -> list[tuple[str, str]]:
    tokens = tokens_of_text(text)
    return [(tokens.words_between(name.first, name.last), name.kind) for name in names_of(tokens).all]


@pytest.mark.parametrize("name", PEOPLE)
def test_people(name: str) -> None:
    assert read(f"It was said by {name}, a friend.") == [(name, "person")]


@pytest.mark.parametrize("name", ORGANISATIONS)
def test_organisations(name: str) -> None:
    assert read(f"It was said at the {name} today.") == [(name, "organisation")]


@pytest.mark.parametrize("name", PLACES)
def test_places(name: str) -> None:
    assert read(f"It was said in {name} today.") == [(name, "place")]


CASES = [
    ("Yesterday Anna Ozola came.", [("Anna Ozola", "person")]),
    ("However, it rained. However, Tartu was dry.", [("Tartu", "place")]),
    ("It rained in Tartu on Monday in March.", [("Tartu", "place")]),
    ("Russian President Anna Ozola came.", [("Russian", "place"), ("Anna Ozola", "person")]),
    ("She met Estonian Jaan Kask there.", [("Estonian", "place"), ("Jaan Kask", "person")]),
    ("British Defense Minister Jaan Kask came.", [("British", "place"), ("Jaan Kask", "person")]),
    ("They met Mr. Kask there.", [("Kask", "person")]),
    ("They met Stephen King there.", [("Stephen King", "person")]),
    ("They met Anna May there.", [("Anna May", "person")]),
    ("Anna Ozola Wins Tight Vote", [("Anna Ozola", "person")]),
    ("They met Jaan “Juku” Kask there.", [("Jaan “Juku” Kask", "person")]),
    ("The Baltic-German trade grew.", [("Baltic-German", "place")]),
]


@pytest.mark.parametrize(("text", "names"), CASES)
def test_names_in_sentences(text: str, names: list[tuple[str, str]]) -> None:
    assert read(text) == names


def test_honorifics_and_given_names_tell_the_sex() -> None:
    tokens = tokens_of_text("They met Mr. Kask, Ms. Ozola, Jaan Kask and Anna Ozola.")
    assert [name.sex for name in names_of(tokens).all] == ["m", "f", "m", "f"]


def test_names_are_read_once() -> None:
    tokens = tokens_of_text("They met Anna Ozola.")
    assert names_of(tokens) is names_of(tokens)


@given(st.text(alphabet=st.sampled_from("aBÉ. -'&,of\n"), max_size=60))
def test_names_lie_in_order_and_apart(text: str) -> None:
    tokens = tokens_of_text(text)
    end = 0
    for name in names_of(tokens).all:
        assert end <= name.first < name.last <= len(tokens)
        end = name.last
