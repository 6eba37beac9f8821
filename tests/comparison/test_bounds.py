"""The table of hedges, row by row, and what must hold for every hedge and number."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.comparison.bounds import Figure, bounds, figure_of, granule_of, magnitude_bounds, slack, width
from claimcheck.lang.hedges import hedges
from claimcheck.models.interval import Interval, plain

HEDGES = sorted(name for name in hedges() if name not in {"exact", "printed", "round", "plain"})


def ends(interval: Interval) -> str:
    """Write an interval as mathematics does."""
    if interval.is_point:
        return plain(interval.low)
    low = "(" if interval.low_open or interval.low is None else "["
    high = ")" if interval.high_open or interval.high is None else "]"
    least = "-∞" if interval.low is None else plain(interval.low)
    return f"{low}{least}, {plain(interval.high)}{high}"


@pytest.mark.parametrize(
    ("printed", "granule"),
    [
        ("80000", "10000"),
        ("1700", "100"),
        ("84.6", "0.1"),
        ("41", "1"),
        ("5.0", "0.1"),
        ("0", "1"),
        ("1E+6", "1E+6"),
    ],
)
def test_granule(printed: str, granule: str) -> None:
    assert granule_of(Decimal(printed)) == Decimal(granule)


@pytest.mark.parametrize(
    ("printed", "w", "b"),
    [("5000", "1000", "250"), ("1700", "100", "50"), ("41", "2.05", "0.5"), ("30", "6", "1.5")],
)
def test_width_and_slack(printed: str, w: str, b: str) -> None:
    figure = figure_of(Decimal(printed))
    assert (width(figure), slack(figure)) == (Decimal(w), Decimal(b))


def test_nothing_is_nothing() -> None:
    found = bounds(figure_of(Decimal(0)), None)
    assert (ends(found.possible), ends(found.likely)) == ("0", "0")
    assert ends(bounds(figure_of(Decimal(0)), "more than").likely) == "(0, ∞)"
    below = bounds(figure_of(Decimal(0)), "less than", signed=True).likely
    assert (below.low, below.high, below.high_open) == (None, Decimal(0), True)


@pytest.mark.parametrize(
    ("hedge", "possible", "likely", "relation"),
    [
        (None, "[4,750, 5,250]", "[4,975, 5,025]", "="),
        ("about", "[4,000, 6,000]", "[4,500, 5,500]", "~"),
        ("more than", "(5,000, ∞)", "(5,000, 7,500]", ">"),
        ("at least", "[5,000, ∞)", "[5,000, 7,500]", ">="),
        ("just over", "(5,000, 6,000]", "(5,000, 5,500]", ">"),
        ("less than", "[0, 5,000)", "[2,500, 5,000)", "<"),
        ("at most", "[0, 5,000]", "[2,500, 5,000]", "<="),
        ("just under", "[4,000, 5,000)", "[4,500, 5,000)", "<"),
        ("nearly", "[4,000, 5,000)", "[4,500, 5,000)", "~"),
        ("plain", "[4,750, 5,250]", "[4,975, 5,025]", "="),
    ],
)
def test_rows_of_the_table_at_5000(hedge: str | None, possible: str, likely: str, relation: str) -> None:
    found = bounds(figure_of(Decimal(5000)), hedge)
    assert (ends(found.possible), ends(found.likely), found.relation) == (possible, likely, relation)


def test_bare_figures() -> None:
    assert ends(bounds(figure_of(Decimal(41))).possible) == "41"
    assert ends(bounds(figure_of(Decimal(1234))).possible) == "1,234"
    assert ends(bounds(figure_of(Decimal("84.6"), counted=False)).possible) == "[84.55, 84.65]"
    assert ends(bounds(figure_of(Decimal(12), counted=False)).likely) == "[11.5, 12.5]"


def test_ranges() -> None:
    low, high = figure_of(Decimal(700)), figure_of(Decimal(800))
    found = bounds(low, None, high)
    assert (ends(found.possible), ends(found.likely), found.relation) == (
        "[665, 840]",
        "[700, 800]",
        "between",
    )
    assert ends(bounds(low, "about", high).possible) == "[600, 900]"
    assert ends(bounds(low, "at most", high).possible) == "[0, 800]"
    assert bounds(high, None, low) == found


def test_magnitudes() -> None:
    found = magnitude_bounds(Decimal(100))
    assert (ends(found.possible), ends(found.likely)) == ("[100, 2,000]", "[200, 1,000)")


def test_what_can_be_negative_has_no_floor() -> None:
    assert ends(bounds(figure_of(Decimal(5)), "less than", signed=True).possible) == "(-∞, 5)"
    assert ends(bounds(Figure(Decimal(-5), Decimal(1)), "less than", signed=True).possible) == "(-∞, -5)"


def test_a_share_of_a_whole_stays_within_it() -> None:
    half = Figure(Decimal("0.5"), Decimal("0.5"), "round")
    assert ends(bounds(half, "at least", whole=True).possible) == "[0.5, 1]"


VALUES = st.one_of(
    st.integers(min_value=1, max_value=10**12).map(Decimal),
    st.decimals(min_value="0.001", max_value="99999", places=3, allow_nan=False),
)


@given(VALUES, st.sampled_from(HEDGES), st.booleans(), st.booleans())
def test_likely_is_possible_and_the_figure_is_in_or_on_the_edge(
    value: Decimal, hedge: str, signed: bool, negative: bool
) -> None:
    figure = figure_of(value)
    if negative:
        figure = figure._replace(value=-value)
    found = bounds(figure, hedge, signed=signed or negative)
    assert found.likely.within(found.possible)
    low, high = found.possible.low, found.possible.high
    assert low is None or low <= figure.value
    assert high is None or high >= figure.value


@given(VALUES, st.sampled_from(HEDGES))
def test_ten_times_the_figure_has_ten_times_the_bounds(value: Decimal, hedge: str) -> None:
    figure = figure_of(value)
    tenfold = Figure(figure.value * 10, figure.granule * 10, figure.manner)
    once, ten = bounds(figure, hedge), bounds(tenfold, hedge)
    assert ten.possible == once.possible.scaled(Decimal(10))
    assert ten.likely == once.likely.scaled(Decimal(10))


@given(VALUES)
def test_bare_figures_nest(value: Decimal) -> None:
    for counted in (True, False):
        found = bounds(figure_of(value, counted=counted))
        assert found.likely.within(found.possible)
        assert value in found.likely


@given(VALUES, VALUES, st.sampled_from([None, *HEDGES]))
def test_ranges_nest(one: Decimal, other: Decimal, hedge: str | None) -> None:
    low, high = sorted((one, other))
    found = bounds(figure_of(low), hedge, figure_of(high))
    assert found.likely.within(found.possible)
