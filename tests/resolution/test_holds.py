"""When claims hold: by their clause, by events on record, else by the article's day."""

from __future__ import annotations

import datetime as dt

import pytest

from claimcheck.ledger.records import EventRecord, Ledger
from claimcheck.models.article import Article
from claimcheck.models.claims import AttributionClaim, EventClaim, NumericClaim
from claimcheck.resolution.resolved_claims import claims_of

LEDGER = Ledger(
    records=(
        EventRecord(
            id="invasion",
            what="the invasion of Ravonia",
            names=("veldia invaded ravonia", "invasion of ravonia", "ravonia invasion"),
            start=dt.date(2021, 2, 24),
            source="invented",
        ),
    )
)


def _article(text: str, day: str | None = "2023-03-15", precision: str = "day") -> Article:
    date = None if day is None else dt.date.fromisoformat(day)
    return Article(text=text, id="a", date=date, date_precision=None if date is None else precision)  # type: ignore[arg-type]


def _held(article: Article, words: str) -> tuple[str, str]:
    claims = claims_of(article, LEDGER).claims
    (claim,) = [c for c in claims if isinstance(c, NumericClaim) and c.text.startswith(words)]
    return tuple("?" if day is None else day.isoformat() for day in (claim.holds.start, claim.holds.end))  # type: ignore[return-value]


@pytest.mark.parametrize(
    ("text", "words", "start", "end"),
    [
        ("The fort holds 900 soldiers.", "900", "2023-03-15", "2023-03-15"),
        ("In 2014 the fort held 900 soldiers.", "900", "2014-01-01", "2014-12-31"),
        ("As of 1 March 2023 the fort held 900 soldiers.", "900", "2023-03-01", "2023-03-01"),
        ("The fort will hold 900 soldiers in 2027.", "900", "2027-01-01", "2027-12-31"),
        ("The fort should hold 900 soldiers by May 2024.", "900", "2024-05-01", "2024-05-31"),
        ("Since 2019, 900 soldiers have trained there.", "900", "2019-01-01", "2023-03-15"),
        ("The mayor said on Monday that 900 soldiers stay.", "900", "2023-03-15", "2023-03-15"),
        ("The 2016 treaty allows 900 soldiers.", "900", "2023-03-15", "2023-03-15"),
        ("Output fell to 900 tons, the first drop since 2019.", "900", "2023-03-15", "2023-03-15"),
        ("In May 2022 it sold 80 cars, against 900 a year earlier.", "900", "2021-05-01", "2021-05-31"),
        ("It closed at 900 cars, against yesterday's 850.", "900", "2023-03-15", "2023-03-15"),
        ("It sold 900 cars on April 1.", "900", "2023-04-01", "2023-04-01"),
        ("The roads are bad; 2018 saw 900 crashes.", "900", "2018-01-01", "2018-12-31"),
        ("In 2014 it had 700 workers; it has 900 now.", "900", "2023-03-15", "2023-03-15"),
        ("The flood on Monday killed 41 people.", "41", "2023-03-15", "2023-03-15"),
        ("The toll from the flood last week rose to 41.", "41", "2023-03-15", "2023-03-15"),
        ("At least 14 people were killed in the past two days.", "At least 14", "2023-03-13", "2023-03-15"),
        ("The flood of 2004 is remembered; in 2004, 41 people died.", "41", "2004-01-01", "2004-12-31"),
        (
            "The pre-Ravonia invasion strength was around 900 soldiers.",
            "around 900",
            "2020-11-24",
            "2021-02-23",
        ),
    ],
)
def test_holds(text: str, words: str, start: str, end: str) -> None:
    assert _held(_article(text), words) == (start, end)


def test_an_undated_article_leaves_the_present_open() -> None:
    assert _held(_article("The fort holds 900 soldiers.", None), "900") == ("?", "?")


def test_a_year_is_narrowed_by_what_lies_ahead() -> None:
    article = _article(
        "The fort holds 900 soldiers. Ministers will meet in mid-February.", "2022-01-01", "year"
    )
    start, end = _held(article, "900")
    assert start == "2022-01-01"
    assert "2022-02-15" <= end <= "2022-02-28"


def test_an_undated_article_is_bounded_by_an_event_on_record() -> None:
    text = "Since Veldia invaded Ravonia in February, the fort has held 900 soldiers. It held a poll in May."
    claims = claims_of(_article(text + " The hall has 12 rooms.", None), LEDGER).claims
    (rooms,) = [c for c in claims if isinstance(c, NumericClaim) and c.text.startswith("12")]
    assert rooms.holds.start == dt.date(2021, 5, 1)
    assert rooms.holds.end == dt.date(2022, 1, 28)
    assert "undated" in rooms.holds.grounds


def test_the_day_of_the_telling_goes_with_the_attribution() -> None:
    claims = claims_of(
        _article("The mayor told reporters on Monday that the fort holds 900 soldiers.")
    ).claims
    (said,) = [c for c in claims if isinstance(c, AttributionClaim)]
    assert said.holds.start == dt.date(2023, 3, 13)


def test_an_event_holds_on_its_day() -> None:
    claims = claims_of(_article("Veldia annexed Ravonia in 2014.")).claims
    (event,) = [c for c in claims if isinstance(c, EventClaim)]
    assert (event.what, event.actors) == ("annexation", ("Veldia", "Ravonia"))
    assert event.holds.start == dt.date(2014, 1, 1)
    assert event.text == "Veldia annexed Ravonia in 2014"
