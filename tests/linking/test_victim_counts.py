"""Counts of victims: as sentences, headlines and addresses say them."""

from __future__ import annotations

import pytest

from claimcheck.linking.tolls.victim_counts import victim_counts
from claimcheck.text.tokens import tokens_of_text


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("killing one person and injuring three others, officials said", [("dead", 1), ("hurt", 3)]),
        ("Two men and a woman were shot and killed.", [("shot", 3), ("dead", 3)]),
        (
            "A 20-year-old man was killed; the blast left three other people wounded.",
            [("dead", 1), ("hurt", 3)],
        ),
        ("Twenty-one sailors were fatally stabbed.", [("stabbed", 21), ("dead", 21)]),
        ("12 people were killed or wounded", []),
        ("One man shot three people on the pier.", [("shot", 3)]),
        ("Ivo Lund, 17 shot on the pier", []),
        ("Ivo Lund, 30, was shot in the arm", []),
        ("He was shot three times near Route 9, police said.", []),
        ("The deaths of three people were told on July 4.", [("dead", 3)]),
    ],
)
def test_sentences(text: str, told: list[tuple[str, int]]) -> None:
    words = tokens_of_text(text).lower
    assert [(c.outcome, c.value) for c in victim_counts(words, 0, len(words))] == told


@pytest.mark.parametrize(
    ("slug", "told"),
    [
        ("elmport-party-three-killed", [("dead", 3)]),
        ("ferry-fire-leaves-1-dead-5-wounded", [("dead", 1), ("hurt", 5)]),
        ("gunman-kills-4-injures-two", [("dead", 4), ("hurt", 2)]),
        ("boy-3-shot-in-arm", []),
        ("ex-skipper-28-killed-in-fire", []),
        ("double-murder-in-elmport", [("dead", 2)]),
        ("two-dead-4-year-old-hurt", [("dead", 2)]),
    ],
)
def test_addresses(slug: str, told: list[tuple[str, int]]) -> None:
    words = slug.split("-")
    assert [(c.outcome, c.value) for c in victim_counts(words, 0, len(words), brief=True)] == told


@pytest.mark.parametrize(
    ("text", "bound", "part", "besides"),
    [
        ("At least 3 people were hurt", ">=", False, False),
        ("Up to 30 people were hurt", "<=", False, False),
        ("About 30 people were hurt", "~", False, False),
        ("Two of the men were hurt", "=", True, False),
        ("Three people critically injured", "=", False, False),
        ("Three others were hurt", "=", False, True),
        ("Two men were also hurt", "=", False, True),
    ],
)
def test_what_a_count_leaves_open(text: str, bound: str, *, part: bool, besides: bool) -> None:
    words = tokens_of_text(text).lower
    (count,) = victim_counts(words, 0, len(words))
    assert (count.bound, count.part, count.besides) == (bound, part, besides)
