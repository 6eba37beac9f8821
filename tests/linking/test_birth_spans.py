"""When somebody can have been born, by what an article says."""

from __future__ import annotations

import pytest

import claimcheck
from claimcheck.linking.people.birth_spans import BirthSpan, apart, birth_spans
from claimcheck.text.document import Document


def spans(text: str, date: str | None = "2017-05-04") -> list[BirthSpan]:
    article = claimcheck.parse(text, date=date)
    return birth_spans(Document(article), list(claimcheck.extract(article)))


def years(text: str, date: str | None = "2017-05-04") -> list[tuple[str, str, str]]:
    """First name, last name and the sort of each span."""
    return [(span.first_name, span.last_name, span.sort) for span in spans(text, date)]


@pytest.mark.parametrize(
    "text",
    [
        "Marta Lund was born in 1935 in Elmport.",
        "Marta Lund, who was born in 1935, made the font.",
        "Marta Lund, born in 1935, made the font.",
        "Born in 1935, Marta Lund made the font.",
        "Marta Lund (1935-2001) made the font.",
        "Marta Lund (b. 1935) made the font.",
        "They gave the medal to Marta Lund. She was born in 1935.",
    ],
)
def test_a_year_of_birth_is_read_with_whose_it_is(text: str) -> None:
    assert ("marta", "lund", "born") in years(text)


@pytest.mark.parametrize(
    "text",
    [
        "Marta Lund (1935-1941) was mayor of Elmport.",  # a term of office
        "Marta Lund met Ivo Brandt. She was born in 1935.",  # of two people
        "The ferry Marta Lund was built in 1935.",
    ],
)
def test_other_years_are_no_births(text: str) -> None:
    assert not [span for span in spans(text) if span.sort == "born"]


def test_an_age_counts_from_the_year_for_which_it_is_told() -> None:
    now, then = spans("Marta Lund, 60, was 20 when she rowed at the 1972 Games.")
    assert (now.sort, then.sort) == ("age", "then")
    assert apart(now, then)
    (dead,) = spans("Marta Lund died in 1990 at the age of 55.")
    assert dead.sort == "then"


def test_an_age_of_no_known_day_tells_nothing() -> None:
    assert spans("Marta Lund, 60, opened the fair.", date=None) == []
    assert spans("Marta Lund, 60, opened the fair, as she had in 1990.") == []


def test_of_father_and_son_nothing_is_told() -> None:
    assert spans("Ivo Lund, 88, opened the fair. Ivo Lund Jr. was born in 1962.") == []


def test_a_year_more_or_less_is_let_pass() -> None:
    (born, age) = spans("Marta Lund, born in 1955, opened the fair. Marta Lund, 60, rowed home.")
    assert not apart(born, age)
