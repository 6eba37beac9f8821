"""Whether one short text bears out another."""

from __future__ import annotations

import datetime as dt

import pytest

from claimcheck.linking.brief.bears_out import compare, figures_of_both
from claimcheck.linking.brief.figure_matching import coordinates_of


@pytest.mark.parametrize(
    ("claim", "evidence", "answer"),
    [
        ("The bridge cost more than $40 million.", "The bridge cost $46 million in all.", "supports"),
        ("The bridge cost more than $40 million.", "The bridge cost $36 million in all.", "refutes"),
        ("The choir has fewer than 30 singers.", "It has 31 singers and a conductor.", "refutes"),
        ("The choir has fewer than 30 singers.", "It has 29 singers and a conductor.", "supports"),
        ("The club won more than 12 cups.", "The club has won eleven cups and two shields.", "refutes"),
        ("The choir has fewer than 30 singers.", "The hall seats 400 people.", "unrelated"),
        ("The choir is famous.", "It has 31 singers.", "unrelated"),
        (
            "As of May 2019, the club had over 600 members.",
            "As of May 2021, the club had 580 members.",
            "unrelated",
        ),
        ("The siege took less than 6 months.", "The siege took one year.", "refutes"),
        ("The siege took less than 18 months.", "The siege took one year.", "supports"),
        ("The siege lasted 3 weeks.", "The siege lasted 21 days.", "supports"),
        ("The siege lasted 3 weeks.", "The siege lasted 40 days.", "refutes"),
        ("The Larks won 3-1.", "The Larks won 2-1.", "refutes"),
        ("The Larks won 3-1.", "The Larks won 3-1.", "supports"),
        ("In Harwick 12 cases were confirmed.", "In Tolburn 40 cases were confirmed.", "unrelated"),
        ("Season 3 drew 40 viewers.", "The series drew 49 viewers in season 3.", "refutes"),
        ("Of the jurors, 17 out of 30 voted for it.", "At most 12 jurors voted for it.", "refutes"),
        ("17 out of 30 jurors voted for it.", "17 out of 30 jurors voted for it.", "supports"),
        ("More than 17 out of 30 jurors voted for it.", "12 out of 28 jurors voted for it.", "refutes"),
        ("The film made $12 million worldwide.", "The film made $9 million domestic.", "unrelated"),
        ("Based on 60 replies, 40% were pleased.", "Based on 90 replies, 55% were pleased.", "unrelated"),
        ("The traveler lost 12 bags.", "The traveller lost 14 bags.", "refutes"),
        ("By May 2019 12 people had died.", "By June 2019 9 people had died.", "refutes"),
        ("By May 2019 12 people had died.", "By June 2019 19 people had died.", "unrelated"),
        ("The Brenta Choir has 31 singers.", "The choir of Osterby has 40 singers.", "unrelated"),
        ("The film cost more than $26 million.", "The film cost $26 million.", "unrelated"),
        ("The village lost €5 million.", "The village lost $5 million.", "unrelated"),
    ],
)
def test_answers(claim: str, evidence: str, answer: str) -> None:
    assert compare(claim, evidence).answer == answer


def test_the_later_of_two_is_newer() -> None:
    older, newer = "The song has over 460 million views.", "The song has over 465 million views."
    days = {"date_a": dt.date(2020, 3, 1), "date_b": dt.date(2020, 3, 2)}
    assert compare(older, newer, **days).verdict == "superseded"
    assert compare(newer, newer, **days).verdict == "agree"
    assert compare(older, newer).verdict != "superseded"


def test_working_has_the_numbers() -> None:
    working = compare("The bridge cost more than $40 million.", "The bridge cost $36 million.").working
    assert any("36" in line for line in working)
    assert any("refutes" in line for line in working)


def test_each_figure_answers_to_the_one_like_it() -> None:
    said = "The flood hurt 12 people and wrecked 40 houses."
    answer = compare(said, "The flood wrecked 40 houses and hurt 12 people.")
    assert answer.answer == "supports"
    answer = compare(said, "The flood wrecked 40 houses and hurt 19 people.")
    assert answer.answer == "refutes"
    assert "refutes: they are 7 apart" in answer.working


def test_how_near_the_values_are_is_a_level() -> None:
    levels = set()
    for value in (40, 41, 47, 60, 160, 900):
        (claim,), (item,) = figures_of_both("It has 40 seats.", f"It has {value} seats.")
        found = coordinates_of(claim, item)
        assert found is not None
        levels.add(found["values"])
    assert levels == {"0", "1", "2", "3", "4"}
