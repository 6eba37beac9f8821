"""Verdicts on two figures of one thing: bounds, and how what is counted behaves in time."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from tests.linking.made import DAY, profiled

from claimcheck.linking.links import FigureStatement
from claimcheck.linking.ties.deciding import verdict_of
from claimcheck.linking.ties.scaling import in_unit_of
from claimcheck.linking.ties.verdict_reasons import (
    FALLEN,
    FIGURES_DIFFER,
    NEWER,
    OTHER_FRAME,
    OTHER_STATE,
    SOURCES,
)
from claimcheck.models.verdict import Verdict

LATER = "2024-08-20"
CHANGES = {
    "running": ("The death toll of the flood in Harrow Vale rose to {}.", 41, 64),
    "standing": ("Halvard Steel employs {} people in Lille.", 3100, 4700),
    "once": ("The bridge in Osterby is {} km long.", 14, 19),
    "open": ("Some {} ships wait off Osterby.", 310, 420),
}


def figure(text: str, date: str | None = DAY, name: str = "a", **changes: Any) -> FigureStatement:
    """Return the last figure of a text; ``changes`` are made to its profile."""
    made = profiled(text, date, name=name).figures[-1]
    for key, value in changes.items():
        object.__setattr__(made.profile, key, value)
    return made


def told(kind: str, dates: tuple[str | None, str | None], *, falling: bool = False) -> Verdict:
    text, *values = CHANGES[kind]
    first, second = reversed(values) if falling else values
    one = figure(text.format(first), dates[0])
    return verdict_of(one, figure(text.format(second), dates[1], "b"))


@pytest.mark.parametrize(
    ("kind", "dates", "expected"),
    [
        ("running", (DAY, LATER), ("superseded", NEWER)),
        ("running", (DAY, DAY), ("tension", FIGURES_DIFFER)),
        ("standing", (DAY, LATER), ("superseded", NEWER)),
        ("standing", (DAY, DAY), ("conflict", FIGURES_DIFFER)),
        ("once", (DAY, LATER), ("conflict", FIGURES_DIFFER)),
        ("once", (DAY, DAY), ("conflict", FIGURES_DIFFER)),
        ("once", (None, DAY), ("conflict", FIGURES_DIFFER)),
        ("open", (DAY, LATER), ("tension", FIGURES_DIFFER)),
        ("open", (None, DAY), ("tension", FIGURES_DIFFER)),
    ],
)
def test_what_is_counted_decides_over_time(
    kind: str, dates: tuple[str, str], expected: tuple[str, str]
) -> None:
    verdict = told(kind, dates)
    assert (verdict.judgement, verdict.reason) == expected


def test_a_running_count_that_falls() -> None:
    verdict = told("running", (DAY, LATER), falling=True)
    assert (verdict.judgement, verdict.reason) == ("superseded", FALLEN)
    assert told("standing", (DAY, LATER), falling=True).reason == NEWER


def test_a_missing_date_is_named() -> None:
    verdict = told("running", (None, DAY))
    assert verdict.judgement == "undecided"
    assert verdict.reason == "a date is missing: a"


def test_at_least_so_many_and_later_more_has_grown() -> None:
    text = "The death toll of the flood in Harrow Vale rose to at least {}."
    one, other = figure(text.format(142)), figure(text.format(188), LATER, "b")
    assert verdict_of(one, other).judgement == "superseded"
    assert verdict_of(one, figure(text.format(188), DAY, "b")).judgement == "agree"


def test_a_plan_and_what_became_of_it() -> None:
    plan, done = "Denmark will send {} soldiers to Latvia.", "Denmark has {} soldiers in Latvia."
    one = figure(plan.format(500), state="planned")
    assert verdict_of(one, figure(done.format(500), LATER, "b")).judgement == "agree"
    assert verdict_of(one, figure(done.format(650), LATER, "b")).reason == NEWER
    for value, date in ((100, LATER), (650, DAY)):
        verdict = verdict_of(one, figure(done.format(value), date, "b"))
        assert (verdict.judgement, verdict.reason) == ("incomparable", OTHER_STATE)


def test_a_total_and_a_change_are_not_compared() -> None:
    text = "Denmark has {} soldiers in Latvia."
    other = figure(text.format(400), name="b", frame="increase")
    verdict = verdict_of(figure(text.format(300)), other)
    assert (verdict.judgement, verdict.reason) == ("incomparable", OTHER_FRAME)


def test_sources_are_told() -> None:
    texts = (
        "The blaze killed {} people in Porto, the mayor said.",
        "The blaze killed {} in Porto, police said.",
    )
    one, other = figure(texts[0].format(12)), figure(texts[1].format(19), name="b")
    verdict = verdict_of(one, other)
    assert (verdict.judgement, verdict.reason) == ("dispute", SOURCES)
    assert "“19” comes from police" in verdict.working
    same = figure("The blaze killed 12 people in Porto, Ivo Lund said.", name="b")
    named = figure("The blaze killed 12 people in Porto, Ana Roe said.")
    verdict = verdict_of(named, same)
    assert (verdict.judgement, verdict.reason) == ("agree", "")


def test_units_are_converted() -> None:
    one, other = figure("The bridge is 10 miles long."), figure("The bridge is 16 km long.", name="b")
    alike = in_unit_of(other, one)
    assert alike is not None
    assert alike.figure.number.low is not None
    assert round(alike.figure.number.low, 1) == Decimal("9.9")
    assert other.figure.number.low == Decimal(16)
    assert verdict_of(one, other).judgement == "agree"
    assert verdict_of(one, figure("The bridge weighs 16 tonnes.", name="b")).reason == "other units"
