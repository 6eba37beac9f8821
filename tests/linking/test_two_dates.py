"""One statement with two dates."""

from __future__ import annotations

import pytest

import claimcheck
from claimcheck.linking.days.two_dates import two_dates
from claimcheck.linking.profiled_article import Profiled

SAID = "The harbour of Elmport has belonged to the Lindqvist family since {}."


def found(one: str, other: str, days: tuple[str, str] = ("2023-06-12", "2023-06-14")) -> list[str]:
    sides = [claimcheck.parse(text, date=day) for text, day in zip((one, other), days, strict=True)]
    first, second = (Profiled.of(article, list(claimcheck.extract(article))).profile for article in sides)
    return [
        f"{one[before.start : before.end]} | {other[after.start : after.end]}"
        for before, after, _ in two_dates(first, second)
    ]


@pytest.mark.parametrize(
    ("early", "late"), [("1894", "1849"), ("May 3", "May 13"), ("Friday", "Sunday"), ("March", "May")]
)
def test_another_date_in_the_same_words(early: str, late: str) -> None:
    assert found(SAID.format(early), SAID.format(late)) == [f"{early} | {late}"]
    assert found(SAID.format(early), SAID.format(early)) == []


def test_who_tells_both_tells_of_two_things() -> None:
    assert found(f"{SAID.format(1894)} {SAID.format(1849)}", SAID.format(1849)) == []


def test_other_words_before_the_time_are_another_statement() -> None:
    assert found(SAID.format(1894), SAID.format(1849).replace("since", "until")) == []
    other = "The harbour of Elmport has belonged to the Lindqvist family and was sold in 1849."
    assert found(SAID.format(1894), other) == []


def test_other_figures_are_another_statement() -> None:
    one = "The 12 boats of Elmport belong to the Lindqvist family since 1894."
    other = one.replace("1894", "1849").replace("12", "14")
    assert found(one, other) == []


def test_a_day_without_a_year_is_of_the_same_year() -> None:
    far = ("2021-06-12", "2023-06-14")
    assert found(SAID.format("May 3"), SAID.format("May 13"), far) == []
    assert found(SAID.format("1894"), SAID.format("1849"), far) != []


def test_a_day_of_telling_is_no_date_of_what_is_told() -> None:
    said = "The harbour master of Elmport said on {} that the lock of Lindqvist leaks."
    assert found(said.format("Friday"), said.format("Sunday")) == []


def test_times_of_day_are_rounded_but_deadlines_are_not() -> None:
    text = "The harbour ferry of Lindqvist hit the lock of Elmport {} {} and sank beside the tug."
    assert found(text.format("around", "2 a.m."), text.format("around", "2:20 a.m.")) == []
    assert found(text.format("around", "2 a.m."), text.format("around", "4:20 a.m.")) == [
        "2 a.m. | 4:20 a.m."
    ]
    assert found(text.format("by", "2 a.m."), text.format("by", "2:00 a.m.")) == []
    assert found(text.format("by", "2 a.m."), text.format("by", "2:15 a.m.")) == ["2 a.m. | 2:15 a.m."]


def test_a_sentence_told_shorter_is_less_sure() -> None:
    one = "Ivo Brandt, harbour master, had last been seen beside the Elmport tug on March 14, when it sank."
    other = "Brandt was last seen beside the Elmport tug on May 14."
    sides = [claimcheck.parse(text, date="2023-06-12") for text in (one, other)]
    first, second = (Profiled.of(article, list(claimcheck.extract(article))).profile for article in sides)
    assert [likeness for *_, likeness in two_dates(first, second)] == ["near"]
