"""When two articles give somebody an office and the one below it."""

from __future__ import annotations

import pytest
from tests.linking.made import profiled

from claimcheck.linking.people.two_ranks import two_ranks


def offices(one: str, other: str) -> list[tuple[str | None, str | None]]:
    sides = [(told.article.text, told.claims) for told in map(profiled, (one, other))]
    return [(first.office, second.office) for first, second in two_ranks(*sides)]


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("Mayor Ann Roe spoke.", "Deputy Mayor Ann Roe spoke.", [("mayor", "deputy mayor")]),
        ("Gov. Ann Roe spoke.", "Lieutenant Governor Ann Roe spoke.", [("governor", "lieutenant governor")]),
        ("Lt. Gov. Ann Roe spoke.", "Lieutenant Governor Ann Roe spoke.", []),
        ("Mayor Ann Roe spoke.", "Deputy Mayor Jan Lund spoke.", []),
        ("Mayor Ann Roe spoke.", "Deputy Mayor Ann Roe spoke. Mayor Ann Roe did not.", []),
        ("Riga Mayor Ann Roe spoke.", "Tallinn Deputy Mayor Ann Roe spoke.", []),
    ],
)
def test_one_office_is_the_other_with_a_word_more(one: str, other: str, found: list[tuple[str, str]]) -> None:
    assert offices(one, other) == found
