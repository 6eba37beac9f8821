"""Figures of what a happening has one of: which are read, whose they are, and when two of them differ."""

from __future__ import annotations

import pytest
from tests.linking.made import DAY, profiled

from claimcheck.linking.evidence.scoring import Story
from claimcheck.linking.extents.other_extent import OtherExtent, other_extents
from claimcheck.linking.linkage import links_between
from claimcheck.linking.stories.one_happening import SURELY_ONE
from claimcheck.linking.ties.tie import CASE, EXTENT

LATER = "2024-05-04"
MUCH_LATER = "2024-08-04"


def read(text: str) -> list[str]:
    found = profiled(text).extents
    return [
        f"{name} {extent.figure.value.normalize():f}" for name, listed in found.items() for extent in listed
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The roofer slipped and fell about 12 metres.", ["fall 12"]),
        ("The roofer survived a 40-foot fall.", ["fall 40"]),
        ("The sledge dragged the boy 300 metres.", ["dragged 300"]),
        ("The castaways rowed 80 km to Osterby.", ["swum 80"]),
        ("Guards fired a total of 17 rounds.", ["shots 17"]),
        ("Nine shots were fired at the van.", ["shots 9"]),
        ("Three of the nine shots fired hit the van.", ["shots 9"]),
        ("The baker was stabbed 14 times.", ["hits 14"]),
        ("A 9mm pistol lay in the van.", ["caliber 9"]),
        ("A .40-caliber pistol lay in the van.", ["bore 0.4"]),
        ("The ferry had 140 passengers aboard.", ["aboard 140"]),
        ("The ferry sank with its crew of 14.", ["crew 14"]),
        ("The van was going 95 mph when it crashed.", ["speed 95"]),
        ("The chase went on for 12 miles.", ["chase 12"]),
        ("The jury deliberated for seven hours.", ["deliberation 7"]),
        ("The siege ended peacefully; the nine-hour standoff hurt nobody.", ["lasted 9"]),
        ("The bakery was fined $30,000.", ["fine 30000"]),
        ("Voter turnout reached 71 percent.", ["turnout 71"]),
        ("The council voted 7-2 to close the pool.", ["vote 7"]),
        ("Piet Lind, a father of three, drove the van.", ["children 3"]),
        ("Piet Lind is a 17-year veteran of the force.", ["service 17"]),
        ("Anna Lind was six months pregnant.", ["pregnant 6"]),
        ("The five-story building burned.", ["storeys 5"]),
        ("Police are searching for four suspects.", ["large 4"]),
        ("A crowd of 300 people gathered at the harbour.", ["crowd 300"]),
        ("The harbour master put the crowd at 450.", ["crowd 450"]),
        ("About 61 percent of voters cast their ballots.", ["turnout 61"]),
        ("Police negotiated with the six holdouts.", ["large 6"]),
        ("Deputies seized 40 kg of amber.", ["seized 40"]),
        ("A 9-year-old boy found the van.", ["boy 9"]),
        ("Osterby lies about 35 miles west of Harrow.", ["distance 35"]),
        ("The reward was $9,000.", ["reward 9000"]),
    ],
)
def test_reads(text: str, told: list[str]) -> None:
    assert read(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "Snow fell 40 cm deep in Osterby.",
        "Shares fell 12 percent.",
        "Neighbors heard nine shots fired.",
        "The pistol can fire 15 rounds a minute.",
        "Several shots were fired at the van.",
        "The van would go 95 mph.",
        "The ferry will carry 140 passengers aboard.",
        "Each officer fired nine shots.",
        "The speed limit is 50 mph where she was driving 50 mph.",
        "Nine suspects were named, three of whom remain at large, in 2019.",
        "In March 2019 the van was going 95 mph.",
        "Nine vans were found.",
    ],
)
def test_leaves_alone(text: str) -> None:
    assert [kind for kind in read(text) if not kind.startswith("large 3")] == []


FALL = "A 52-year-old roofer died after he fell about {}."
FAR = "The town of Osterby is 35 miles west of Harrow."
SHOTS = "Officers fired {} shots at the van."


def story(happening: int) -> Story:
    return Story({}, happening, happening)


def differ(
    one: str, other: str, dates: tuple[str | None, str | None] = (DAY, DAY), happening: int = 40
) -> list[OtherExtent]:
    return [*other_extents(profiled(one, dates[0]), profiled(other, dates[1], name="b"), story(happening))]


def lies(*given: object, **more: int) -> list[str]:
    return [found.judgement for found in differ(*given, **more)]  # type: ignore[arg-type]


def test_two_extents_differ() -> None:
    [found] = differ(FALL.format("12 metres"), FALL.format("30 metres"))
    assert (found.of, found.held, found.known, found.sure) == (
        "how far somebody fell",
        "conflict",
        True,
        True,
    )
    assert [found.one.claim.text, found.other.claim.text] == ["about 12 metres", "about 30 metres"]
    assert not found.may_change


def test_other_units_are_converted() -> None:
    assert lies(FALL.format("12 metres"), FALL.format("40 feet")) == []
    assert lies(FALL.format("40 metres"), FALL.format("40 feet")) == ["conflict"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (FALL.format("12 metres"), "A 31-year-old painter died after he fell about 30 metres."),
        (FALL.format("12 metres"), "The roofer died after he fell about 30 metres."),
        ("Piet Lind, 52, fell 12 metres.", "Anna Kask, 52, fell 30 metres."),
        ("Piet Lind fired nine shots.", SHOTS.format(14)),
        (SHOTS.format(9), SHOTS.format(14) + " Officers fired nine shots."),
        (SHOTS.format(9) + " Officers fired 14 shots.", SHOTS.format(14)),
        ("Two others were aboard the ferry.", "Three people were aboard the ferry."),
        ("A 9-year-old boy found it.", "A 12-year-old boy and a 9-year-old girl found it."),
        ("In Osterby officers fired nine shots.", "In Hollinghurst officers fired 14 shots."),
        (
            "The town of Osterby is about 35 miles west of Harrow.",
            "The town of Osterby is about 70 miles west of Lindholm.",
        ),
        (
            "The town of Osterby is about 35 miles west of Harrow.",
            "The town of Kaskby is about 70 miles west of Harrow.",
        ),
    ],
)
def test_of_two_things(one: str, other: str) -> None:
    assert lies(one, other) == []


def test_of_two_places() -> None:
    assert lies(
        "The town of Osterby is 35 miles west of Harrow.", "The pub in Osterby is 70 miles from Harrow."
    ) == ["conflict"]


@pytest.mark.parametrize(
    ("text", "happening", "dates", "told"),
    [
        (SHOTS, 0, (DAY, LATER), True),
        (SHOTS, -1, (DAY, LATER), False),
        (SHOTS, 0, (None, DAY), False),
        (SHOTS, 30, (None, DAY), True),
        (SHOTS, 40, (DAY, MUCH_LATER), False),
        ("Officers seized {} rifles, and {} rifles were found.", SURELY_ONE - 1, (DAY, DAY), False),
        ("Officers seized {} rifles, and {} rifles were found.", SURELY_ONE, (DAY, DAY), True),
        ("A 52-year-old roofer fell {} metres.", -15, (DAY, DAY), True),
        ("A 52-year-old roofer fell {} metres.", -16, (DAY, DAY), False),
        ("A 52-year-old roofer fell {} metres.", 20, (DAY, MUCH_LATER), False),
    ],
)
def test_how_sure_the_happening_must_be(
    text: str, happening: int, dates: tuple[str | None, str | None], told: bool
) -> None:
    one, other = (text.replace("{}", str(value)) for value in (9, 33))
    assert bool(differ(one, other, dates, happening)) is told


def test_what_may_change_is_superseded_on_another_day() -> None:
    texts = "Police are searching for five suspects.", "Police are looking for three suspects."
    assert lies(*texts, (DAY, LATER)) == ["superseded"]
    assert lies(*texts, (DAY, DAY)) == ["conflict"]
    assert lies(*texts, (None, DAY)) == ["conflict"]


def test_an_interim_figure_may_change() -> None:
    texts = "Turnout was 61 percent as of 4 p.m.", "Turnout was 78 percent."
    assert [found.may_change for found in differ(*texts, (None, DAY))] == [True]
    assert lies(*texts, (DAY, LATER)) == ["superseded"]
    assert lies(*texts, (DAY, DAY)) == ["superseded"]
    assert lies(*texts, (None, DAY)) == ["superseded"]


def test_papers_may_date_one_accident_a_day_apart() -> None:
    text = "On {} a 52-year-old roofer fell about {} metres."
    assert lies(text.format("Monday", "12"), text.format("Tuesday", "30")) == ["conflict"]
    assert lies(text.format("Monday", "12"), text.format("Thursday", "30")) == []


def test_names_before_that_tell_who_says_it() -> None:
    told = "A clerk told Radio Hollinghurst that police are looking for {} suspects."
    assert lies("Police are searching for five suspects.", told.format("two"), (DAY, LATER)) == ["superseded"]
    assert lies("Police are searching for five suspects.", told.format("five"), (DAY, LATER)) == []
    elsewhere = "In Hollinghurst police are looking for two suspects."
    assert read(elsewhere) == ["large 2"]
    assert lies("Police are searching for five suspects.", elsewhere, (DAY, LATER)) == []
    here = elsewhere.replace("In Hollinghurst police", "Police")
    assert lies("Police are searching for five suspects.", here, (DAY, LATER)) == ["superseded"]


def test_of_two_days() -> None:
    text = "On {} officers fired {} shots at the van."
    assert lies(text.format("Monday", "nine"), text.format("Monday", "14")) == ["conflict"]
    assert lies(text.format("Monday", "nine"), text.format("Tuesday", "14")) == []
    sought = "On {} police were looking for {} suspects."
    dates = DAY, LATER
    assert lies(sought.format("Monday", "nine"), sought.format("Tuesday", "two"), dates) == ["superseded"]


def test_one_and_two_others_are_three() -> None:
    joined = "A robber and two other prisoners are still at large."
    assert "large" not in profiled(joined).extents or lies(joined, "Three prisoners are at large.") == []
    assert lies(joined, "Two prisoners are at large.", (DAY, LATER)) == ["superseded"]


def test_one_and_two_others_are_settled_with_three() -> None:
    joined = "Piet Lind and two other prisoners are still at large. The three prisoners at large are armed."
    assert {*lies(joined, "Two prisoners are at large.", (DAY, LATER))} == {"superseded"}


def test_such_figures_are_linked() -> None:
    one = profiled(
        "A 52-year-old roofer died in Osterby after he fell about 12 metres from the Lindqvist bakery, fire "
        "chief Marta Obregon said. He wore no harness at the Lindqvist bakery."
    )
    other = profiled(
        "Fire chief Marta Obregon said the 52-year-old roofer fell about 30 metres from the Lindqvist bakery "
        "in Osterby. The Lindqvist bakery had been warned of it.",
        LATER,
        name="b",
    )
    found = [link for link in links_between(one, other, 0.5) if link.levels["tie"] == EXTENT]
    assert [(link.verdict.judgement, link.probability) for link in found] == [("conflict", 0.9)]
    assert [claim.text for link in found for claim in (link.earlier.claim, link.later.claim)] == [
        "about 12 metres",
        "about 30 metres",
    ]
    assert [link for link in links_between(one, one, 0.5) if link.levels.get("tie") == EXTENT] == []


def test_figures_of_one_case_are_linked() -> None:
    text = "Peeter Kask faces {} counts of arson over the Ruhnu fire, prosecutor Marta Obregon said."
    one, other = profiled(text.format("two")), profiled(text.format("nine"), LATER, name="b")
    found = [link for link in links_between(one, other, 0.5) if link.levels["tie"] == CASE]
    assert [(link.verdict.judgement, link.probability) for link in found] == [("superseded", 0.9)]


def test_each_mention_of_a_case_is_linked() -> None:
    text = "Peeter Kask faces {} counts of arson over the fire. Kask was charged with {} counts of arson."
    one = profiled(text.format("two", "two"))
    other = profiled(text.format("nine", "nine"), LATER, name="b")
    assert sum(link.levels["tie"] == CASE for link in links_between(one, other, 0.5)) == 4


def test_a_tie_by_deed_goes_first() -> None:
    text = "About {} people marched in Tbilisi on Sunday against the law on agents, Marta Obregon said."
    one, other = profiled(text.format("20,000")), profiled(text.format("50,000"), name="b")
    assert [link.levels["tie"] for link in links_between(one, other, 0.5)] == ["deed"]
