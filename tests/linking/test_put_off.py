"""What was put off, and whether it is what another article sets for a day."""

from __future__ import annotations

import pytest

import claimcheck
from claimcheck.linking.days.put_off import put_off_of, put_off_since
from claimcheck.linking.profiled_article import Profiled
from claimcheck.text.document import Document


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The trial of Piet Lindqvist was suspended on Monday.", [("trial", "was suspended")]),
        ("The vote on the lock has been indefinitely postponed.", [("vote", "been indefinitely postponed")]),
        ("The launch of the ferry, which leaks, had been delayed.", []),  # or the leak was
        ("The trial could be postponed.", []),
        ("Trains were cancelled before the trial.", []),
        ("Piet Lindqvist was suspended during the trial.", []),
    ],
)
def test_what_was_put_off_stands_before_the_verb(text: str, told: list[tuple[str, str]]) -> None:
    plans = list(put_off_of(Document(claimcheck.parse(text, date="2023-06-12"))))
    assert [(plan.what, text[plan.start : plan.end]) for plan in plans] == told


def since(one: str, other: str, day: str) -> bool:
    sides = [claimcheck.parse(one, date="2023-06-10"), claimcheck.parse(other, date=day)]
    first, second = (Profiled.of(article, list(claimcheck.extract(article))).profile for article in sides)
    return put_off_since(first, second) is not None


@pytest.mark.parametrize(
    ("other", "day", "found"),
    [
        ("The trial of Piet Lindqvist was suspended on Monday.", "2023-06-12", True),
        ("The trial of Piet Lindqvist was suspended on Monday.", "2023-09-12", False),  # a later one
        ("The trial of Nils Haskamp was suspended on Monday.", "2023-06-12", False),
        ("The hearing of Piet Lindqvist was suspended on Monday.", "2023-06-12", False),
    ],
)
def test_it_is_the_same_trial_if_it_is_of_the_same_person_and_close(
    other: str, day: str, found: bool
) -> None:
    assert since("The trial of Piet Lindqvist begins on Monday.", other, day) is found


def test_a_vote_is_known_by_what_it_is_on() -> None:
    plan = "The council will vote on the leaking harbour lock on Friday."
    assert since(plan, "The vote on the leaking harbour lock was postponed.", "2023-06-16")
    assert not since(plan, "The vote on the bakery was postponed.", "2023-06-16")
