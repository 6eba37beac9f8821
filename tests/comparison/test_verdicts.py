"""Two figures for one thing: properties of agreement, and cases."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.comparison.bounds import bounds, figure_of
from claimcheck.comparison.verdicts import Figure, agreement, bears_out, total
from claimcheck.lang.hedges import hedges
from claimcheck.models.quantity import Quantity


def figure(text: str, value: str, hedge: str | None = None) -> Figure:
    found = bounds(figure_of(Decimal(value)), hedge)
    return Figure.of(
        Quantity(
            start=0, end=len(text), text=text, value=Decimal(value), relation=found.relation,
            possible=found.possible, likely=found.likely,
        )
    )  # fmt: skip


HEDGES = st.sampled_from(
    [None, *sorted(name for name in hedges() if name not in {"exact", "printed", "round", "plain"})]
)
NUMBERS = st.integers(min_value=1, max_value=10**7).map(str)


@st.composite
def figures(draw: st.DrawFn) -> Figure:
    return figure("n", draw(NUMBERS), draw(HEDGES))


@given(figures())
def test_a_figure_agrees_with_itself(one: Figure) -> None:
    assert agreement(one, one) == "agree"
    assert bears_out(one, one) == "supports"


@given(figures(), figures())
def test_agreement_has_no_sides(one: Figure, other: Figure) -> None:
    assert agreement(one, other) == agreement(other, one)


@given(figures(), figures())
def test_ruled_out_both_ways_or_not_at_all(one: Figure, other: Figure) -> None:
    assert (bears_out(one, other) == "refutes") == (agreement(one, other) == "conflict")


@given(figures(), st.integers(min_value=1, max_value=30))
def test_n_times_is_the_sum_of_n(one: Figure, count: int) -> None:
    summed = total([one] * count)
    assert (summed.possible, summed.likely) == (one.times(count).possible, one.times(count).likely)


def test_a_part_of_what_is_counted_may_be_half_of_one() -> None:
    three = replace(figure("3", "3"), whole=True)
    assert three.times(2).whole
    assert not three.scaled(Decimal("0.5")).whole
    assert not replace(three, whole=False).times(2).whole


def test_a_length_of_time_is_turned_only_beside_another() -> None:
    weeks, days, plain = (
        replace(figure(n, n), length=unit) for n, unit in (("2", "week"), ("14", "day"), ("2", ""))
    )
    assert agreement(weeks, days) == agreement(days, weeks) == "agree"
    assert agreement(weeks, plain) == agreement(plain, weeks) == "agree"
    assert agreement(days, plain) == agreement(plain, days) == "conflict"


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (figure("41", "41"), figure("64", "64"), "conflict"),
        (figure("around 5,000", "5000", "about"), figure("5,200", "5200"), "agree"),
        (figure("more than 41", "41", "more than"), figure("41", "41"), "conflict"),
        (figure("under 4,000", "4000", "less than"), figure("4,000", "4000"), "conflict"),
        (figure("at least 41", "41", "at least"), figure("41", "41"), "agree"),
        (figure("at least 20", "20", "at least"), figure("300", "300"), "tension"),
    ],
)
def test_cases(one: Figure, other: Figure, expected: str) -> None:
    assert agreement(one, other) == expected
