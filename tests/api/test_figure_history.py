"""The history of a figure: which figures a question means, and how each stands."""

from __future__ import annotations

import datetime as dt

import pytest

import claimcheck
from claimcheck.api.arguments import DateError, days_of
from claimcheck.engine.figure_question import QuestionError, question_of
from claimcheck.ledger.records import Ledger

TOLD = (
    ("2023-02-01", "The ministry said there are 1,900 Danish soldiers in Estonia."),
    ("2023-06-01", "There are 2,400 Danish soldiers in Estonia, the ministry said."),
    ("2023-09-01", "With 1,900 Danish soldiers in Estonia, the camp is full, a spokeswoman said."),
    ("2024-02-01", "Denmark plans to have 4,000 soldiers in Estonia next year."),
    ("2024-03-01", "There are 3,100 Danish soldiers in Estonia, Colonel Mette Ravn said."),
    ("2024-03-01", "There are 900 Danish soldiers in Latvia and 250 Dutch soldiers in Estonia."),
)


@pytest.fixture
def archive() -> claimcheck.Archive:
    made = claimcheck.Archive()
    made.add(
        [
            claimcheck.Article(text=f"{text}\n", id=f"a{number}", date=dt.date.fromisoformat(day))
            for number, (day, text) in enumerate(TOLD)
        ]
    )
    return made


def told(series: object) -> list[tuple[str, str]]:
    return [(point.value, point.standing) for point in series.points]  # type: ignore[attr-defined]


def test_a_figure_is_told_over_time_with_what_stands_now(archive: claimcheck.Archive) -> None:
    series = archive.history("Danish soldiers in Estonia")
    assert told(series) == [
        ("1,900", "superseded"), ("2,400", "superseded"), ("1,900", "stale"), ("3,100", "stands"),
        ("4,000", "apart"),
    ]  # fmt: skip
    assert series.standing is not None
    assert (series.standing.said_by, series.standing.article) == ("Mette Ravn", "a4")
    assert series.outdated == ("a0", "a1", "a2")
    assert type(series).model_validate_json(series.model_dump_json()) == series


def test_narrower_and_other_things_are_left_out(archive: claimcheck.Archive) -> None:
    assert told(archive.history("Danish soldiers in Latvia")) == [("900", "stands")]
    assert told(archive.history("Dutch soldiers in Estonia")) == [("250", "stands")]
    assert not archive.history("ferries in Estonia").points


def test_figures_of_one_time_dispute_each_other(archive: claimcheck.Archive) -> None:
    text = "There are 3,700 Danish soldiers in Estonia, the opposition said.\n"
    archive.add(claimcheck.Article(text=text, id="a9", date=dt.date(2024, 3, 1)))
    series = archive.history("Danish soldiers in Estonia")
    assert {point.article for point in series.points if point.standing == "disputed"} == {"a4", "a9"}
    assert series.standing is None


def test_time_is_bounded(archive: claimcheck.Archive) -> None:
    assert [value for value, _ in told(archive.history("Danish soldiers in Estonia", "2023-06", "2023"))] == [
        "2,400", "1,900",
    ]  # fmt: skip
    assert days_of("2022", "2024-02") == (dt.date(2022, 1, 1), dt.date(2024, 2, 29))
    for since, until in (("2022-13", None), ("soon", None), ("2023", "2022"), ("0000", None)):
        with pytest.raises(DateError):
            days_of(since, until)


@pytest.mark.parametrize("query", ["", "people killed", "?", "how many soldiers"])
def test_a_question_that_names_nothing_is_refused(archive: claimcheck.Archive, query: str) -> None:
    with pytest.raises(QuestionError, match="says too little"):
        archive.history(query)


def test_a_long_question_finds_nothing(archive: claimcheck.Archive) -> None:
    assert not archive.history("x" * 5000).points


@pytest.mark.parametrize(
    ("query", "what"),
    [
        ("How many ferries are there in Alnes?", "ferry"),
        ("population of Tarnholm", "population of tarnholm"),
        ("people killed in the Wexcombe mill fire", "dead"), ("unemployment rate in Spain", "unemployment"),
    ],
)  # fmt: skip
def test_a_question_is_read_as_articles_are(query: str, what: str) -> None:
    question = question_of(query, Ledger())
    assert what in question.counted | question.attributes


FIRE = (
    ("2024-03-01", "A fire at the Tarn Hotel in Alnes killed 12 people, including 3 children, police said."),
    ("2024-03-02", "The fire in Alnes killed 15 people, police said. Nine of the dead were guests."),
    ("2024-03-03", "It was the worst fire in Alnes since 1998, when 40 people were killed at a cinema."),
    (
        "2024-03-04",
        "The hotel in Alnes, built in 1921, was full when the fire killed 17 people, police said.",
    ),
    ("2024-03-05", "Three children were killed in the Alnes fire. A 2011 fire in Alnes killed 6 people."),
)


def test_parts_and_earlier_happenings_are_other_things() -> None:
    archive = claimcheck.Archive()
    archive.add(
        [
            claimcheck.Article(text=f"{text}\n", id=f"a{number}", date=dt.date.fromisoformat(day))
            for number, (day, text) in enumerate(FIRE)
        ]
    )
    series = archive.history("people killed in the Alnes fire")
    assert told(series) == [("12", "superseded"), ("15", "superseded"), ("17", "stands")]
    assert [value for value, _ in told(archive.history("children killed in the Alnes fire"))] == ["3"]
