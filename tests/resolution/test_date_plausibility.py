"""A date on the page that its own text rules out is doubted, and nothing else is."""

from __future__ import annotations

import datetime as dt

import pytest

from claimcheck.ledger.records import EventRecord, Ledger
from claimcheck.models.article import Article
from claimcheck.resolution.resolved_claims import claims_of

LEDGER = Ledger(
    records=(
        EventRecord(
            id="invasion",
            what="the invasion of Ravonia",
            names=("veldia invaded ravonia",),
            start=dt.date(2021, 2, 24),
            source="invented",
        ),
    )
)


def _read(text: str, day: str) -> Article:
    return claims_of(Article(text=text, id="a", date=dt.date.fromisoformat(day)), LEDGER).article


@pytest.mark.parametrize(
    ("text", "day", "earliest", "latest"),
    [
        ("Since Veldia invaded Ravonia in February, prices rose.", "2024-06-01", "2021-02-24", "2022-01-28"),
        (
            "Since Veldia invaded Ravonia in February, all wait. It met in May. It is to meet on June 28-30.",
            "2024-06-01",
            "2021-05-01",
            "2021-06-30",
        ),
        (
            "The club will meet on 3 May 2019. It was founded on 2 April 2019.",
            "2023-01-01",
            "2019-04-02",
            "2019-05-03",
        ),
        ("The fair is due on 3 May 2019.", "2023-01-01", "", "2019-05-03"),
        ("Veldia invaded Ravonia last year and holds the coast.", "2025-01-01", "2022-01-01", "2022-12-31"),
        ("Veldia invaded Ravonia two years ago.", "2025-01-01", "2022-08-25", "2023-08-26"),
        ("The bridge was opened on 3 May 2019.", "2018-01-01", "2019-05-03", ""),
    ],
)
def test_doubts(text: str, day: str, earliest: str, latest: str) -> None:
    doubt = _read(text, day).date_doubt
    assert doubt is not None
    bounds = ["" if bound is None else bound.isoformat() for bound in (doubt.earliest, doubt.latest)]
    assert bounds == [earliest, latest]
    assert all(span.text in text for span in doubt.evidence)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Since Veldia invaded Ravonia in February, prices rose.", "2021-09-01"),
        ("Since Veldia invaded Ravonia in February 2021, prices rose.", "2024-06-01"),
        ("It began in 2021. Veldia invaded Ravonia in February.", "2024-06-01"),
        ("Since Veldia invaded Ravonia, sales fell last year.", "2024-06-01"),
        ("Veldia invaded Ravonia more than two years ago.", "2025-01-01"),
        ("Veldia invaded Ravonia last year.", "2022-06-01"),
        ("Veldia invaded Ravonia in March, the novel has it.", "2024-06-01"),
        ("In 2016 the board said it would build a plant by May 2019.", "2023-01-01"),
        ("The court will rule on the law of 3 May 2019.", "2023-01-01"),
        ("The notes will cover the period from 1 January 2016 to 3 May 2019.", "2023-01-01"),
        ("Prices rose in February.", "2024-06-01"),
        ("The final is to be held on 3 May 2019.", "2018-01-01"),
        ("The notes will be paid on 3 May 2019 or on 4 May 2020.", "2018-01-01"),
        ("The club will meet on 3 May 2019.", "2019-05-10"),
    ],
)
def test_does_not_doubt(text: str, day: str) -> None:
    assert _read(text, day).date_doubt is None


def test_a_doubted_article_has_the_period_of_its_bounds() -> None:
    article = _read("The club will meet on 3 May 2019. It was founded on 2 April 2019.", "2023-01-01")
    assert article.period == (dt.date(2019, 4, 2), dt.date(2019, 5, 3))
