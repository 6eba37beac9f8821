"""Lines and columns agree with counting them one by one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.text.lines import line_and_column


@given(st.text(alphabet="ab\n", max_size=40), st.integers(min_value=0, max_value=40))
def test_line_and_column_are_those_one_counts(text: str, offset: int) -> None:
    before = text[: min(offset, len(text))]
    expected = before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1
    assert line_and_column(text, len(before)) == expected
