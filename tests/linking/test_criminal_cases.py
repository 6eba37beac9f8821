"""Counts of charges, bonds and sentences, and whose they are."""

from __future__ import annotations

import pytest
from tests.linking.made import profiled


def figures(text: str) -> list[str]:
    return [f"{one.who[1]} {one.slot} {one.value}" for one in profiled(text).legal]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Peter Kask faces two counts of arson.", ["kask charged 2"]),
        ("Police charged Peter Kask with two counts of arson.", ["kask charged 2"]),
        ("Peter Kask spoke. He is charged with one count of arson.", ["kask charged 1"]),
        ("Peter Kask was found guilty of two counts of arson.", ["kask convicted 2"]),
        ("Peter Kask is held on $20,000 bond.", ["kask bond 20000"]),
        ("Peter Kask was arrested. Bond was set at $20,000.", ["kask bond 20000"]),
        ("Peter Kask was sentenced to 12 years.", ["kask sentence 12"]),
    ],
)
def test_reads(text: str, told: list[str]) -> None:
    assert figures(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "Peter Kask could face two counts of arson.",
        "Peter Kask said he faces two counts of arson.",
        "A man who shot Peter Kask faces two counts of arson.",
        "The killing of Peter Kask led to two counts of arson.",
        "Peter Kask was previously charged with two counts of arson.",
        "Peter Kask faces up to 12 years.",
        "Judge Peter Kask ordered that two counts of arson be dropped.",
    ],
)
def test_leaves_alone(text: str) -> None:
    assert figures(text) == []
