"""Equal counts of which one holds whom the other adds on top."""

from __future__ import annotations

import pytest
from tests.linking.made import profiled

from claimcheck.linking.linkage import links_between

HOLDS = "Denmark's brigade in Latvia will number 3,600 people, civilian employees included, an aide said."
ADDS = "Denmark's brigade in Latvia will have around 3,600 troops and 150 civilian staff, an aide said."


def lies(first: str, second: str) -> set[str]:
    one, other = profiled(first, "2023-05-02"), profiled(second, "2024-06-20", name="b")
    links = links_between(one, other, 0.5)
    return {
        link.verdict.judgement
        for link in links
        if {link.a.text.split()[-1], link.b.text.split()[-1]} <= {"people", "troops", "personnel"}
    }


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (HOLDS, ADDS),
        (HOLDS.replace("people, civilian employees included", "people including civilian employees"), ADDS),
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
