"""Figures that are attributes of named things, tolls that go on, two sources: which pairs are compared."""

from __future__ import annotations

import pytest
from tests.linking.made import DAY, linked

from claimcheck.linking.links import Link

NEXT, LATER = "2024-05-03", "2024-08-20"
SPOKEN = 0.6
"""The probability from which a finding is shown."""


def links(*texts: tuple[str, str], title: str | None = None) -> list[Link]:
    return [link for link in linked(*texts, title=title) if link.certain or link.probability >= SPOKEN]


def judged(*texts: tuple[str, str]) -> set[str]:
    return {str(link.verdict.judgement) for link in links(*texts)} - {"undecided", "incomparable"}


CONFLICTS = [
    ("Halvard Steel employs 3,100 people in Lille.", "Halvard Steel now employs 4,700 people in Lille."),
    ("The population of Osterby is 61,000.", "Osterby has a population of 94,000."),
    ("Osterby's population stands at 61,000.", "Osterby, with a population of 94,000, lies on the coast."),
    ("The population of New Harrow is 61,000.", "New Harrow has a population of 94,000."),
    ("Vale Bank has debt of €4 billion.", "Vale Bank's debt is €6.1 billion."),
    ("Dockers United has 12,000 members.", "Dockers United, with a membership of 15,500, is on strike."),
    ("The Harrow Stadium has a capacity of 42,000.", "The Harrow Stadium seats 38,000."),
    ("The Vale Museum has a budget of €3.1 million.", "The Vale Museum's budget is €4.2 million."),
    ("The length of the Sorrel Tunnel is 14 km.", "The Sorrel Tunnel is 19 km long."),
    ("The minimum wage in Halland is $11 an hour.", "The minimum wage in Halland is $14 an hour."),
    ("The state pension stands at £76.40 a week.", "The state pension is £67.40 a week."),
    ("The island of Osterby covers 31 square miles.", "The island of Osterby covers 13 square miles."),
    ("Mayor Ilse Roe earns $210,000 a year.", "Mayor Ilse Roe earns $120,000 a year."),
    ("Senator Ilse Roe has $31,000 in her campaign account.", "Senator Ilse Roe has $2,000 in her account."),
    (
        "A magnitude 4.7 earthquake struck Osterby on Tuesday.",
        "The quake that shook Osterby on Tuesday had a magnitude of 5.7.",
    ),
    ("Mount Harrow is 2,311 metres high.", "Mount Harrow, 2,411 metres high, is closed to climbers."),
    (
        "Vale Bank said profit fell 12% to €3.2 billion in the first quarter.",
        "Vale Bank reported a first-quarter profit of €4.1 billion.",
    ),
    (
        "Turnover of Halvard Steel rose to $3.1 billion in 2023.",
        "Halvard Steel's turnover was $2.2 billion in 2023.",
    ),
]

SILENT = [
    ("Halvard Steel employs 3,100 people in Lille.", "Halvard Steel employs 4,700 people in Turin."),
    ("Halvard Steel employs 3,100 people in Lille.", "Halvard Steel employed 4,700 people in Lille."),
    ("Halvard Steel employs 3,100 people in Lille.", "Halvard Steel will employ 4,700 people in Lille."),
    ("The population of Osterby is 61,000.", "Osterby had a population of 94,000 in 1990."),
    ("The population of Osterby is 61,000.", "The population of Westerby is 94,000."),
    ("The population of Osterby is about 61,000.", "Osterby has a population of 60,800."),
    ("Vale Bank has debt of €4 billion.", "Vale Bank has net debt of €3 billion."),
    ("Vale Bank's debt is €4 billion.", "Vale Bank's debt could reach €6 billion."),
    ("Vale Bank's debt is €4 billion.", "Vale Bank's Irish unit has debt of €1 billion."),
    ("Dockers United has 12,000 members.", "Dockers United has 900 members of the old guild."),
    (
        "Vale Bank said profit fell 12% to €3.2 billion in the first quarter.",
        "Vale Bank reported a second-quarter profit of €4.1 billion.",
    ),
    (
        "Vale Bank said net profit fell to €3.2 billion in the first quarter.",
        "Vale Bank reported a first-quarter operating profit of €4.1 billion.",
    ),
    ("Vale Bank's profit was €3.2 billion.", "Vale Bank's profit was €4.1 billion."),
    (
        "Turnover of Halvard Steel rose to $3.1 billion in 2023.",
        "Halvard Steel's turnover was $2.2 billion in 2022.",
    ),
    ("The minimum wage in Halland is $9 an hour.", "The minimum wage in Westmark is $12 an hour."),
    ("The minimum wage in Halland is $9 an hour.", "The minimum wage in Halland would be $12 an hour."),
    ("The federal minimum wage is $9 an hour.", "The minimum wage is $12 an hour."),
    ("The wage is $9 an hour.", "The wage is $12 an hour."),
    ("Mayor Ilse Roe has $31,000 in her campaign account.", "Mayor Ilse Roe has $2,000 in her pocket."),
    (
        "A magnitude 4.7 earthquake struck Osterby on Tuesday.",
        "A magnitude 6.9 earthquake struck Osterby on Monday.",
    ),
    ("The bridge is 2.4 km long.", "The bridge is 3.1 km long."),
    ("Mount Harrow is 2,311 metres high.", "Mount Harrow's lower peak is 1,900 metres high."),
]


@pytest.mark.parametrize(("one", "other"), CONFLICTS)
def test_two_figures_of_one_attribute(one: str, other: str) -> None:
    assert judged((one, DAY), (other, DAY)) == {"conflict"}


@pytest.mark.parametrize(("one", "other"), SILENT)
def test_another_attribute_thing_or_period(one: str, other: str) -> None:
    assert judged((one, DAY), (other, DAY)) <= {"agree"}


def test_periods_are_completed_by_the_day_of_the_article() -> None:
    told = ("Norland's trade deficit was €4 billion last year.", DAY)
    assert judged(told, ("Norland had a trade deficit of €6 billion in 2023.", DAY)) == {"conflict"}
    assert not judged(told, ("Norland had a trade deficit of €6 billion in 2022.", DAY))
    third = ("Vale Bank's third-quarter profit was €3 billion.", "2024-01-20")
    other = ("Vale Bank had a profit of €5 billion in the third quarter of 2023.", "2024-01-22")
    assert judged(third, other) == {"conflict"}
    assert not judged(
        third, ("Vale Bank had a profit of €5 billion in the third quarter of 2022.", "2024-01-22")
    )


def test_a_standing_figure_is_followed_by_a_newer_one() -> None:
    one, other = CONFLICTS[0]
    assert judged((one, DAY), (other, LATER)) == {"superseded"}


def test_what_does_not_change_conflicts_over_time() -> None:
    one, other = CONFLICTS[8]
    assert judged((one, DAY), (other, LATER)) == {"conflict"}


def test_two_figures_of_the_bridge_within_one_text() -> None:
    text = "The bridge is 2.4 km long. It opened in May. The bridge, 3.1 km long, is closed."
    assert judged((text, DAY)) == {"conflict"}
    assert not judged(("The bridge is 2.4 km long. The tunnel, 3.1 km long, is closed.", DAY))


def test_findings_name_the_thing() -> None:
    one, other = CONFLICTS[1]
    ((link),) = links((one, DAY), (other, DAY))
    assert getattr(link.later.claim, "scope").what == "population of Osterby"  # noqa: B009


def test_two_sources_of_one_toll_differ() -> None:
    one = "The blaze in Porto killed 12 people, the mayor said."
    assert judged((one, DAY), ("A blaze in Porto killed 19 people, according to police.", DAY)) == {"dispute"}
    assert not judged((one, DAY), ("A blaze in Lyon killed 19 people, according to police.", DAY))
    assert not judged((one, DAY), ("A blaze in Porto killed 19 people, according to police.", LATER))


def test_a_toll_that_names_the_day_goes_on_from_that_day() -> None:
    first = ("An air strike on Odesa killed 4 people.", DAY)  # a Thursday
    assert judged(first, ("The death toll of yesterday's air strike on Odesa rose to 9.", NEXT)) == {
        "superseded"
    }
    assert judged(first, ("The death toll of Thursday's air strike on Odesa rose to 9.", "2024-05-05")) == {
        "superseded"
    }
    assert not judged(first, ("The death toll of Friday's air strike on Odesa rose to 9.", "2024-05-05"))


def test_the_last_step_of_a_title_names_the_happening() -> None:
    texts = (
        ("Eleven people are killed in a bombing on a road in Harrow Vale.", DAY),
        ("The toll of a bombing on a road in Harrow Vale rises to 20.", NEXT),
    )
    found = links(*texts, title="Unrest and conflict > 2024 Harrow bombing")
    assert "superseded" in {link.verdict.judgement for link in found}
    found = links(*texts, title="2024 conflict in Harrow > Clashes")
    assert "superseded" not in {link.verdict.judgement for link in found}
