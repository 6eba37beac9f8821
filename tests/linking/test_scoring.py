"""Which figures meet, what gates them, and that it does not matter which article comes first."""

from __future__ import annotations

import pytest
from tests.linking.made import profiled

from claimcheck.linking.evidence.model import weights
from claimcheck.linking.evidence.scoring import EACH_HAS_BOTH, ONE_SENTENCE, Pair, pairs_of
from claimcheck.linking.linkage import Funnel, links_between
from claimcheck.linking.profiles.profile import ArticleProfile
from claimcheck.linking.ties.tie import UNTIED, cell_of, tie_of, verdict_on

FIRE = "The fire on the ferry Alnes off Exmouth Bay killed 41 people and hurt 12 people. It carried 300 cars."
AGAIN = (
    "The ferry Alnes burnt off Exmouth Bay. The fire killed 52 people. Some 12 people were hurt, police said."
)
TOLL, MORE = "The fire in Porto killed 12 people.", "A fire in Porto killed 19 people."
PAIRS = [
    (FIRE, AGAIN),
    (FIRE, FIRE),
    ("Denmark has 300 soldiers in Latvia.", "Latvia hosts 900 Danish soldiers and 40 tanks."),
    ("The road is 10 miles (16 km) long.", "The road, 12 km long, was built in 1971."),
]


def pairs(one: ArticleProfile, other: ArticleProfile) -> list[Pair]:
    return list(pairs_of(one, other, weights()))


@pytest.mark.parametrize(("first", "second"), PAIRS)
def test_it_does_not_matter_which_comes_first(first: str, second: str) -> None:
    one, other = profiled(first).profile, profiled(second, "2024-05-04", name="b").profile
    there = {(p.one.place, p.other.place): (p.total, p.gate, p.levels) for p in pairs(one, other)}
    back = {(p.other.place, p.one.place): (p.total, p.gate, p.levels) for p in pairs(other, one)}
    assert there == back
    assert there


def test_only_figures_of_one_dimension_meet() -> None:
    one, other = (
        profiled(text).profile for text in (FIRE, "The ferry Alnes cost $41 million, 3 days off Exmouth.")
    )
    assert all(pair.one.dimension == pair.other.dimension for pair in pairs(one, other))


def test_within_an_article_each_pair_meets_once() -> None:
    one = profiled(FIRE).profile
    met = [(pair.one.place, pair.other.place) for pair in pairs(one, one)]
    assert len(met) == len(set(met))
    assert all(first < second for first, second in met)


def test_two_figures_of_one_sentence_are_of_two_things() -> None:
    one = profiled(FIRE)
    gates = {(str(p.one.value), str(p.other.value)): p.gate for p in pairs(one.profile, one.profile)}
    assert gates["41", "12"] == ONE_SENTENCE
    funnel = Funnel()
    assert not list(links_between(one, one, 0.0, funnel)) or funnel.counts[ONE_SENTENCE]
    assert funnel.counts[ONE_SENTENCE] >= 1


def test_a_conversion_in_brackets_is_not_gated() -> None:
    one = profiled("The road is 10 miles (16 km) long.").profile
    (pair,) = pairs(one, one)
    assert not pair.gate
    assert pair.levels["slot"] == "converted"


def test_articles_that_both_have_both_figures_tell_of_two_things() -> None:
    text = (
        "A fire on the ferry Alnes off Exmouth Bay killed {} passengers and crew, the Maritime Office said. "
        "The Alnes had left Harrow Vale for Osterby with a cargo of timber, cement and wheat. Divers, "
        "helicopters and lifeboats from Osterby searched the bay until dusk. The mayor of Exmouth, Ana Roe, "
        "opened the chapel to relatives. The ferry Brenta brought {} passengers and crew to Exmouth Bay."
    )
    one, other = profiled(text.format(141, 152)).profile, profiled(text.format(141, 152), name="b").profile
    gates = {(str(p.one.value), str(p.other.value)): p.gate for p in pairs(one, other)}
    assert gates["141", "152"] == gates["152", "141"] == EACH_HAS_BOTH
    assert not gates["141", "141"]
    one = profiled(text.format(141, 163), name="c").profile
    assert EACH_HAS_BOTH not in {pair.gate for pair in pairs(one, other)}


def test_what_met_is_counted_by_what_became_of_it() -> None:
    funnel = Funnel()
    one, other = profiled(TOLL), profiled(MORE, name="b")
    found = list(links_between(one, other, 0.3, funnel))
    met = funnel.counts.pop("met")
    assert met == sum(funnel.counts.values())
    assert met >= len(found) > 0


def test_equal_values_are_no_evidence_beside_rivals() -> None:
    """Without a rival in either article the sum is the same whatever the values are."""
    one = profiled("The fire on the ferry Alnes off Exmouth Bay killed 41 people.").profile
    totals = set()
    for value in (41, 42, 97):
        other = profiled(f"A fire on the ferry Alnes off Exmouth killed {value} people.", name="b").profile
        totals |= {pair.total for pair in pairs(one, other)}
    assert len(totals) == 1


@pytest.mark.parametrize(
    ("first", "second", "tie"),
    [
        ("Denmark has 300 soldiers in Latvia.", "Denmark has 900 soldiers in Latvia.", "force"),
        (TOLL, MORE, "toll"),
        ("The population of Osterby is 61,000.", "Osterby has a population of 94,000.", "attribute"),
        (TOLL, "Denmark has 900 soldiers in Latvia.", "-"),
    ],
)
def test_words_tie_two_figures(first: str, second: str, tie: str) -> None:
    (one,), (other,) = profiled(first).prepared, profiled(second, name="b").prepared
    found = tie_of(one, other)
    assert (found.level, found.level in UNTIED) == (tie, verdict_on(found, one, other) is None)
    assert tie_of(other, one) == found


def test_every_tie_that_is_weighed_has_a_cell() -> None:
    cells = set()
    for first, second in ((TOLL, MORE), ("Veltro will cut 1,200 jobs.", "Veltro will cut 2,600 jobs.")):
        one, other = profiled(first), profiled(second, name="b")
        for pair in pairs(one.profile, other.profile):
            level = tie_of(one.prepared[pair.one.place], other.prepared[pair.other.place]).level
            if level in {"toll", "deed"}:
                cells.add(cell_of({**pair.levels, "tie": level}))
    assert {cell.partition(",")[0] for cell in cells} == {"toll", "deed"}
    assert cells <= weights().ties.keys()
