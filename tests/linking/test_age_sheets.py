"""Whose age a sentence tells with what became of them, and who is left when two articles are matched."""

from __future__ import annotations

import pytest
from tests.linking.made import profiled

from claimcheck.linking.people.age_ranges import age_ranges, ranges_apart
from claimcheck.linking.people.ages_apart import (
    ages_apart,
    bands_apart,
    named_apart,
    named_within,
    told_again,
)

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
        ("The victims were two women, ages 38 and 51.", [("struck", "", "f", age, "") for age in (38, 51)]),
        ("The victim found in the yard was a 47-year-old man.", [("struck", "", "m", 47, "")]),
        ("A man in his early 30s was killed.", [("struck", "dead", "m", 30, "")]),
        ("A teenage girl died.", [("struck", "dead", "f", 13, "")]),
        ("A man died.", [("struck", "dead", "m", 18, "")]),
        ("A girl 9 or 10 years old was hurt.", [("struck", "hurt", "", 9, "")]),
        ("Ten women from 16 to 29 years old were hurt.", []),
        ("His wife and one-year-old son were in the mill but were not hurt.", []),
        ("The night of the shooting, his 12-year-old son slept.", []),
        ("The mill was hit by this 9-year-old girl.", [("accused", "", "f", 9, "")]),
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
        (
            "A man, 41, and a woman, 35, were killed.",
            "A woman, 36, and a man, 43, died.",
            [(41, 43), (35, 36)],
        ),
        ("Ada Roe, 35, was killed.", "Mia Lund, 36, was killed.", []),
        ("A man, 41, was killed. A man, 43, was hurt.", "A man, 43, was killed.", []),
        ("Two men, 25 and 30, died.", "Two men, 26 and 31, died.", [(25, 26), (30, 31)]),
        ("Two men, 25 and 27, died.", "Two men, 26 and 28, died.", []),
        ("On Monday a man, 41, was killed. On May 4, 2009, a man, 43, was killed.", "A man, 43, died.", []),
        ("A man, 41, was killed.", "A man, 43, was wounded.", []),
    ],
)
def test_who_is_left_in_both_is_one(one: str, other: str, ages: list[tuple[int, int]]) -> None:
    found = ages_apart(profiled(one).sheet, profiled(other).sheet, None)
    assert [(here.age, there.age) for here, there in found] == ages


@pytest.mark.parametrize(
    ("one", "other", "ages"),
    [
        ("40-year-old Pil-Ovar was charged.", "Ada Noor Pil-Ovar, 36, was charged.", [(40, 36)]),
        ("Ada Pil, 40, was hurt.", "Ada Pil-Ovar, 42, was hurt.", [(40, 42)]),
        ("Ada Pil, 40, was hurt.", "Ada Ovar, 42, was hurt.", []),
    ],
)
def test_who_is_named_in_both_is_one(one: str, other: str, ages: list[tuple[int, int]]) -> None:
    found = named_apart(profiled(one).sheet, profiled(other).sheet)
    assert [(here.age, there.age) for here, there in found] == ages


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        (
            "A man, 41, and a woman, 35, were killed. The victims are Ada Roe, 35, and Piet Velde, 43.",
            [(41, 43)],
        ),
        ("A man, 41, and a woman, 35, were killed. The victims are Ada Roe, 35, and Piet Velde, 41.", []),
        ("A man, 41, was killed. The victim is Piet Velde, 43.", []),
    ],
)
def test_a_list_with_names_is_the_one_without(text: str, ages: list[tuple[int, int]]) -> None:
    assert [(here.age, there.age) for here, there in named_within(profiled(text).sheet)] == ages


_ONCE = "Heavy crates of apples wounded a 7-year-old girl behind Dunmere Street on Monday. "
_AGAIN = "Behind Dunmere Street heavy crates of apples wounded an 8-year-old girl, police said."


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        (_ONCE + _AGAIN, [(7, 8)]),
        ("A fall wounded a 7-year-old girl. " + _AGAIN, []),
        (_ONCE.replace(" behind", " and an 8-year-old girl behind") + _AGAIN, []),
    ],
)
def test_much_the_same_words_are_of_one(text: str, ages: list[tuple[int, int]]) -> None:
    assert [(here.age, there.age) for here, there in told_again(profiled(text).sheet)] == ages


@pytest.mark.parametrize(
    ("one", "other", "fits"),
    [
        ("A man was killed.", "A 16-year-old boy was killed.", False),
        ("A man was killed.", "A 46-year-old was killed.", True),
        ("A man in his 30s died.", "A 46-year-old man died.", False),
        ("A man was killed.", "A 16-year-old girl was killed.", True),
        ("A man was killed.", "A 16-year-old boy and a man were killed.", True),
        ("A man was charged.", "A 16-year-old boy was charged.", True),
    ],
)
def test_a_man_is_of_age(one: str, other: str, *, fits: bool) -> None:
    assert fits == (not list(bands_apart(profiled(one).sheet, profiled(other).sheet, None)))


@pytest.mark.parametrize(
    ("one", "other", "ages"),
    [
        (
            "The victims ranged in age from 23 to 44.",
            "Victims, ages ranging from 20 to 45.",
            [(23, 20)],
        ),
        ("The victims ranged in age from 23 to 44.", "The victims range\nin age from 23 to 44.", []),
        ("The victims ranged in age from 23 to 44.", "The children ranged in age from 8 to 14.", []),
        (
            "Three boys between the ages of eight and 14.",
            "The children ranged in age from 7 to 14.",
            [(8, 7)],
        ),
    ],
)
def test_ages_of_a_group_end_alike(one: str, other: str, ages: list[tuple[int, int]]) -> None:
    found = ranges_apart(age_ranges(one), age_ranges(other))
    assert [(here.low, there.low) for here, there in found] == ages
