"""Whom an earlier article leaves unnamed and a later one names."""

from __future__ import annotations

import datetime as dt

import pytest

from claimcheck.engine.pages import analyse_article
from claimcheck.ledger.records import Ledger
from claimcheck.linking.people.named_later import named_later
from claimcheck.linking.profiled_article import Profiled
from claimcheck.models.article import Article


def read(text: str) -> Profiled:
    article = Article(id=text[:20], text=text, date=dt.date(2023, 6, 12))
    return analyse_article(article, (), Ledger())[0]


def named(earlier: str, later: str) -> list[str]:
    return [told[0].text for _, told in named_later(read(earlier), read(later))]


BOY = "A boy was hurt by a falling branch in Elverton on Monday. The boy has not been identified."
MAN = "A man was killed by a falling branch in Elverton on Monday. His name was not immediately released."


@pytest.mark.parametrize(
    ("earlier", "later", "name"),
    [
        (BOY, "The boy, Jonas Velde, was on his way to school when a branch fell.", "Jonas Velde"),
        (BOY, "Jonas Velde, 9, was injured by a branch in Elverton.", "Jonas Velde"),
        (MAN, "A branch killed 41-year-old Anton Velde in Elverton on Monday.", "Anton Velde"),
        (MAN, "Anton Velde, who was killed by a branch, was a baker. Velde was 41.", "Anton Velde"),
        (MAN, "The victim was identified as Anton Velde, a baker.", "Anton Velde"),
        (MAN, "The man hit in Elverton on Monday was named by police today as Anton Velde.", "Anton Velde"),
        (MAN, "On Monday 41-year-old Anton Velde of Elverton was struck by a branch.", "Anton Velde"),
        (MAN, "The dead are Piet Lund, 60; Anton Velde, 41; and Ada Roe, 9.", "Anton Velde"),
        (MAN, "The victims, Anton Velde, Piet Lund and Ada Roe, were at work.", "Anton Velde"),
        (MAN, "Anton Velde, Piet Lund and Ada Roe, all bakers, were killed.", "Anton Velde"),
        (MAN, "She will speak at the funeral for 41-year-old Anton Velde.", "Anton Velde"),
        (MAN.replace("A man", "A man of 17"), "Anton Velde, 17, was killed by a branch.", "Anton Velde"),
        (MAN, "She mourned her brother, Anton Velde, who was also killed.", "Anton Velde"),
    ],
)
def test_whoever_is_struck_has_a_name_later(earlier: str, later: str, name: str) -> None:
    assert named(earlier, later) == [name]


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        (BOY, "Anton Velde, 41, was injured by a branch in Elverton."),
        (BOY, "The girl, Ada Velde, was on her way to school when a branch fell."),
        (BOY, "Jonas Velde, a pupil, was trying to hit a ball when the branch fell."),
        (BOY, "Jonas Velde, 9, was injured. The boy who was hurt first has not been identified."),
        (MAN, "Police arrested Anton Velde, 41, who had cut the tree."),
        (MAN, "Ambulances drove to the West Side, killed by a branch or not."),
        (MAN + " Anton Velde saw it.", "The victim was identified as Anton Velde, a baker."),
        ("A man of 62, a 62-year-old baker, was killed. " + MAN, "Anton Velde, 41, was killed by a branch."),
    ],
)
def test_others_are_not_meant(earlier: str, later: str) -> None:
    assert named(earlier, later) == []
