"""Profiles of articles: what figures are measured in, the way to bytes and back, the keys to meet by."""

from __future__ import annotations

from decimal import Decimal

import pytest
from tests.linking.made import profiled

from claimcheck.linking.blocking import RULES, blocking_keys
from claimcheck.linking.profiles.packing import packed, unpacked
from claimcheck.linking.profiles.profile import EMPTY, ArticleProfile
from claimcheck.rules.registry import RULES as CHECKS

FIRST = (
    "A ferry fire off Exmouth Bay killed 41 people, the Maritime Office said. The Alnes burnt for 3 hours."
)
SECOND = "The fire on the ferry Alnes off Exmouth Bay killed 52 people. Rescuers searched the bay."
APART = "Osterby Dairy employs 610 people in Norwich."


def profile(text: str, title: str | None = None) -> ArticleProfile:
    return profiled(text, title=title).profile


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Some 300 ships wait.", ["count"]),
        ("Dozens of ships wait.", ["count"]),
        ("The road is 10 miles long.", ["length"]),
        ("The road is 16 km long.", ["length"]),
        ("Turnout was 54 percent.", ["percent"]),
        ("Veltro paid $3 million.", ["USD"]),
        ("Veltro paid 3 million euros.", ["EUR"]),
    ],
)
def test_the_dimension_of_a_figure(text: str, expected: list[str]) -> None:
    assert [figure.dimension for figure in profile(text).figures] == expected


def test_figures_know_their_sentence_and_their_place_in_its_row() -> None:
    article = profile(f"{FIRST} {SECOND}")
    assert [figure.place for figure in article.figures] == list(range(len(article.figures)))
    for figure in article.figures:
        mark = article.sentences[figure.sentence].row[figure.at]
        assert mark == f"#{figure.dimension}"
        assert figure.printed in article.sentences[figure.sentence].others


def test_how_a_figure_is_told() -> None:
    (figure,) = profile("The death toll of the flood in Harrow Vale rose to 64.").figures
    assert "running" in figure.flags
    assert (figure.value, figure.outcome) == (Decimal(64), "dead")
    *_, figure = profile("Eight of the 30 workers died, including 3 women.").figures
    assert "part" in figure.flags


def test_a_headline_is_told_from_the_text() -> None:
    found = profile("Ferry fire kills 41\n\nA ferry fire off Exmouth Bay killed 52 people.\n").figures
    assert ["head" in figure.flags for figure in found] == [True, False]


TEXTS = sorted({text.text for rule in CHECKS for example in rule.examples for text in example.texts})[::6]


@pytest.mark.parametrize("text", [FIRST, SECOND, *TEXTS])
def test_profiles_come_back_from_bytes(text: str) -> None:
    made = profile(text, title="Ferry fire off Exmouth Bay")
    data = packed(made)
    assert b"\n" not in data
    assert unpacked(data) == made
    assert packed(unpacked(data)) == data


@pytest.mark.parametrize("data", [b"", b"{}", b"[]", b"[1,2]", b'["",null,[[]],[],[]]', b'["","x",[],[],[]]'])
def test_other_bytes_are_refused(data: bytes) -> None:
    with pytest.raises((ValueError, TypeError, KeyError)):
        unpacked(data)


def test_the_empty_profile_comes_back_and_meets_nobody() -> None:
    assert unpacked(packed(EMPTY)) == EMPTY
    assert blocking_keys(EMPTY) == []


def test_keys_are_in_order_each_once_and_named_by_their_rule() -> None:
    keys = blocking_keys(profile(FIRST))
    assert keys == sorted(set(keys))
    assert {key.partition(": ")[0] for key in keys} <= RULES.keys()


def test_articles_on_one_story_share_a_key() -> None:
    assert {*blocking_keys(profile(FIRST))} & {*blocking_keys(profile(SECOND))}
    assert not {*blocking_keys(profile(FIRST))} & {*blocking_keys(profile(APART))}


@pytest.mark.parametrize(
    ("rule", "one", "other"),
    [
        ("rare name", "The port of Zelmarsk counted 300 ships.", "Some 410 trucks left Zelmarsk."),
        ("scope", "Denmark has 300 soldiers in Latvia.", "Latvia hosts 900 Danish soldiers."),
        ("retold sentence", "The wildfire scorched 300 hectares of vineyards.",
         "The wildfire scorched 410 hectares of vineyards."),
    ],
)  # fmt: skip
def test_each_rule_brings_together(rule: str, one: str, other: str) -> None:
    keys = [{*RULES[rule](profile(text))} for text in (one, other)]
    assert keys[0] & keys[1]
