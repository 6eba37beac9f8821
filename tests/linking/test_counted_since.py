"""Counts that run from a day on, and when two of them run from one day."""

from __future__ import annotations

import pytest
from tests.linking.made import profiled

from claimcheck.linking.linkage import links_between
from claimcheck.linking.ties.counted_since import counted_since, same_start


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("raids have killed 31 herders since early april", ("april", "", "")),
        ("since 3 april 2021 raids have killed 31", ("april", "", "2021")),
        ("since april 3 , 2021 , raids have killed 31", ("april", "3", "2021")),
        ("since april , 44 kenyans", ("april", "", "")),
        ("since the raids began in 2019", ("", "", "2019")),
        ("raids have killed 31 since monday", None),
        ("raids have killed 31 since the war began", None),
        ("raids have killed 31 since ; april was worse", None),
        ("ever since", None),
        ("in april", None),
    ],
)
def test_from_when_on(text: str, start: tuple[str, str, str] | None) -> None:
    assert counted_since(text.split()) == start


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (("april", "", ""), ("april", "", ""), True),
        (("april", "", ""), ("april", "3", "2021"), True),
        (("", "", "2019"), ("", "", "2019"), True),
        (("april", "", "2019"), ("april", "", "2020"), False),
        (("april", "", ""), ("may", "", ""), False),
        (("april", "", ""), ("", "", "2019"), False),
        (None, ("april", "", ""), False),
    ],
)
def test_same_start(
    one: tuple[str, str, str] | None, other: tuple[str, str, str] | None, *, same: bool
) -> None:
    assert same_start(one, other) is same


def tied(first: str, second: str) -> list[tuple[str, str]]:
    one = profiled(f"Raids on herders have killed {first} in Kharga.", "2021-05-02")
    other = profiled(f"Raids on herders have killed {second} in Kharga.", "2021-06-20", name="b")
    return [
        (link.levels["tie"], link.verdict.judgement)
        for link in links_between(one, other, 0.5)
        if link.levels.get("tie", "").startswith("toll")
    ]


def test_two_counts_from_one_day_are_of_one_thing() -> None:
    found = tied("31 Kenyans since early April", "44 Kenyans since April")
    assert found == [("toll since a day", "superseded")]


def test_counts_from_two_days_are_not() -> None:
    assert tied("31 Kenyans since early April", "44 Kenyans since January") == []
    assert tied("31 Kenyans since early April", "44 Kenyans") == []
