"""Whole reports, articles and answers: nothing is lost on the way out and back, and ``repr`` stays short."""

from __future__ import annotations

import copy
import pickle
from pathlib import Path

import pytest

import claimcheck
from claimcheck.models.base import Model, shortened

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture(scope="module")
def report() -> claimcheck.Report:
    return claimcheck.check([SEEDS])


@pytest.fixture(scope="module")
def models(report: claimcheck.Report) -> list[Model]:
    articles = [claimcheck.read(path) for path in sorted(SEEDS.glob("*.txt"))]
    claims = claimcheck.extract(articles[0])
    answer = claimcheck.compare("At least 40 people died.", "The toll stands at 64.")
    return [report, *report.findings, *articles, *claims, answer, claimcheck.Settings(select=("NUM",))]


def test_a_round_trip_loses_nothing(models: list[Model]) -> None:
    for model in models:
        kind = type(model)
        ways = {
            "dump": kind.model_validate(model.model_dump()),
            "dump by name": kind.model_validate(model.model_dump(by_alias=False)),
            "plain": kind.model_validate(model.model_dump(mode="json")),
            "JSON": kind.model_validate_json(model.model_dump_json()),
            "pickle": pickle.loads(pickle.dumps(model)),
            "copy": copy.copy(model),
            "deep copy": copy.deepcopy(model),
            "update": model.model_copy(update={}, deep=True),
        }
        for way, again in ways.items():
            assert again == model, way
            assert again.model_dump_json() == model.model_dump_json(), way


def test_the_report_keeps_what_was_undecided_and_what_a_baseline_needs(report: claimcheck.Report) -> None:
    again = claimcheck.Report.model_validate_json(report.model_dump_json())
    assert again.undecided == report.undecided
    assert again.undecided
    assert all(len(finding.sides) == len(finding.locations) for finding in again.findings)


def test_repr_is_short(report: claimcheck.Report, models: list[Model]) -> None:
    many = report.model_copy(update={"findings": report.findings * 20})
    for shown in (repr(report), str(report), repr(many)):
        assert len(shown.splitlines()) <= 10
        assert max(map(len, shown.splitlines())) <= 260
    assert "more in .findings" in repr(many)
    for model in models:
        if not isinstance(model, claimcheck.Report):
            assert len(repr(model)) <= 400
    long = claimcheck.Article(text="x" * 9, title="word \x1b[31m" * 99, id="i")
    assert len(repr(long)) < 200
    assert "\x1b" not in repr(long)


def test_a_text_of_many_blanks_is_cut_as_well() -> None:
    assert shortened("a b") == "'a b'"
    assert shortened("a" + " " * 79 + "b") == "'a b'"
    assert shortened("a" + " " * 400 + "b") == "'a…'"
