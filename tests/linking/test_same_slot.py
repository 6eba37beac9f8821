"""Which slots of sentences told twice differ."""

from __future__ import annotations

import pytest

from claimcheck.api import parse
from claimcheck.linking.slots.same_slot import filled_in_two_ways
from claimcheck.linking.slots.sentence_slots import Slot, slots_of
from claimcheck.linking.slots.slot_values import apart, two_places
from claimcheck.text import tokens_of_article


def differing(one: str, other: str) -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    found = filled_in_two_ways(
        slots_of(tokens_of_article(parse(one))), slots_of(tokens_of_article(parse(other)))
    )
    return [(retold.one.kind, retold.one.value, retold.other.value) for retold in found]


SENTENCE = (
    "The skipper's {kin}, {age}, swam ashore near the lighthouse at {place} on {day} and called the pilots."
)
USUAL = {"kin": "brother", "age": "44", "place": "Harrow Vale", "day": "Monday"}


@pytest.mark.parametrize(
    ("kind", "slot", "word", "value"),
    [
        ("kin", "kin", "cousin", ("cousin",)),
        ("place", "place", "Saltmere", ("saltmere",)),
        ("day", "day", "Tuesday", ("tuesday",)),
    ],
)
def test_one_slot_differs(kind: str, slot: str, word: str, value: tuple[str, ...]) -> None:
    one, other = SENTENCE.format(**USUAL), SENTENCE.format(**{**USUAL, slot: word})
    assert [(found[0], found[2]) for found in differing(one, other)] == [(kind, value)]


def test_the_place_of_an_office_is_none_of_what_is_told() -> None:
    said = "“The lighthouse keeper rowed to the reef and back again twice that night,” said a pilot for {}."
    assert differing(said.format("Saltmere Mayor Ana Roe"), said.format("Roe")) == []
    assert differing(said.format("Saltmere"), said.format("Osterby")) != []


def test_short_forms_and_parts_are_no_difference() -> None:
    other = SENTENCE.format(**{**USUAL, "place": "North Harrow Vale"})
    assert differing(SENTENCE.format(**USUAL), other) == []


def test_two_slots_that_differ_are_two_things_unless_the_rest_is_a_copy() -> None:
    one = "A diver met a seal near the wreck at Harrow Vale on Monday after a long search of the bay."
    other = (
        "The old seal slept beside the wreck at Saltmere on Tuesday after a search of that bay, it is said."
    )
    assert differing(one, other) == []


def test_two_people_make_two_things_of_two_sentences_that_are_alike() -> None:
    one = "Piet Lindqvist, 44, of Elverton, was hit on the arm by a falling mast, the pilots said."
    other = "Marta Obregon, 41, of Elverton, was hit on the leg by a falling mast, the pilots said."
    assert differing(one, other) == []


def test_the_sentence_that_is_most_alike_decides() -> None:
    one = SENTENCE.format(**USUAL)
    other = SENTENCE.format(**{**USUAL, "kin": "cousin"})
    assert differing(one, f"{other}\n\n{one}") == []


def test_who_wrote_the_article_is_no_sentence_of_it() -> None:
    line = "Additional reporting by Marta Obregon in Elverton and Piet Lindqvist near the lighthouse in {}."
    assert differing(line.format("Saltmere"), line.format("Harrow Vale")) == []


def test_two_ages_in_another_order_are_no_difference() -> None:
    one = "A 34-year-old skipper and a 36-year-old skipper were thrown off the ferry near the lighthouse."
    other = "A 36-year-old skipper and a 34-year-old skipper were thrown off the ferry near the lighthouse."
    assert differing(one, other) == []


def test_a_text_may_end_anywhere() -> None:
    text = "Mate Ada Roe, 44, left Harrow Vale on Monday, Nov. 3. The 520 block of Pier Road, in May"
    for end in range(len(text) + 1):
        slots_of(tokens_of_article(parse(text[:end])))


RAISED = "The harbour fund raised {figure} crowns for the families of the pilots, the skipper's brother said."


@pytest.mark.parametrize(
    ("one", "other", "wanted"),
    [
        ("4.2 million", "4.2 billion", [("scale", ("million", "4.2"), ("billion", "4.2"))]),
        ("4.2 million", "4.2 mln", []),
        ("4.2 million", "5.1 billion", []),
        ("a million", "a billion", []),
    ],
)
def test_one_figure_in_two_orders_of_magnitude(
    one: str, other: str, wanted: list[tuple[str, tuple[str, ...], tuple[str, ...]]]
) -> None:
    assert differing(RAISED.format(figure=one), RAISED.format(figure=other)) == wanted


@pytest.mark.parametrize(
    ("one", "other", "two"),
    [
        ("harbour lane", "tamsin road", True),
        ("harbour lane", "tamsin inn", False),  # a house and its street
        ("oak street", "oak school", True),
        ("saltmere hospital", "saltmere trauma center", False),  # a part of it
        ("tamsin north", "tamsin south", True),
    ],
)
def test_two_names_of_places(one: str, other: str, two: bool) -> None:
    first, second = tuple(one.split()), tuple(other.split())
    assert two_places(first, second) == two_places(second, first) == two


@pytest.mark.parametrize(
    ("one", "other", "two"), [("n", "s", True), ("n", "ne", False), ("nw", "se", True), ("nw", "ne", True)]
)
def test_two_points_of_the_compass(one: str, other: str, two: bool) -> None:
    first, second = (Slot("compass", (point,), 0, 0, 0, 1) for point in (one, other))
    assert apart(first, second) == apart(second, first) == two
