"""Comparing people's names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.comparison.name_likeness import likeness, one_slip_apart
from claimcheck.comparison.spelling_distance import spelled_alike

CASES = [
    ("Anna Ozola", "Anna Ozola", "same"),
    ("Anna Ozola", "Anna B. Ozola", "same"),
    ("Anna Ozoliņa", "Anna Ozolina", "same"),
    ("Recep Ali Yilmaz", "Ali Yilmaz", "same"),
    ("Anna Ozola", "Ozola", "part"),
    ("Xi Mingze", "Xi", "part"),
    ("Volodymyr Petrenskyy", "Volodymyr Petrensky", "spelling"),
    ("Volodymyr Petrenskyi", "Volodymyr Petrenskiy", "spelling"),
    ("Jürgen Müller", "Juergen Mueller", "spelling"),
    ("Sergei Ivanov", "Sergey Ivanov", "spelling"),
    ("Anna Kalnina", "Anna Kalnima", "slip"),
    ("Peeter Seppmann", "Peeter Sepmann", "spelling"),
    ("Anna Ozola", "Anna Kalnina", "other"),
    ("Kim Jong-un", "Kim Jong-il", "other"),
    ("Jaan Kask", "Jaak Kask", "other"),
    ("Anna Ozola", "Ilze Ozola", "other"),
    ("", "Anna Ozola", "other"),
]


@pytest.mark.parametrize(("one", "other", "like"), CASES)
def test_likeness(one: str, other: str, like: str) -> None:
    assert likeness(one, other) == like
    assert likeness(other, one) == like


@given(st.text(alphabet="abcd", max_size=8), st.integers(0, 7), st.sampled_from("abcdx"))
def test_one_slip(word: str, place: int, letter: str) -> None:
    place = min(place, len(word))
    longer = word[:place] + letter + word[place:]
    assert one_slip_apart(word, longer)
    assert one_slip_apart(longer, word)
    changed = word[:place] + letter + word[place + 1 :]
    assert changed == word or one_slip_apart(word, changed)


@given(st.text(max_size=20), st.text(max_size=20))
def test_likeness_has_no_order(one: str, other: str) -> None:
    assert likeness(one, other) == likeness(other, one)


def test_one_word_in_two_spellings_begins_and_ends_alike() -> None:
    assert spelled_alike("harbour", "harbor")
    assert spelled_alike("fishermen", "fishermmen")
    assert not spelled_alike("fishery", "fishers")
    assert not spelled_alike("bending", "sending")
    assert not spelled_alike("pier", "per")
