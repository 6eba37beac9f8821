"""People in offices and their ages, case by case from the corpus."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.extraction.ages import extract_ages
from claimcheck.extraction.drafts import Drafts
from claimcheck.extraction.roles import extract_roles
from claimcheck.text import tokens_of_text

CORPUS = tomllib.loads((Path(__file__).parent.parent / "corpus" / "roles.toml").read_text(encoding="utf-8"))
READS = [(text, table["roles"]) for table in CORPUS["reads"] for text in table["texts"]]
AGES = [tuple(row) for row in CORPUS["ages"]["reads"]]


def roles_in(text: str) -> list[str]:
    tokens, drafts = tokens_of_text(text), Drafts()
    extract_roles(tokens, drafts)
    found = sorted(drafts.roles, key=lambda role: role.first)
    return [f"{role.name} | {role.office} | {role.body or '-'} | {role.status}" for role in found]


def ages_in(text: str) -> list[str]:
    tokens, drafts = tokens_of_text(text), Drafts()
    extract_ages(tokens, drafts)
    return [f"{role.name} | {role.age}" for role in drafts.roles]


@pytest.mark.parametrize(("text", "roles"), READS)
def test_reads_offices(text: str, roles: list[str]) -> None:
    assert roles_in(text) == roles


@pytest.mark.parametrize("text", CORPUS["silent"]["texts"])
def test_reads_no_office(text: str) -> None:
    assert roles_in(text) == []


@pytest.mark.parametrize(("text", "age"), AGES)
def test_reads_ages(text: str, age: str) -> None:
    assert ages_in(text) == [age]


@pytest.mark.parametrize("text", CORPUS["ages"]["silent"])
def test_reads_no_age(text: str) -> None:
    assert ages_in(text) == []


WORDS = [
    "President", "the", "former", "of", "Estonia", "Anna", "Ozola", ",", "'s", "-", "ex", "elect", "and",
    "CEO",
    "minister", "Defense", "82", "year", "old", ".", "(", "General", "Secretary",
    "for", "who", "heads", "Mr",
]  # fmt: skip


@settings(max_examples=200)
@given(st.lists(st.sampled_from(WORDS), max_size=25), st.sampled_from([" ", ""]))
def test_any_order_of_words_is_read(words: list[str], gap: str) -> None:
    tokens, drafts = tokens_of_text(gap.join(words)), Drafts()
    for extract in (extract_roles, extract_ages):
        extract(tokens, drafts)
    for role in drafts.roles:
        assert 0 <= role.first < role.last <= len(tokens)
        assert role.first <= role.person[0] < role.person[1] <= role.last


def test_long_runs_of_one_word_are_read_in_time() -> None:
    for word in (
        "President ",
        "President-",
        "Estonian ",
        "Anna, 82, ",
        "of the ",
        "van der ",
        "former ",
        "A. ",
    ):
        roles_in(word * 4000)
        ages_in(word * 4000)
