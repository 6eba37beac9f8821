"""Sentences that retell each other, slot by slot."""

from __future__ import annotations

import pytest
from tests.linking.made import profiled

from claimcheck.linking.profiles.profile import MARK, Profile, Sentence
from claimcheck.linking.stories.retelling import NOTHING, align, slot


def read(text: str) -> tuple[Sentence, tuple[Profile, ...]]:
    profile = profiled(text).profile
    return profile.sentences[0], profile.figures


TOLD, TOLLS = read("The blaze in the Porto warehouse left 14 people dead and 22 people hurt.")
AGAIN, COUNTS = read("A blaze in a Porto warehouse left 15 people dead and 21 people hurt, police say.")


@pytest.mark.parametrize(("one", "other"), [(0, 0), (1, 1)])
def test_the_same_slot(one: int, other: int) -> None:
    how, beside = slot(TOLD, TOLLS[one].at, COUNTS[other].at, align(TOLD, AGAIN))
    assert how == "same"
    assert beside > 0


@pytest.mark.parametrize(("one", "other"), [(0, 1), (1, 0)])
def test_another_slot(one: int, other: int) -> None:
    assert slot(TOLD, TOLLS[one].at, COUNTS[other].at, align(TOLD, AGAIN))[0] == "other"


def test_figures_that_meet_no_partner_are_open() -> None:
    _, counts = read("Some 300 ships wait off Osterby.")
    assert slot(TOLD, TOLLS[0].at, counts[0].at, NOTHING)[0] == "open"


def test_words_in_common_are_weighed_by_their_rarity() -> None:
    alignment = align(TOLD, AGAIN)
    assert alignment.shared == sum(TOLD.bits[at] for at in alignment.pairs)
    assert alignment.share > 0.75
    assert alignment.back == {there: here for here, there in alignment.pairs.items()}
    itself = align(TOLD, TOLD)
    assert itself.share == 1
    assert itself.pairs == {at: at for at in range(len(TOLD.row))}


def test_it_does_not_matter_which_comes_first() -> None:
    there, back = align(TOLD, AGAIN), align(AGAIN, TOLD)
    assert (there.shared, there.share) == (back.shared, back.share)


def test_a_sentence_without_telling_words_shares_nothing() -> None:
    bare = Sentence((f"{MARK}count",), (0,), frozenset(), ())
    assert align(bare, bare).share == 0


def test_a_conversion_in_brackets_is_one_slot() -> None:
    sentence, figures = read("The road is 10 miles (16 km) long.")
    assert [figure.at for figure in figures] == [figures[0].at] * 2
    assert sum(word.startswith(MARK) for word in sentence.row) == 1
    sentence, figures = read("The road is 10 miles (16 years old) long.")
    assert len({figure.at for figure in figures}) == len(figures)
