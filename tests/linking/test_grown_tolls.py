"""Tolls of two articles that surely tell of one happening, the later one higher."""

import datetime as dt

import pytest

from claimcheck.linking.evidence.scoring import Story
from claimcheck.linking.profiled_article import Profiled
from claimcheck.linking.tolls.grown_tolls import grown_tolls
from claimcheck.models.article import Article
from claimcheck.resolution.resolved_claims import claims_of

FIRST = "An attack on the harbour of Saltmere killed 12 people and left 40 wounded, mayor Ines Brandt said."
DAY = dt.date(2024, 3, 4)


def grown(one: str, other: str, days: int = 1, happening: int = 60) -> list[tuple[str, str]]:
    read = [
        claims_of(Article(text=text, id=str(number), date=DAY + dt.timedelta(days=number * days)))
        for number, text in enumerate((one, other))
    ]
    sides = [Profiled.of(found.article, found.claims, found.tokens) for found in read]
    return [
        (early.claim.text, late.claim.text)
        for early, late in grown_tolls(sides[0], sides[1], Story({}, happening, happening))
    ]


def test_more_are_found_on_the_next_day() -> None:
    later = (
        "The explosion in the harbour of Saltmere left 12 dead and more than 50 wounded, said mayor Brandt."
    )
    assert grown(FIRST, later) == [("40 wounded", "more than 50 wounded")]


@pytest.mark.parametrize(
    ("later", "days", "happening"),
    [
        ("The explosion in the harbour of Saltmere left 30 wounded, said mayor Brandt.", 1, 60),  # fewer
        ("The explosion in the harbour of Saltmere left 50 wounded, said mayor Brandt.", 0, 60),  # one day
        ("The explosion in the harbour of Saltmere left 50 wounded, said mayor Brandt.", 9, 60),  # long after
        (
            "The explosion in the harbour of Saltmere left 50 wounded, said mayor Brandt.",
            1,
            10,
        ),  # no one story
        ("The explosion in the harbour left 50 sailors wounded, said mayor Brandt of Saltmere.", 1, 60),
        ("An explosion in Lund and Malmo in Sweden left 50 wounded in the harbour, Ulf Dahl said.", 1, 60),
        ("The war left 50 wounded in the harbour of Saltmere, said mayor Brandt.", 1, 60),
        ("Two separate attacks left 50 wounded in the harbour of Saltmere, said mayor Brandt.", 1, 60),
        ("The fire in the harbour of Saltmere left 50 others wounded, said mayor Brandt.", 1, 60),
    ],
)
def test_what_is_no_growth(later: str, days: int, happening: int) -> None:
    assert grown(FIRST, later, days, happening) == []
