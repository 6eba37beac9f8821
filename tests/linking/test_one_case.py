"""Two articles of one case: how likely they must be of one happening, by days and by what both name."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.engine.pages import analyse_article
from claimcheck.ledger.records import Ledger
from claimcheck.linking.evidence.scoring import Story
from claimcheck.linking.profiled_article import Profiled
from claimcheck.linking.stories.one_case import one_case
from claimcheck.reading.page_article import article_of


def profiled(text: str, day: str) -> Profiled:
    article = article_of(f"---\ntitle: A fire\ndate: {day}\n---\n\n{text}\n", Path(f"{day}.md"))
    return analyse_article(article, (), Ledger())[0]


@pytest.mark.parametrize(
    ("later", "happening", "found"),
    [
        ("2023-06-14", 0, True),
        ("2023-06-14", -10, False),
        ("2023-09-14", 30, True),
        ("2023-09-14", 20, False),
    ],
)
def test_days_between_them_ask_for_more(later: str, happening: int, found: bool) -> None:
    one, other = profiled("A mill burned.", "2023-06-12"), profiled("A mill burned down.", later)
    assert one_case(one.profile, other.profile, Story({}, happening, happening)) is found


@pytest.mark.parametrize(("later", "happening"), [("2023-06-14", -10), ("2023-09-14", 0)])
def test_one_street_bears_it_out(later: str, happening: int) -> None:
    one = profiled("A mill on Tamsin Avenue burned.", "2023-06-12")
    other = profiled("The mill stood on Tamsin Avenue.", later)
    assert one_case(one.profile, other.profile, Story({}, happening, happening))
    at_home = profiled("Piet Haskamp, of Tamsin Avenue, was held.", later)
    assert not one_case(one.profile, at_home.profile, Story({}, happening, happening))
