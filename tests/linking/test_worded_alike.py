"""Counts of one article that stand in sentences of much the same words."""

from itertools import product

import pytest
from tests.linking.made import profiled

from claimcheck.linking.tolls.worded_alike import counted_again

EARLY = "A masked rider shot {} people outside the Elmport bakery on Monday."
SYLLABLES = ("ba", "do", "fu", "gi", "ke", "lo", "mu", "ni")


def counted(text: str) -> list[tuple[int, int]]:
    return [(early.count.value, late.count.value) for early, late in counted_again(profiled(text).tolls)]


def others(number: int) -> str:
    names = ["".join(parts).capitalize() for parts in product(SYLLABLES, repeat=3)][:number]
    return " ".join(f"In {name} {1 + at % 2} men were hurt." for at, name in enumerate(names))


def test_the_same_words_with_a_higher_count() -> None:
    assert counted(f"{EARLY.format(3)} {EARLY.format(5)}") == [(3, 5)]


@pytest.mark.parametrize("counts", [(3, 3), (3, 400)])
def test_other_counts(counts: tuple[int, int]) -> None:
    assert counted(" ".join(EARLY.format(count) for count in counts)) == []


def test_a_text_of_very_many_counts_is_looked_at_in_part() -> None:
    assert counted(f"{others(40)} {EARLY.format(3)} {EARLY.format(5)}") == [(3, 5)]
    assert counted(f"{others(120)} {EARLY.format(3)} {EARLY.format(5)}") == []
