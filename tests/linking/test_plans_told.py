"""What is set for a day to come, and whose it is."""

from __future__ import annotations

import datetime as dt

import pytest

import claimcheck
from claimcheck.linking.days.plans_told import Plan, plans_of
from claimcheck.text.document import Document


def plans(text: str) -> list[Plan]:
    return list(plans_of(Document(claimcheck.parse(text, date="2023-06-12"))))


@pytest.mark.parametrize(
    ("text", "what", "day"),
    [
        ("The trial of Piet Lindqvist is set for September 12.", "trial", "2023-09-12"),
        ("Lindqvist is scheduled to be sentenced on Friday.", "sentencing", "2023-06-16"),
        ("The repair of the lock may take until July 3 to finish.", "end", "2023-07-03"),
        ("The Elverton lock will reopen on July 3.", "opening", "2023-07-03"),
    ],
)
def test_a_plan_is_read_with_its_day(text: str, what: str, day: str) -> None:
    assert [(plan.what, dt.date.fromordinal(plan.low).isoformat()) for plan in plans(text)] == [(what, day)]


@pytest.mark.parametrize(
    "text",
    [
        "The trial of Piet Lindqvist was set for September 12.",  # and is no longer
        "The trial of Piet Lindqvist began on June 5.",
        "The trial of Piet Lindqvist is set for after July 3.",
        "The trial of Piet Lindqvist will last from July 3 to July 14.",
    ],
)
def test_no_plan_of_a_day_that_is_over_given_up_or_open(text: str) -> None:
    assert plans(text) == []


def test_of_two_names_the_one_close_to_the_plan_is_the_owner() -> None:
    (plan,) = plans("Marta Obregon told Ivo Brandt that the trial of Piet Lindqvist is set for July 3.")
    assert plan.whose == ("lindqvist", "piet")
    (plan,) = plans("After Brandt was freed, Obregon's trial is set for July 3.")
    assert plan.whose == ("obregon",)
