"""Whose age a sentence tells with what became of them, and who is left when two articles are matched."""

from __future__ import annotations

import pytest
from tests.linking.made import profiled

from claimcheck.linking.people.ages_apart import ages_apart

Told = list[tuple[str, str, str, int, str]]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ada Roe, 35, was killed at the mill.", [("struck", "dead", "f", 35, "ada roe")]),
        ("Ada Roe (35) was hit by a crate.", [("struck", "", "f", 35, "ada roe")]),
        ("Two men, 25 and 30, died.", [("struck", "dead", "m", 25, ""), ("struck", "dead", "m", 30, "")]),
        (
            "A crate killed 19- and 20-year-old men.",
            [("struck", "dead", "", 19, ""), ("struck", "dead", "", 20, "")],
        ),
        ("A six-year-old girl was taken to a hospital.", [("struck", "", "f", 6, "")]),
        ("A 15-month-old boy was wounded.", [("struck", "hurt", "m", 15, "")]),
        ("A 44-year-old man stabbed his brother.", [("accused", "", "m", 44, "")]),
        ("The boy was hit by his 9-year-old sister.", [("accused", "", "f", 9, "")]),
        (
            "The gunman was identified by police as 44-year-old Piet Velde.",
            [("accused", "", "", 44, "piet velde")],
        ),
        ("A 20-year-old Harrow Vale man was stabbed to death.", [("struck", "dead", "m", 20, "")]),
        ("A 44-year-old man saw the mill.", []),
        ("A year ago a 44-year-old man was killed there.", []),
        ("Then 44-year-old Ada Roe was hurt.", []),
    ],
)
def test_a_sentence_tells_age_and_lot(text: str, told: Told) -> None:
    sheet = profiled(text).sheet
    assert [(one.who, one.fate, one.sex, one.age, " ".join(one.name)) for one in sheet] == told


@pytest.mark.parametrize(
    ("one", "other", "ages"),
    [
        ("Ada Roe, 35, was killed.", "A 36-year-old woman was killed.", [(35, 36)]),
        ("A man, 41, and a woman, 35, were killed.", "A woman, 36, and a man, 41, died.", [(35, 36)]),
        ("A man, 41, and a woman, 35, were killed.", "A woman, 36, and a man, 43, died.", [(35, 36)]),
        ("Ada Roe, 35, was killed.", "Mia Lund, 36, was killed.", []),
        ("A man, 41, was killed. A man, 43, was hurt.", "A man, 43, was killed.", []),
        ("Two men, 25 and 30, died.", "Two men, 26 and 31, died.", []),
        ("A man, 41, was killed.", "A man, 43, was wounded.", []),
    ],
)
def test_who_is_left_in_both_is_one(one: str, other: str, ages: list[tuple[int, int]]) -> None:
    found = ages_apart(profiled(one).sheet, profiled(other).sheet)
    assert [(here.age, there.age) for here, there in found] == ages
