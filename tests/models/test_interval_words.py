"""Intervals in the words of a newspaper."""

from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from claimcheck.models.interval import Interval, spoken

WORDS: dict[str, tuple[str | None, str | None, str]] = {
    "3,000": ("3000", "3000", "[]"),
    "4,000 to 6,000": ("4000", "6000", "[]"),
    "more than 3,000, up to 3,600": ("3000", "3600", "(]"),
    "at least 24, less than 120": ("24", "120", "[)"),
    "more than 1, less than 2.5": ("1", "2.5", "()"),
    "41 or more": ("41", None, "[]"),
    "more than 41": ("41", None, "(]"),
    "up to 15,000": (None, "15000", "[]"),
    "less than 15,000": (None, "15000", "[)"),
    "up to 50": ("0", "50", "[]"),
    "less than 50": ("0", "50", "[)"),
    "any number": (None, None, "[]"),
    "43.5 million to 44.5 million": ("43500000", "44500000", "[]"),
    "43.5 billion": ("43500000000", "43500000000", "[]"),
    "1,234,567": ("1234567", "1234567", "[]"),
    "43.4555 billion": ("43455500000", "43455500000", "[]"),
    "-2.5 to 18.48": ("-2.5", "18.475", "[]"),
}  # fmt: skip


@pytest.mark.parametrize("words", WORDS)
def test_words(words: str) -> None:
    low, high, ends = WORDS[words]
    interval = Interval(
        low=None if low is None else Decimal(low), high=None if high is None else Decimal(high),
        low_open=ends[0] == "(", high_open=ends[1] == ")",
    )  # fmt: skip
    assert str(interval) == words


@given(st.decimals(allow_nan=False, allow_infinity=False, max_value=10**80, min_value=-(10**80)))
@example(Decimal("9" * 46))
@example(Decimal("9" * 24 + ".5"))
@example(Decimal("9" * 27 + ".555"))
def test_any_value_has_words(value: Decimal) -> None:
    assert spoken(value)


def test_whole_numbers_within() -> None:
    def whole(low: str, high: str, *, high_open: bool = False) -> str:
        return str(Interval(low=Decimal(low), high=Decimal(high), high_open=high_open).whole())

    assert whole("28.5", "31.5") == "29 to 31"
    assert whole("29.85", "30.15") == "30"
    assert whole("0.2", "0.4") == "0.2 to 0.4", "there is none"
    assert whole("1", "3", high_open=True) == "at least 1, less than 3"
    assert whole("1", "3.5", high_open=True) == "1 to 3"


def test_ends_for_people_are_cut_outwards() -> None:
    interval = Interval(low=Decimal("2754057.57"), high=Decimal("2765680.67"))
    assert str(interval.coarse()) == "2.754 million to 2.766 million"
    assert interval.within(interval.coarse())
    assert str(Interval(low=Decimal("0.0312345"), high=Decimal(7)).coarse()) == "0.03123 to 7"
    assert str(Interval(low=Decimal(0), high=Decimal("12.34567")).coarse(2)) == "up to 13"
    assert str(Interval(low=Decimal("1.23456"), high=Decimal("1.23456")).coarse()) == "1.23456"
