"""Equal counts of which one holds whom the other adds on top."""

from __future__ import annotations

import pytest
from tests.linking.made import profiled

from claimcheck.linking.linkage import links_between

HOLDS = "Denmark will have 3,600 soldiers in Latvia, civilian employees included."
ADDS = "Denmark will have 3,600 soldiers and 150 civilian staff in Latvia."


def lies(first: str, second: str) -> set[str]:
    one, other = profiled(first, "2023-05-02"), profiled(second, "2024-06-20", name="b")
    links = links_between(one, other, 0.5)
    return {link.verdict.judgement for link in links if {link.a.text, link.b.text} == {"3,600 soldiers"}}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (HOLDS, ADDS),
        ("Denmark will have 3,600 soldiers including civilian employees in Latvia.", ADDS),
    ],
)
def test_one_holds_whom_the_other_adds(first: str, second: str) -> None:
    assert lies(first, second) == {"conflict"}
    assert lies(second, first) == {"conflict"}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (HOLDS, ADDS.replace("civilian staff", "military dogs")),
        (HOLDS, ADDS.replace("and 150", "or 150")),
        (HOLDS, ADDS.replace("150", "12")),
        (HOLDS, ADDS.replace(" and 150 civilian staff", "")),
        (HOLDS.replace(", civilian employees included", ""), ADDS),
        (HOLDS.replace(", civilian", " civilian"), ADDS),
    ],
)
def test_nothing_is_added(first: str, second: str) -> None:
    assert "conflict" not in lies(first, second)
