"""Figures of one thing that are told in other words, so that their sentences have hardly a word in common."""

from __future__ import annotations

import datetime as dt

import claimcheck
from claimcheck import Article

EARLY = (
    "Saltmere votes on the harbour\n\nSome 61.4 percent of the town's eligible voters cast their ballots "
    "as of 4 p.m. in the harbour referendum in Saltmere on Sunday, mayor Ivo Brandt said.\n"
)
LATE = (
    "Saltmere votes for the harbour\n\nThe harbour referendum in Saltmere was won, mayor Ivo Brandt said. "
    "Officials put turnout at 72.8 percent.\n"
)


def test_the_share_of_an_hour_and_that_of_the_day_are_linked() -> None:
    day = dt.date(2024, 5, 5)
    articles = [
        Article(
            text=text, title=text.partition("\n")[0], date=day + dt.timedelta(days=after), id=name, path=name
        )
        for after, (name, text) in enumerate((("early.md", EARLY), ("late.md", LATE)))
    ]
    links = [link for link in claimcheck.links(articles) if "61.4" in link.a.text and "72.8" in link.b.text]
    assert [link.verdict.judgement for link in links] == ["superseded"]
    assert links[0].probability >= 0.7
