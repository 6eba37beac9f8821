"""What lies between two values."""

from decimal import Decimal

import pytest

from claimcheck.comparison.change_judgement import change_between, factor_between
from claimcheck.models.interval import Interval


def point(value: str) -> Interval:
    return Interval(low=Decimal(value), high=Decimal(value))


def test_a_third_more() -> None:
    assert factor_between(point("3"), point("4")) == point("1.3333")
    assert change_between(point("3"), point("4")) == point("33.33")


@pytest.mark.parametrize("digits", range(20, 60))
def test_figures_of_any_length_have_a_change(digits: int) -> None:
    change = change_between(point("3"), point("9" * digits))
    assert change is not None
    assert change.low is not None
    assert change.low > 10**digits
