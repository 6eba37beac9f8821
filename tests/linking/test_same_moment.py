"""One event at two times."""

from __future__ import annotations

import pytest

import claimcheck
from claimcheck.linking.days.how_times_fit import clocks_fit, days_between
from claimcheck.linking.days.moments_told import Moment
from claimcheck.linking.days.same_moment import at_two_times
from claimcheck.linking.profiled_article import Profiled

TRAM = "A tram and a lorry collided in Elverton. {} Transit chief Marta Obregon spoke of brakes."


def found(one: str, other: str, day: str = "2023-06-12") -> list[tuple[str, str, bool]]:
    texts = TRAM.format(one), TRAM.format(other)
    sides = [claimcheck.parse(text, date=day) for text in texts]
    first, second = (Profiled.of(article, list(claimcheck.extract(article))).profile for article in sides)
    return [
        (texts[0][two.one.start : two.one.end], texts[1][two.other.start : two.other.end], two.sure)
        for two in at_two_times(first, second)
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The crash happened about 4 p.m. on Monday.", "It happened about 5 p.m. on Monday."),
        ("The crash happened about 4 p.m. on Monday.", "The incident occurred about 5 p.m. on Monday."),
    ],
)
def test_it_and_the_incident_are_the_happening(one: str, other: str) -> None:
    assert found(one, other) == [("4 p.m.", "5 p.m.", True)]


def test_times_half_an_hour_apart_are_two_however_rounded() -> None:
    one, other = "The crash happened about 4 p.m. on Monday.", "The crash happened about {} p.m. on Monday."
    assert found(one, other.format("4:45")) == [("4 p.m.", "4:45 p.m.", True)]
    assert found(one, other.format("4:30")) == [("4 p.m.", "4:30 p.m.", True)]
    assert found(one, other.format("4:25")) == [("4 p.m.", "4:25 p.m.", False)]
    assert found(one, other.format("4:15")) == [("4 p.m.", "4:15 p.m.", False)]
    assert found(one, other.format("4:10")) == []


@pytest.mark.parametrize(
    ("one", "other", "times"),
    [
        ("The crash happened about 4:10 p.m.", "The crash happened at 4:25 p.m.", ("4:10 p.m.", "4:25 p.m.")),
        ("The crash happened about 4 p.m.", "The crash happened at 4:12 p.m.", None),
        ("The crash happened after 4 p.m.", "The crash happened around 3:45 p.m.", ("4 p.m.", "3:45 p.m.")),
        ("The crash happened just before 4 p.m.", "The crash happened around 3:45 p.m.", None),
        (
            "The crash was reported at 4 p.m.",
            "Medics were called to the crash at 4:25 p.m.",
            ("4 p.m.", "4:25 p.m."),
        ),
        (
            "The crash happened on Mill Lane, which is near the depot, at 4 p.m.",
            "The crash happened at 4:25 p.m.",
            ("4 p.m.", "4:25 p.m."),
        ),
        (
            "At 4 p.m. the two friends were in the last of the three old cars of the tram when it crashed.",
            "The crash happened at 4:25 p.m.",
            ("4 p.m.", "4:25 p.m."),
        ),
        ("At 4 p.m. the tram left the depot, which shook, when it crashed.", "It crashed at 4:25 p.m.", None),
    ],
)
def test_times_of_day_are_held_to_what_happened(one: str, other: str, times: tuple[str, str] | None) -> None:
    assert [pair for *pair, _ in found(one, other)] == ([] if times is None else [[*times]])


def test_what_became_of_people_leaves_the_day_to_what_happened_to_them() -> None:
    assert found(
        "A tram crashed into a lorry and two women were hurt on Monday.",
        "The crash happened on Friday.",
    ) == [("Monday", "Friday", False)]


def test_who_is_found_shot_to_death_may_have_been_shot_before() -> None:
    one, other = "The baker Jule Orvet was {} on Tuesday.", "The baker Jule Orvet was shot on Sunday."
    assert found(one.format("shot to death"), other) == [("Tuesday", "Sunday", True)]
    assert found(one.format("found shot to death"), other) == []


def test_a_word_that_places_a_time_of_day_begins_no_clause() -> None:
    one = "Medics were called to the depot just before 6 p.m. Monday after a collision."
    other = (
        "Medics were called to the depot located by the river just before 6 p.m. Saturday after a collision."
    )
    assert found(one, other) == [("Monday", "Saturday", True)]


def test_what_somebody_says_tonight_of_it_did_not_happen_tonight() -> None:
    assert found("A passenger speaks tonight of the crash.", "The crash happened on Sunday.") == []


def test_a_day_that_counts_from_a_printed_one_is_as_firm_as_its_name() -> None:
    page = "Tram hits lorry in Elverton\n\nJune 12, 2023\n\n" + TRAM.format(
        "The crash at the Lindqvist bakery happened yesterday."
    )
    sides = [
        claimcheck.parse(page),
        claimcheck.parse(
            TRAM.format("The crash at the Lindqvist bakery happened on Friday."), date="2023-06-12"
        ),
    ]
    first, second = (Profiled.of(article, list(claimcheck.extract(article))).profile for article in sides)
    assert [two.sure for two in at_two_times(first, second)] == [True]


def test_days_of_two_leads_are_of_one_deed_for_sure_only_with_a_name_or_figure_in_common() -> None:
    assert found("The crash happened on Sunday.", "The crash happened on Friday.") == [
        ("Sunday", "Friday", False)
    ]


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        ("The crash happened on Saturday night.", "The crash happened on Saturday morning.", True),
        ("The crash happened on Saturday night.", "The crash happened early Sunday morning.", False),
        ("The crash happened on Saturday night.", "The crash happened about 7:30 Saturday evening.", False),
        ("It came to a deadly Saturday night crash.", "The crash happened at noon on Saturday.", True),
        ("A driver pleaded guilty on Saturday night to murder.", "The crash happened at 2 p.m.", False),
        ("A driver was charged with murder on Saturday night.", "The crash happened at 2 p.m.", False),
        ("Medics arrived about 4:10 p.m. after the crash.", "The crash happened about 4:20 p.m.", True),
        ("Medics responded to a crash about 4:30 p.m.", "The crash happened at 3:45 p.m.", False),
        ("Police said about 4:45 p.m. a lorry crashed.", "The crash happened about 4 p.m.", True),
        ("Pupils were leaving at 4:45 p.m. when a lorry crashed.", "It happened about 4 p.m.", True),
        ("Pupils were leaving at 4:45 p.m. while it rained.", "It happened about 4 p.m.", False),
        ("It was about 4:45 in the afternoon when a lorry crashed.", "It happened about 4 p.m.", True),
        ("Medics arrived about 4:10 p.m. with news.", "The crash happened about 4:20 p.m.", False),
        ("Medics arrived about 4:30 p.m. after the crash.", "The crash happened about 4:20 p.m.", False),
    ],
)
def test_parts_of_a_day_and_who_came_before_it_happened(one: str, other: str, said: bool) -> None:
    assert bool(found(one, other)) is said


@pytest.mark.parametrize(
    ("one", "other", "times"),
    [
        (
            "Two men were shot as they stood at the depot Monday afternoon.",
            "The shooting happened Monday night.",
            ("Monday afternoon", "Monday night"),
        ),
        (
            "A man opened fire at the depot on Monday night.",
            "The shooting happened Monday morning.",
            ("Monday night", "Monday morning"),
        ),
        (
            "An attack left two men dead at the depot Monday night.",
            "The attack happened Monday morning.",
            ("Monday night", "Monday morning"),
        ),
        (
            "The attack was reported just after 4 p.m. at the depot.",
            "The attack happened about 4:30 p.m. at the depot.",
            ("4 p.m.", "4:30 p.m."),
        ),
        (
            "Help was at the scene of the attack Monday night.",
            "The attack happened Monday morning.",
            None,
        ),
        (
            "Guards will speak of the attack at their Monday night meeting.",
            "The attack happened Monday morning.",
            None,
        ),
        (
            "The men who were shot would have been at work Monday night.",
            "The attack happened Monday morning.",
            None,
        ),
    ],
)
def test_what_happened_is_found_in_many_phrasings(
    one: str, other: str, times: tuple[str, str] | None
) -> None:
    assert [(first, second) for first, second, _ in found(one, other)] == ([] if times is None else [times])


def scenes(one: str, other: str) -> list[tuple[str, str]]:
    texts = TRAM.format(one), TRAM.format(other)
    sides = [claimcheck.parse(text, date="2023-06-12") for text in texts]
    first, second = (Profiled.of(article, list(claimcheck.extract(article))).profile for article in sides)
    return [
        (texts[0][two.one.start : two.one.end], texts[1][two.other.start : two.other.end])
        for two in at_two_times(first, second, certain=True)
    ]


@pytest.mark.parametrize(
    ("one", "other", "times"),
    [
        (
            "It started just before 7 p.m. on Monday, the police said.",
            "The crash occurred around 6:30 p.m. on Monday.",
            ("7 p.m.", "6:30 p.m."),
        ),
        (
            "The chief said just before midnight, medics responded to the crash.",
            "The crash happened in the early morning hours on Monday.",
            ("midnight", "Monday"),
        ),
        (
            "Medics were called out to another crash around 2:55 a.m.",
            "The crash, which happened about 2:10 a.m., broke a wall.",
            ("2:55 a.m.", "2:10 a.m."),
        ),
        (
            "A lorry drew up about 9:30 p.m. and crashed into the tram.",
            "The 8:15 p.m. crash broke a wall.",
            ("9:30 p.m.", "8:15 p.m."),
        ),
        ("The crash happened about 4 p.m.", "Medics were called to the crash about 4:20 p.m.", None),
        ("The crash happened at 11:57 p.m.", "The crash happened just before midnight.", None),
        ("The crash happened about 4 p.m.", "By about 7 p.m. the crash was being looked into.", None),
        ("The crash happened about 4 p.m.", "Meanwhile, a lorry crashed about 6 p.m.", None),
        ("Medics were called about 4 p.m. on Monday.", "Some 40 trams were called off on Tuesday.", None),
    ],
)
def test_one_scene_is_told_by_the_call_and_by_those_who_come(
    one: str, other: str, times: tuple[str, str] | None
) -> None:
    assert scenes(one, other) == ([] if times is None else [times])


@pytest.mark.parametrize(
    ("one", "other", "times"),
    [
        ("Somebody called the police on Friday.", "The call came in on Monday.", [("Friday", "Monday")]),
        ("The broadcaster called the race on Friday.", "The broadcaster called it on Monday.", []),
        ("The march, which took place on Friday, was long.", "The crash happened on Monday.", []),
        ("The mayor said so in a press call on Friday.", "The clerk called on Monday.", []),
    ],
)
def test_only_calls_for_help_are_of_the_happening(one: str, other: str, times: list[tuple[str, str]]) -> None:
    assert [two[:2] for two in found(one, other)] == times


def moment(weekday: int = -1, clock: int = -1, hedge: str = "") -> Moment:
    return Moment("crash", (), 0, 0, weekday, True, True, clock, hedge, "", 0, 0, 0, (), ())


def test_days_between_days_of_the_week() -> None:
    monday, tuesday, sunday, some_day = map(moment, (0, 1, 6, -1))
    assert [days_between(monday, other) for other in (monday, tuesday, sunday, some_day)] == [0, 1, 1, 0]


def test_two_rounded_times_of_day_may_be_one() -> None:
    about = [moment(clock=clock, hedge="about") for clock in (960, 974, 975, 990)]
    assert [clocks_fit(about[0], other) for other in about] == [True, True, False, False]
    before, after = (moment(clock=960, hedge=hedge) for hedge in ("before", "after"))
    assert clocks_fit(before, after)
