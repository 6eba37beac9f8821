"""Votes and matches, as sentences tally them, and which of them are one."""

from __future__ import annotations

import pytest
from tests.linking.made import profiled

from claimcheck.linking.extents.vote_tallies import of_one


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("The harbour bill passed the Senate 31-12.", "The harbour bill passed the Senate 33-12.", True),
        ("The harbour bill passed the Senate 31-12.", "The harbour bill passed the House 88-40.", False),
        (
            "The harbour bill passed the Senate 31-12, and the House sent it on.",
            "The harbour bill passed the House 88-40.",
            False,
        ),
        (
            'It passed the Senate <a href="https://a.example/house">31-12</a>, the House sent it.',
            "The harbour bill passed the House 88-40.",
            False,
        ),
    ],
)
def test_one_vote(one: str, other: str, same: bool) -> None:
    (first,), (second,) = profiled(one).tallies, profiled(other).tallies
    assert of_one(first, second) is same
