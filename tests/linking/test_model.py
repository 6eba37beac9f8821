"""The table of weights: it loads, adds up, and turns sums into probabilities that rise."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.linking.made import profiled

from claimcheck.linking.evidence.model import Table, Weights, weights
from claimcheck.linking.evidence.scoring import pairs_of
from claimcheck.linking.ties.tie import NONE, WEIGHED

SMALL = Weights(
    story=Table(start=0, bits={}),
    link=Table(start=-10, bits={"what": {"same": 25, "other": -40}, "days": {"0": 5}}),
    brief=Table(start=0, bits={}),
    ties={},
    calibration={"fits": ((-20, 0.1), (0, 0.5), (40, 0.9)), "apart": ((0, 0.05), (30, 0.2), (60, 0.8))},
)
KINDS = sorted(weights().calibration)


def test_levels_add_up_and_unknown_ones_add_nothing() -> None:
    levels = {"what": "same", "days": "9", "colour": "red"}
    assert SMALL.link.parts(levels) == {"what": 25, "days": 0, "colour": 0}
    assert SMALL.link.total(levels) == 15
    assert SMALL.link.total({}) == -10


@pytest.mark.parametrize(
    ("total", "expected"), [(-99, 0.1), (-20, 0.1), (-10, 0.3), (0, 0.5), (20, 0.7), (99, 0.9)]
)
def test_between_two_points_in_proportion(total: int, expected: float) -> None:
    assert SMALL.probability("fits", total) == pytest.approx(expected)


@given(st.sampled_from(KINDS), st.integers(-600, 600), st.integers(0, 200))
def test_more_evidence_is_never_less_probable(kind: str, total: int, more: int) -> None:
    table = weights()
    assert 0 <= table.probability(kind, total) <= table.probability(kind, total + more) <= 1


@given(st.sampled_from(KINDS), st.integers(-600, 600), st.floats(0, 1))
def test_below_the_floor_nothing_is_probable_enough(kind: str, total: int, least: float) -> None:
    for table in (SMALL, weights()):
        if total < table.floor(kind, least) and least > table.calibration[kind][0][1]:
            assert table.probability(kind, total) < least


def test_the_shipped_table_is_sound() -> None:
    table = weights()
    assert set(table.calibration) == {"fits", "apart"}
    for points in table.calibration.values():
        assert all(one[0] < other[0] and one[1] <= other[1] for one, other in pairwise(points))
    assert all(0 <= share <= 1 for share in table.ties.values())
    assert {cell.partition(",")[0] for cell in table.ties} >= WEIGHED
    assert NONE not in {cell.partition(",")[0] for cell in table.ties}


def test_every_coordinate_is_in_the_table() -> None:
    one = profiled("The fire in Porto killed 12 people and cost $3 million.").profile
    other = profiled("A fire in Porto killed 19 people. Firemen needed 3 hours.", name="b").profile
    made = [pair for pair in pairs_of(one, other, weights()) if not pair.gate]
    assert made
    for pair in made:
        assert pair.levels.keys() == weights().link.bits.keys() - {"tie"}  # which ``linkage`` adds
