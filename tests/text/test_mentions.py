"""Names of places in running text: what is one, and what only looks like one."""

import pytest

from claimcheck.text import tokens_of_text
from claimcheck.text.mentions import mentions_between, place_mentions

CASES = [
    ("The U.S. sent aid to Chad.", ["United States", "Chad"]),
    ("They told us to go.", []),
    ("US forces left; the UK stayed.", ["United States", "United Kingdom"]),
    ("Michael Jordan met Chad Smith.", []),
    ("Amman, Jordan, is hot.", ["Amman", "Jordan"]),
    ("They ate turkey in Turkey.", ["Turkey"]),
    ("It may rain in May.", []),
    (
        "He moved from Atlanta, Georgia to Tbilisi, Georgia.",
        ["Atlanta", "Georgia (U.S. state)", "Tbilisi", "Georgia"],
    ),
    ("Voters in Ohio and Georgia waited.", ["Ohio", "Georgia (U.S. state)"]),
    ("Russia and Georgia met in Ohio.", ["Russia", "Georgia", "Ohio"]),
    ("He left Odessa, Texas. She left Odessa, Ukraine.", ["Odessa, Texas", "Texas", "Odesa", "Ukraine"]),
    ("Iran-backed fighters left post-Soviet Latvia.", ["Latvia"]),
    ("Polish troops polish boots.", ["Poland"]),
    ("African Americans voted in Africa.", ["Africa"]),
    ("The New York Times wrote of New York.", ["New York City"]),
    ("South Korean and North Korean envoys met.", ["South Korea", "North Korea"]),
    ("They live in Mobile, Ala., and in La Paz.", ["Alabama", "La Paz"]),
    ("The Hague ruled.", ["The Hague"]),
    ("the west of the country and the West", ["West"]),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_places(text: str, expected: list[str]) -> None:
    assert [mention.place for mention in place_mentions(tokens_of_text(text))] == expected


def test_bodies_and_capitals_act_for_a_government() -> None:
    found = place_mentions(tokens_of_text("Moscow and the Pentagon spoke to Brussels."))
    assert [(m.place, m.actor) for m in found] == [
        ("Moscow", "Russia"),
        (None, "United States"),
        ("Brussels", None),
    ]


def test_only_names_wholly_within_are_returned() -> None:
    tokens = tokens_of_text("In South Korea and Chad.")
    assert [m.place for m in mentions_between(tokens, 0, 2)] == []
    assert [m.place for m in mentions_between(tokens, 1, 3)] == ["South Korea"]
    assert [m.place for m in mentions_between(tokens, 2, 6)] == ["Chad"]
