"""How words are cut and how rare they are."""

from __future__ import annotations

import pytest

from claimcheck.lang.dimensions import dimensions
from claimcheck.lang.rarity import rarity, stem


@pytest.mark.parametrize(
    ("forms", "expected"),
    [
        ("flood flooded floods flooding", "flood"),
        ("fall fell fallen", "fall"),
        ("killed dead died deaths", "dead"),
        ("city cities", "city"),
        ("planned planning", "plan"),
        ("bus", "bus"),
        ("was", "was"),
    ],
)
def test_forms_of_a_word_have_one_stem(forms: str, expected: str) -> None:
    assert {stem(form) for form in forms.split()} == {expected}


@pytest.mark.parametrize("word", ["", "s", "es", "2", "ing", "-", "é"])
def test_short_words_stay_whole(word: str) -> None:
    assert stem(word) == word


def test_rarer_words_tell_more() -> None:
    told = [rarity(stem(word)) for word in ("the", "people", "bridge", "qwyzzlethorp")]
    assert told == sorted(told)
    assert told[0] == 0
    assert told[1] < told[2] < told[3]


def test_what_is_not_listed_is_as_rare_as_the_rarest() -> None:
    assert rarity("qwyzzlethorp") == rarity("aldenhurstvale") >= rarity("bridge")


def test_a_unit_has_one_dimension() -> None:
    known = dimensions()
    assert known["mile"] == known["kilometer"] == "length"
    assert known["mile"] != known["kilogram"]
