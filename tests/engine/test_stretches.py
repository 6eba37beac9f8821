"""A key that very many share: what is near by day still meets, and no more is held than that."""

import datetime as dt
from collections.abc import Iterator
from itertools import pairwise

import pytest

from claimcheck.engine import blocks, run
from claimcheck.engine.blocks import OVERLAP, STRETCH, stretches
from claimcheck.engine.neighbours import COMMON, MEMBERS, with_those_before
from claimcheck.models.article import Article

HOLDERS = ("Ann Lund", "Per Moen")


@pytest.mark.parametrize("count", [0, 1, 2, STRETCH - 1, STRETCH, STRETCH + 1, 3 * STRETCH])
def test_every_member_and_every_two_neighbours_lie_in_one_stretch(count: int) -> None:
    found = list(stretches(range(count)))
    assert all(1 < len(some) <= STRETCH for some in found)
    assert all(list(some) == list(range(some[0], some[-1] + 1)) for some in found)
    assert {member for some in found for member in some} == (set(range(count)) if count > 1 else set())
    assert all(before[-1] - after[0] + 1 == OVERLAP for before, after in pairwise(found))


def test_members_of_a_key_are_streamed() -> None:
    taken: list[int] = []

    def members() -> Iterator[int]:
        for number in range(1, 2_000):
            taken.append(number)
            yield number

    for at, (member, before, left) in enumerate(with_those_before(members())):
        assert len(taken) <= max(at + 1, COMMON + 1)
        assert list(before) == [member - 1] * (at > 0)
        assert left == max(0, at - 1)


def test_under_a_key_of_few_an_article_meets_several() -> None:
    found = list(with_those_before(range(COMMON)))
    assert [list(before) for _, before, _ in found[:3]] == [[], [0], [0, 1]]
    assert found[-1] == (COMMON - 1, tuple(range(COMMON - 1 - MEMBERS, COMMON - 1)), COMMON - 1 - MEMBERS)


def articles() -> list[Article]:
    """One office on twelve days, held by another on the last; names are not in the order of days."""
    return [
        Article(
            text=f"Latvian President {HOLDERS[day == 11]} opened the fair.\n",
            id=f"{day * 5 % 12:02}",
            date=dt.date(2024, 3, 1 + day),
        )
        for day in range(12)
    ]


def test_what_a_long_group_says_of_neighbours_is_what_it_says_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    given = articles()
    whole = run(given)
    monkeypatch.setattr(blocks, "STRETCH", 4)
    monkeypatch.setattr(blocks, "OVERLAP", 2)
    cut = run(given)
    assert [finding.code for finding in whole.findings] == ["ROL002"]
    assert whole.findings == cut.findings
