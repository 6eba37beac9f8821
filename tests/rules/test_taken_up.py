"""A figure that another source takes up: whose both are, and what the second one counts."""

from __future__ import annotations

import pytest

import claimcheck
from claimcheck.models.article import Article

COUNTED = "Police said about 400 people marched in Lund on Sunday. "


def disputed(text: str) -> list[list[str]]:
    article = Article(text=text, id="a", path="a")
    found = claimcheck.check([article]).findings
    return [[place.text for place in finding.locations] for finding in found if finding.code == "ATT006"]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (COUNTED + "Organisers put the number at 2,000.", ["2,000", "about 400 people"]),
        (COUNTED + "The union has put the figure at closer to 900.", ["900", "about 400 people"]),
        (COUNTED + "The union put the total number of those who came at 900.", ["900", "about 400 people"]),
        (
            "Police put the number of visitors at 6,300 people, but one band of volunteers put it at 21,000.",
            ["21,000", "6,300 people"],
        ),
        (
            "Ivo Brandt said the odds were 40 percent. Asked too, Anna Kask put the odds at 60 percent.",
            ["60 percent", "40 percent"],
        ),
    ],
)
def test_two_sources_differ(text: str, figures: list[str]) -> None:
    assert disputed(text) == [figures]


@pytest.mark.parametrize(
    "text",
    [
        COUNTED + "Organisers put the number at 410.",
        COUNTED + "Police put the number at 2,000 at noon.",
        COUNTED + "They put the number at 2,000.",
        COUNTED + "Organisers had earlier put the number at 2,000.",
        COUNTED + "Organisers put the toll at 12.",
        COUNTED + "The march was short. Organisers put the number at 2,000.",
        COUNTED + "Organisers put 30 chairs at 7 tables.",
        "About 400 people marched in Lund. Organisers put the number at 2,000.",
        "Police said 400 people and 30 dogs marched. Organisers put the number at 2,000.",
        "Police said it cost $400. Organisers put the figure at 2,000.",
    ],
)
def test_nobody_disputes(text: str) -> None:
    assert disputed(text) == []
