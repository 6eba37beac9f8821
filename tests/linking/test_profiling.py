"""Which figures can be linked: those that a factor makes, too; not those of tables and picture counts."""

from __future__ import annotations

import pytest
from tests.linking.made import profiled

from claimcheck.linking.evidence.model import weights
from claimcheck.linking.evidence.scoring import pairs_of
from claimcheck.linking.linkage import links_between
from claimcheck.linking.ties.parts import PART


def values(text: str) -> list[str]:
    return [f"{figure.value.normalize():f}" for figure in profiled(text).profile.figures]


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("Norland will boost its 5,000 soldiers by as much as tenfold.", True),
        ("Norland will boost its 5,000 soldiers. Trade grew tenfold.", False),
        ("Norland has 5,000 soldiers, and prices rose tenfold.", False),
        ("Prices rose tenfold.", False),
    ],
)
def test_figures_that_a_factor_makes(text: str, made: bool) -> None:
    assert ("50000" in values(text)) == made


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The blaze killed 14 people.", ["14"]),
        ("Image 4 of 9", []),
        ("Photo 4 of 9 shows the harbour. The blaze killed 14 people.", ["14"]),
        ("Page 14 tells of 21 ships.", ["21"]),
        ("Harbour  14 ships  21 crews", []),
    ],
)
def test_what_is_no_part_of_the_telling(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The blaze killed 12 people, including 14 children.", True),
        ("The blaze killed 12 people, among them 14 children.", True),
        ("The blaze killed 12 people, including 4 children.", False),
        ("The blaze killed 12 people. Including 14 children, 30 were hurt.", False),
        ("The blaze killed 12 people and hurt 14 children.", False),
        ("The blaze killed 12 people, including 14 tonnes of coal.", False),
        ("The blaze killed 12 people, including\n\n14 children.", False),
    ],
)
def test_a_part_told_in_the_same_breath(text: str, found: bool) -> None:
    one = profiled(text)
    parts = [link for link in links_between(one, one, 0.3) if link.verdict.reason == PART]
    assert bool(parts) == found
    assert all(link.certain and link.verdict.judgement == "conflict" for link in parts)


@pytest.mark.parametrize(
    ("one", "other", "meet"),
    [
        ("Denmark has 300 soldiers in Latvia.", "Latvia hosts 900 Danish troops.", True),
        ("Veltro sold 310 cars in Norwich.", "In Norwich 420 cars burnt.", True),
        ("Norwich has 310 buses.", "Rain fell on 420 gardens.", False),
        ("The population of Osterby is 61,000.", "Osterby, with a population of 94,000, votes.", True),
    ],
)
def test_figures_meet_if_something_speaks_for_them(one: str, other: str, meet: bool) -> None:
    first, second = profiled(one).profile, profiled(other, name="b").profile
    assert bool(list(pairs_of(first, second, weights()))) == meet
