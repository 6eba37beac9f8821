"""Figures of one sentence against each other: constructions that must be found, and twins that must not."""

from __future__ import annotations

import pytest

from claimcheck.engine import run
from claimcheck.models.article import Article
from claimcheck.rules.registry import RULES

FOUND = [
    ("NUM002", "The council has 40 seats: 15 for the left, 14 for the right and 14 for the greens."),
    ("NUM002", "The crash hurt 12 people, including eight men and seven women."),
    ("NUM002", "Of the 30 people on board, 23 were rescued, six died and three are missing."),
    ("NUM002", "Police held 25 people -- 15 men and 20 women -- on Monday."),
    ("NUM002", "The plan costs $90 million, of which $60 million is for rails and $50 million for stations."),
    ("NUM002", "Each of the six towns will receive $2 million, $20 million in all."),
    ("NUM003", "Fifty of its 40 bridges need repair."),
    ("NUM004", "Support fell four points, from 38% to 31%."),
    ("NUM004", "The budget was raised from 1.2 million to 1.8 million, up by 200,000."),
    ("NUM004", "Sales jumped from 600 to 1,200 cars, a rise of 50%."),
    ("NUM006", "Some 62% approve of the mayor and 51% disapprove."),
    ("NUM006", "Two-thirds, or 48%, of the pupils passed."),
    ("NUM009", "The kiosk is open eight days a week."),
]
SILENT = [
    "Six people, including two children, were hurt and 30 people were led out.",
    "Six people, including two from Riga, were hurt and 30 from Tartu were led out.",
    "At least 12 people were hurt, eight in the market and six at the station.",
    "The hall lent out 30 chairs, 12 tables and 20 lamps, the caretaker said.",
    "Ten buses with 50 seats each carried a total of 800 people.",
    "Of the 30 pupils, 25 swim and 20 cycle.",
    "The yard made 35,000 of the two models.",
    "Support fell seven points, from 38% to 31%.",
    "Among men 62% approve of the mayor and 51% of women disapprove.",
    "About a third (31%) of the pupils passed.",
]


def codes(text: str) -> set[str]:
    report = run([Article(text=text, id="dispatch", path="dispatch.txt")], rules=list(RULES), strict=True)
    return {finding.code for finding in report.findings}


@pytest.mark.parametrize(("code", "text"), FOUND)
def test_figures_that_do_not_fit_are_found(code: str, text: str) -> None:
    assert codes(text) == {code}


@pytest.mark.parametrize("text", SILENT)
def test_figures_that_may_fit_are_left_alone(text: str) -> None:
    assert codes(text) == set()


def test_a_sentence_of_very_many_figures_is_a_table() -> None:
    assert codes("There were 900 jobs: " + "12 here, " * 3000 + "and 14 there.") == set()
