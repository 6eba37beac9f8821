"""Who is how old, who is dead, and what two ages of one name say of each other."""

from __future__ import annotations

import pytest
from tests.linking.made import profiled

from claimcheck.linking.people.aged import contradiction, may_be_one, within_one
from claimcheck.linking.people.dying import is_dead

SEPP = ("peeter", "sepp")


def ages_of(text: str, date: str = "2024-05-02") -> list[int]:
    return [aged.age for aged in profiled(text, date).ages.get(SEPP, [])]


def chance(one: tuple[str, str], other: tuple[str, str], *, dead: bool = False) -> float:
    first, second = (profiled(*side).ages[SEPP][0] for side in (one, other))
    return contradiction(first, second, 40, dead=dead) if may_be_one(first, second) else 0.0


def test_a_family_name_is_that_of_the_person_named_in_full() -> None:
    assert ages_of("Peeter Sepp rowed out. The boat held Sepp, 34, and a dog.") == [34]
    assert ages_of("Peeter Sepp and Juhan Sepp rowed out. The boat held Sepp, 34.") == []
    assert ages_of("The boat held Sepp, 34.") == []


def test_a_comma_may_be_left_out() -> None:
    assert ages_of("Peeter Sepp rowed out. Sepp 34, was a baker.") == [34]
    assert ages_of("Peeter Sepp rowed out. Pier 34, was built last.") == []
    assert ages_of("Peeter Sepp 34, 12 others and a dog rowed out.") == []


def test_an_age_is_of_today_if_the_sentence_tells_another_of_then() -> None:
    now = profiled("Peeter Sepp, 46, won the cup on U.S. waters in 1999 at the age of 31.", "2014-05-02")
    then = profiled("Peeter Sepp, 31, won the cup in 1999.", "2014-05-02")
    assert [now.ages[SEPP][0].past, then.ages[SEPP][0].past] == [False, True]


def test_an_age_is_not_that_of_the_neighbour() -> None:
    text = "A 7-year-old accidentally shot Peeter Sepp, 3, on Ruhnu."
    assert ages_of(text) == [3]


@pytest.mark.parametrize(
    "text",
    [
        "Peeter Sepp, 34, was shot and killed.",
        "Peeter Sepp, 34, was gunned down on the pier.",
        "A masked man gunned down Peeter Sepp, 34.",
        "Peeter Sepp, 34, was fatally struck by a tram.",
        "A tram fatally struck Peeter Sepp, 34.",
        "Peeter Sepp, 34, bled to death on Ruhnu.",
        "Peeter Sepp, 34, was stabbed and beaten to death.",
        "A masked man shot to death Peeter Sepp, 34.",
        "The death of 34-year-old Peeter Sepp was told.",
        "The dead are: Juhan Kask, 3, and Peeter Sepp, 34.",
        "Peeter Sepp rowed out. Sepp died on Ruhnu.",
    ],
)
def test_somebody_is_dead(text: str) -> None:
    assert is_dead(profiled(text), SEPP)


@pytest.mark.parametrize(
    "text",
    [
        "Peeter Sepp, 34, killed a bear.",
        "Peeter Sepp, who was held, saw a bear die.",
        "The murder trial of Peeter Sepp began.",
        "A bear was killed by Peeter Sepp.",
        "Peeter Sepp, 34, was sentenced to death.",
        "Peeter Sepp, 34, fatally shot a bear.",
        "A bear was gunned down by Peeter Sepp.",
    ],
)
def test_somebody_lives(text: str) -> None:
    assert not is_dead(profiled(text), SEPP)


def test_birthdays_between_two_articles() -> None:
    young, older = "Peeter Sepp, 34, spoke.", "Peeter Sepp, 35, spoke."
    assert not chance((young, "2024-05-02"), (older, "2024-06-02"))
    assert chance((young, "2024-05-02"), (older, "2024-05-03")) >= 0.9  # a slip is likelier than a birthday
    assert chance((young, "2024-05-02"), (older, "2024-06-02"), dead=True) >= 0.9
    assert chance((older, "2024-05-02"), (young, "2024-06-02")) >= 0.9
    assert not chance((older, "2024-05-02"), (young, "2025-06-02"))  # as it was at the event


def test_father_and_son() -> None:
    text = "Peeter Sepp, 44, rowed out. With him was Peeter Sepp Jr., 12."
    father, son = profiled(text).ages[SEPP]
    assert not may_be_one(father, son)


def test_two_ages_in_one_article() -> None:
    one, other = profiled("Peeter Sepp, 34, rowed out. Sepp, 43, drowned.").ages[SEPP]
    assert within_one(one, other, dead=False) >= 0.9
    one, other = profiled("Peeter Sepp, 34, rowed out. Two years ago Sepp, 22, nearly drowned.").ages[SEPP]
    assert not within_one(one, other, dead=False)


def test_captions_tell_that_somebody_is_dead() -> None:
    text = "The boat sank on Monday.\n\nImage 1 of 2 Peeter Sepp, 34, {} on Ruhnu.\n\nImage 2 of 2 The boat."
    assert is_dead(profiled(text.format("drowned")), SEPP)
    assert not is_dead(profiled(text.format("was seen")), SEPP)
