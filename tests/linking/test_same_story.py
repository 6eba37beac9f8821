"""Whether two articles tell of one happening: levels by rarity."""

from __future__ import annotations

import pytest
from tests.linking.made import profiled

from claimcheck.linking.evidence.model import weights
from claimcheck.linking.evidence.scoring import story_of_pair
from claimcheck.linking.profiles.profile import EMPTY
from claimcheck.linking.stories.same_story import bits_of, day_level, level, story_levels

FIRE = "A fire on the ferry Alnes off Exmouth Bay killed 41 people on Tuesday. Divers searched the wreck."
AGAIN = "The ferry Alnes burnt off Exmouth Bay, killing 52 people. Divers went back to the wreck on Friday."
SHOT = "Ida Lindqvist, 31, was shot on Alder Street in Ghent, police said."
OTHER = "Osterby Dairy will close its cheese works in Norwich. The firm employs 610 people."


def test_levels_begin_at_their_edges() -> None:
    assert [level(value, (1, 3)) for value in (-5, 0.9, 1, 2.9, 3, 99)] == ["0", "0", "1", "1", "2", "2"]


def test_bits_add_up() -> None:
    assert bits_of([]) == 0
    assert bits_of(["alnes", "the"]) == bits_of(["alnes"]) + bits_of(["the"])


def test_levels_are_the_same_from_both_sides() -> None:
    one, other = profiled(FIRE).profile, profiled(AGAIN).profile
    assert story_levels(one, other) == story_levels(other, one)
    assert day_level(one, other) == day_level(other, one)


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        (("2024-05-02", "2024-05-02"), "0"),
        (("2024-05-03", "2024-05-02"), "1"),
        (("2024-05-02", "2024-05-10"), "5"),
        (("2024-05-02", "2025-05-02"), "8"),
        ((None, "2024-05-02"), "unknown"),
    ],
)
def test_days_apart(dates: tuple[str | None, str | None], expected: str) -> None:
    assert day_level(*(profiled(FIRE, date).profile for date in dates)) == expected


def test_one_story_is_likelier_than_two() -> None:
    table = weights().story
    one, again, other = (profiled(text).profile for text in (FIRE, AGAIN, OTHER))
    same, different = story_of_pair(one, again, table), story_of_pair(one, other, table)
    assert same.matter > different.matter
    assert same.happening > different.happening


def test_days_count_for_the_happening_alone() -> None:
    table = weights().story
    one = profiled(FIRE).profile
    near, far = (story_of_pair(one, profiled(AGAIN, d).profile, table) for d in ("2024-05-02", "2024-07-02"))
    assert near.matter == far.matter
    assert near.happening > far.happening


def test_nothing_is_in_common_with_an_empty_article() -> None:
    assert set(story_levels(profiled(FIRE).profile, EMPTY).values()) == {"0", "-"}


@pytest.mark.parametrize(
    ("later", "parties", "streets"),
    [
        ("A man is charged with the death of Ida Lindqvist, 31, on Alder Street.", "1", "1"),
        ("A man is charged with the death of Ida Lindqvist on Mill Lane.", "named", "-"),
        ("A man is charged with the death of Ida Nyberg, 31, on Mill Lane.", "-", "-"),
    ],
)
def test_who_it_happened_to_and_where(later: str, parties: str, streets: str) -> None:
    found = story_levels(profiled(SHOT).profile, profiled(later).profile)
    assert (found["parties"], found["streets"]) == (parties, streets)
