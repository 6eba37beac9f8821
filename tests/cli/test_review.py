"""A person's judgement of a statement: written down, kept, exported; never made up."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest

from claimcheck.known.reviews import Review, load_reviews, standing
from tests.cli.newsroom import QUIET, claimcheck, write
from tests.cli.test_commands import CHECK, fingerprint, room

__all__ = ["room"]
WHO = ("--reason", "The harbour office counted again.", "--who", "Corrections desk")
URL = ("--url", "https://post.example/corrections/7", "--on", "2024-03-09")


def review(room: Path, *more: str, which: str = "", rating: str = "false", **given: str) -> Any:
    which = which or fingerprint(room)
    return claimcheck(room, "review", which, rating, "articles", *WHO, *(more or URL), **given)


def graph(room: Path) -> list[dict[str, Any]]:
    done = claimcheck(room, *CHECK, "--exit-zero", "--format", "claimreview")
    assert done.status == 0
    found: list[dict[str, Any]] = json.loads(done.out)["@graph"]
    return found


def test_a_judgement_outlives_the_correction_of_the_article(room: Path) -> None:
    assert graph(room) == []
    done = review(room, *URL, "--of", "articles/a.md")
    assert done.status == 0, done.err
    assert done.out.startswith("claims/reviews.jsonl: false: ")
    (before,) = graph(room)
    assert before["reviewRating"]["alternateName"] == "False"
    assert before["datePublished"] == "2024-03-09"
    write(room, "articles/a.md", QUIET)
    assert graph(room) == [before]


def test_a_later_judgement_takes_the_place_of_an_earlier_one(room: Path) -> None:
    review(room, *URL, "--of", "articles/a.md")
    review(room, *URL, "--of", "articles/a.md", "--claim", "In other words.", rating="half-true")
    review(room, *URL, "--of", "articles/b.md", rating="true")
    assert sorted(one["reviewRating"]["ratingValue"] for one in graph(room)) == [3, 5]
    one, *_ = load_reviews(room / "claims/reviews.jsonl")
    merged = (one, one.model_copy(update={"on": dt.date(2024, 1, 1), "rating": "true"}))
    assert standing(merged) == (one,)
    assert Review.model_validate_json(one.line()) == one


def test_an_expired_or_false_positive_decision_is_no_review(room: Path) -> None:
    mark = fingerprint(room)
    for kind in ("correction-filed", "false-positive"):
        claimcheck(room, "baseline", "decide", mark, kind, "articles", "--reason", "r")
    assert graph(room) == []


@pytest.mark.parametrize(
    ("more", "problem"),
    [
        ((*URL, "--of", "articles/c.md"), "is no place of it; there are articles/"),
        (("--url", "javascript:x", "--of", "articles/a.md"), "--url cannot be used"),
        ((*URL[:3], "9 March", "--of", "articles/a.md"), "--on '9 March' is no date"),
        ((*URL, "--of", "articles/a.md", "--claim", " "), "--claim cannot be used"),
    ],
)  # fmt: skip
def test_slips(room: Path, more: tuple[str, ...], problem: str) -> None:
    done = review(room, *more)
    assert done.status == 2
    assert problem in done.err
    assert not (room / "claims/reviews.jsonl").exists()


def test_no_finding_and_no_ci(room: Path) -> None:
    assert "no one finding has the fingerprint" in review(room, *URL, "--of", "x", which="abcdef").err
    done = review(room, *URL, "--of", "articles/a.md", CI="1")
    assert (done.status, "not written where CI is set" in done.err) == (2, True)


def test_a_file_that_cannot_be_read_is_named_with_its_line(room: Path) -> None:
    write(room, "claims/reviews.jsonl", '{"edge": 1}')
    done = claimcheck(room, *CHECK, "--format", "claimreview")
    assert done.status == 2
    assert "reviews.jsonl:1: " in done.err
    assert "is no review" in done.err
    assert claimcheck(room, *CHECK).status == 1, "other formats do not look at it"
