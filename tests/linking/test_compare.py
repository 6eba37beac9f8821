"""Whether one short text bears out another."""

from __future__ import annotations

import datetime as dt

import pytest

from claimcheck.linking.compare import compare


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
        ("In Harwick 12 cases were confirmed.", "In Tolburn 40 cases were confirmed.", "unrelated"),
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
