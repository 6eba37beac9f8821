"""What ties two figures by their words, what keeps them apart, and what is left open: each with its name."""

from __future__ import annotations

from itertools import combinations, product

import pytest
from tests.linking.made import DAY, profiled

from claimcheck.linking.linkage import Funnel, links_between
from claimcheck.linking.ties.tie import tie_of

SOON, NEXT, LONG_AFTER = "2024-05-04", "2024-05-03", "2024-09-20"
SHIPS = "Ships wait"
FIRE = "The fire in Porto killed 12 people."
AGAIN = "A fire in Porto killed 19 people."
CUT = "Veltro cut 1,200 jobs."
LATVIA = "Denmark has {} soldiers in Latvia."
Dated = tuple[str, str | None] | tuple[str, str | None, str]

# fmt: off
TIED: list[tuple[Dated, Dated, str]] = [
    (
        ("Osterby has a population of 61,000.", DAY),
        ("The population of Osterby is 94,000.", DAY),
        "attribute",
    ),
    (
        ("Veltro's profit was $12 million in 2022.", DAY),
        ("Veltro's profit was $19 million in 2022.", SOON),
        "attribute",
    ),
    (
        ("The Sorrel Tunnel is 2.4 km long.", DAY),
        ("The Sorrel Tunnel is 9 miles long.", LONG_AFTER),
        "attribute",
    ),
    (("Veltro employs 1,200 workers.", DAY), ("Veltro employs 2,600 workers.", LONG_AFTER), "attribute"),
    (("Veltro will cut 1,200 jobs.", DAY), ("Veltro will cut 2,600 jobs.", DAY), "deed"),
    ((FIRE, DAY), (AGAIN, DAY), "toll"),
    (
        ("The blast in Porto killed 12 people.", DAY),
        ("The death toll from yesterday's blast in Porto rose to 19.", NEXT),
        "toll",
    ),
    ((LATVIA.format(300), DAY), (LATVIA.format(900), DAY), "force"),
    (
        ("Up to 300 ships wait off Osterby.", DAY, SHIPS),
        ("Up to 420 ships wait off Osterby.", DAY, SHIPS),
        "limits",
    ),
    (
        ("Denmark sent 300 more soldiers to Latvia.", DAY),
        ("Denmark sent 900 more soldiers to Latvia.", DAY),
        "force",
    ),
    (("Denmark will send 500 soldiers to Latvia.", DAY), (LATVIA.format(650), LONG_AFTER), "force"),
    (
        ("Some 310 ships wait off Osterby.", DAY, SHIPS),
        ("Some 420 ships wait off Osterby.", DAY, SHIPS),
        "count",
    ),
]
APART: list[tuple[Dated, Dated, str]] = [
    (("The bridge is 310 m long.", DAY), ("The bridge is 420 m long.", DAY), "known within its article only"),
    (
        ("Veltro's net profit was $12 million in 2022.", DAY),
        ("Veltro's gross profit was $19 million in 2022.", DAY),
        "one is narrowed where the other is not",
    ),
    (
        ("Veltro's profit was $12 million in 2022.", DAY),
        ("Veltro's profit was $19 million in 2023.", DAY),
        "of two periods",
    ),
    (
        ("Veltro's profit was $12 million in 2022.", DAY),
        ("Veltro's profit was $19 million in 2022.", LONG_AFTER),
        "of two periods",
    ),
    (("Veltro's profit was $12 million.", DAY), ("Veltro's profit was $19 million.", SOON), "of two periods"),
    (
        ("Osterby had a population of 61,000.", DAY),
        ("Osterby has a population of 94,000.", SOON),
        "of two days",
    ),
    (
        ("Osterby had a population of 61,000.", DAY),
        ("Osterby had a population of 94,000.", LONG_AFTER),
        "of two days",
    ),
    (("Veltro will cut 1,200 jobs.", DAY), ("Veltro will cut 2,600 jobs.", LONG_AFTER), "of two days"),
    (("Veltro cut 1,200 jobs on Monday.", DAY), ("Veltro cut 2,600 jobs on Tuesday.", DAY), "of two days"),
    (("Veltro cut 1,200 jobs in Lyon.", DAY), ("Veltro cut 2,600 jobs in Turin.", DAY), "in two places"),
    ((CUT, DAY), ("Veltro plans to cut 2,600 jobs.", DAY), "planned, asked for or denied against what is"),
    (
        ("Veltro bought Halden for $12 million.", DAY),
        ("Veltro bought Brenta for $19 million.", DAY),
        "one names what the other does not",
    ),
    ((FIRE, DAY), ("A fire in Porto killed 19 more people.", DAY), "a total against a change, share or rate"),
    ((FIRE, DAY), ("A flood in Porto killed 19 people.", DAY), "of two kinds of happening"),
    ((FIRE, DAY), (AGAIN, LONG_AFTER), "told too long after"),
    (
        (FIRE, DAY, "2024 Porto fire"),
        (AGAIN, DAY, "2024 Lyon fire"),
        "each title names a happening of its own",
    ),
    ((LATVIA.format(300), DAY), ("Denmark has 900 soldiers in Estonia.", DAY), "in two places"),
    ((LATVIA.format(300), DAY), ("Norway has 900 soldiers in Latvia.", DAY), "of two bodies or people"),
    ((LATVIA.format(300), DAY), ("Denmark has two of the soldiers in Latvia.", DAY), "a part for a whole"),
    (
        ("Denmark sent 300 more soldiers to Latvia.", DAY),
        ("Denmark sent 900 more soldiers to Latvia.", LONG_AFTER),
        "a change has no other as its successor",
    ),
    (
        ("Denmark will send 500 soldiers to Latvia.", DAY),
        (LATVIA.format(100), LONG_AFTER),
        "planned, asked for or denied against what is",
    ),
    (
        ("Some 310 ships wait off Osterby.", DAY, SHIPS),
        ("Some 420 ships sail off Osterby to Brenta.", DAY, SHIPS),
        "told in other words, with other names",
    ),
]
OPEN: list[tuple[Dated, Dated, str]] = [
    ((CUT, None), ("Veltro cut 2,600 jobs.", DAY), "a date is missing: a"),
    ((LATVIA.format(300), DAY), (LATVIA.format(900), None), "a date is missing: b"),
    (
        ("The flood in Harrow Vale killed 12 people.", DAY),
        ("The flood in Harrow Vale killed 900 people.", SOON),
        "they may be about two different events",
    ),
    (
        (LATVIA.format(300), DAY),
        (f"{LATVIA.format(300)} {LATVIA.format(900)}", DAY),
        "one of the articles gives both figures",
    ),
]
# fmt: on


def ties(first: Dated, second: Dated) -> list[tuple[str, str]]:
    """Return level and reason for each pair of figures, filed under something in common, of two articles."""
    one, other = profiled(*first), profiled(*second, name="b")
    found = [tie_of(*pair) for pair in product(one.prepared, other.prepared)]
    assert found == [tie_of(b, a) for a, b in product(one.prepared, other.prepared)]
    return [(tie.level, tie.reason) for tie in found if tie.level != "-"]


@pytest.mark.parametrize(("first", "second", "level"), TIED)
def test_words_tie(first: Dated, second: Dated, level: str) -> None:
    assert [found for found, _ in ties(first, second)] == [level]


@pytest.mark.parametrize(("first", "second", "reason"), APART)
def test_a_gate_keeps_apart(first: Dated, second: Dated, reason: str) -> None:
    assert ties(first, second) == [("no", reason)]


@pytest.mark.parametrize(("first", "second", "reason"), OPEN)
def test_what_is_not_known_is_named(first: Dated, second: Dated, reason: str) -> None:
    assert ("open", reason) in ties(first, second)


def test_one_sentence_gives_two_things() -> None:
    one = profiled("Osterby has a population of 61,000, while the population of Osterby was 94,000.")
    ((first, second),) = combinations(one.prepared, 2)
    assert tie_of(first, second)[:2] == ("no", "two figures of one sentence")


def test_a_gate_of_the_words_is_counted_in_the_funnel() -> None:
    one, other = profiled(LATVIA.format(300)), profiled("Denmark has 900 soldiers in Estonia.", name="b")
    funnel = Funnel()
    assert not list(links_between(one, other, 0.3, funnel))
    assert funnel.counts == {"met": 1, "in two places": 1}


def test_agreeing_figures_are_not_undecided() -> None:
    one, other = profiled(LATVIA.format(300)), profiled(LATVIA.format(300), None, name="b")
    assert [link.verdict.judgement for link in links_between(one, other, 0.3)] == ["agree"]
