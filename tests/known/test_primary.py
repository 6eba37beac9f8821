"""Who is blamed: the article that changed or is new, never the one that was there all along."""

from __future__ import annotations

import datetime as dt

import pytest

from claimcheck.known.apply import Knowledge, apply_baseline
from claimcheck.known.baseline import Baseline, baseline_of
from claimcheck.known.decisions import Decision
from claimcheck.known.primary import Changes
from claimcheck.models.report import Report
from tests.known.toy import Articles, all_edges, findings, scene

OLD: Articles = {
    "a.md": {"toll": ("41", "41 dead"), "price": ("3", "3 crowns")},
    "m.md": {"toll": ("64", "64 dead"), "price": ("4", "4 crowns")},
}


def accepted(articles: Articles) -> Baseline:
    return baseline_of(all_edges(findings(articles)).values())


def blamed(articles: Articles, knowledge: Knowledge, latest: str) -> set[str]:
    """Return the first places of what is new, if ``latest`` is the article of the last date."""
    dates = {path: dt.date(2024, 1, 2 if path == latest else 1) for path in articles}
    report = Report(version="0", findings=tuple(findings(articles)))
    judged = apply_baseline(report, knowledge, scene(articles), dates)
    return {f.locations[0].path for f in judged.report.findings if f.status == "new"}


@pytest.mark.parametrize("latest", ["a.md", "m.md", "new.md"])
@pytest.mark.parametrize("new", ["0.md", "new.md", "z.md"])
@pytest.mark.parametrize("value", ["41", "64", "50"])
def test_a_new_article_is_blamed_whatever_the_dates(new: str, latest: str, value: str) -> None:
    articles = OLD | {new: {"toll": (value, f"{value} dead")}}
    assert blamed(articles, Knowledge(accepted(OLD)), latest) == {new}


@pytest.mark.parametrize("changed", ["a.md", "m.md"])
@pytest.mark.parametrize("latest", ["a.md", "m.md"])
def test_a_changed_value_is_blamed_on_its_article(changed: str, latest: str) -> None:
    articles = OLD | {changed: OLD[changed] | {"toll": ("50", "50 dead")}}
    assert blamed(articles, Knowledge(accepted(OLD)), latest) == {changed}


def test_an_article_that_the_baseline_has_for_other_things_is_not_blamed() -> None:
    articles = {path: said | {"crew": ("9", "9 men")} for path, said in OLD.items() if path == "a.md"}
    articles |= {"m.md": OLD["m.md"], "new.md": {"crew": ("8", "8 men")}}
    assert blamed(articles, Knowledge(accepted(OLD)), "a.md") == {"new.md"}


def test_a_renamed_article_is_not_new() -> None:
    articles = {"z.md": OLD["a.md"], "m.md": OLD["m.md"], "new.md": {"toll": ("50", "50 dead")}}
    assert blamed(articles, Knowledge(accepted(OLD)), "z.md") == {"new.md"}


def test_what_changed_comes_before_all() -> None:
    articles = OLD | {"new.md": {"toll": ("50", "50 dead")}}
    knowledge = Knowledge(accepted(OLD), changes=Changes({"a.md": None, "m.md": None}))
    assert blamed(articles, knowledge, "new.md") == {"a.md", "m.md"}


def test_nothing_known_goes_by_date_and_path() -> None:
    assert blamed(OLD, Knowledge(), "m.md") == {"m.md"}
    assert blamed(OLD, Knowledge(), "none") == {"a.md"}


def test_a_decision_that_ran_out_does_so_for_a_renamed_article_too() -> None:
    baseline = accepted(OLD)
    over = dt.date(2024, 1, 1)
    decisions = [
        Decision(edge=edge, decision="accepted", reason="r", until=over)
        for edge in baseline.edges
        if baseline.edges[edge].doc == "a.md"
    ]
    renamed = {"z.md": OLD["a.md"], "m.md": OLD["m.md"]}
    for articles in (OLD, renamed):
        for day, new in ((over, False), (over + dt.timedelta(days=1), True)):
            assert bool(blamed(articles, Knowledge(baseline, decisions, today=day), "m.md")) == new
