"""Who was struck, or is accused, at which age, and when two articles give two ages to one of them."""

from __future__ import annotations

import pytest
from tests.linking.made import profiled

from claimcheck.linking.people.aged_parties import two_ages

Told = list[tuple[str, str, int, bool]]


def parties(text: str) -> Told:
    return [(one.who, one.sex, one.age, one.named) for one in profiled(text).parties.lead]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("An 8-year-old girl was struck by a tram.", [("struck", "f", 8, False)]),
        ("The victim, a 19-year-old, left.", [("struck", "", 19, False)]),
        ("A 30-year-old was hurt.", [("struck", "", 30, False)]),
        ("A falling crate wounded a 40-year-old woman.", [("struck", "f", 40, False)]),
        ("A man, 43, was arrested.", [("accused", "m", 43, False)]),
        ("Police arrested a 43-year-old man.", [("accused", "m", 43, False)]),
        ("Peeter Sepp, 43, was charged.", [("accused", "m", 43, True)]),
        ("Officers said 43-year-old Peeter Sepp was charged.", [("accused", "m", 43, True)]),
        ("Divers found a 43-year-old man hurt.", [("struck", "m", 43, False)]),
        ("Divers found a 43-year-old man suffering from cold.", [("struck", "m", 43, False)]),
        ("Divers saw a 43-year-old man hurt by cold.", []),
        ("An 8-year-old girl saw the tram.", []),
        ("A 40-year-old man shot his brother.", []),
    ],
)
def test_an_age_is_that_of_who_was_struck_or_is_accused(text: str, told: Told) -> None:
    assert parties(text) == told


@pytest.mark.parametrize(
    ("one", "other", "ages"),
    [
        ("A 6-year-old girl was hurt.", "A 7-year-old girl was hurt.", [(6, 7)]),
        ("A 6-year-old girl was hurt.", "A 7-year-old boy was hurt.", []),
        ("A 6-year-old girl was hurt.", "A 6-year-old and a 7-year-old were hurt.", []),
        ("A 6-year-old girl was hurt.", "A 7-year-old girl was hurt. Her sister, 6, ran.", []),
        ("A man, 41, was hurt.", "A man, 43, was hurt. A man, 41, was arrested.", [(41, 43)]),
        ("Anna Ozola, 30, was hurt.", "Ilze Vanaga, 31, was hurt.", []),
    ],
)
def test_two_ages_are_of_one_person_if_each_text_has_one(
    one: str, other: str, ages: list[tuple[int, int]]
) -> None:
    found = two_ages(profiled(one).parties, profiled(other).parties)
    assert [(here.age, there.age) for here, there in found] == ages
