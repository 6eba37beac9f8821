"""ClaimReview holds what a person has judged, with what schema.org wants, and can stand in any page."""

from __future__ import annotations

import datetime as dt
import json
from html.parser import HTMLParser
from typing import Any

import pytest

from claimcheck.known.reviews import RATINGS, Review
from claimcheck.report import render
from claimcheck.report.view import View
from tests.report.sample import HOSTILE, report, view

# What schema.org's pages and the guidelines for the type ask of each part, and the type of each value.
WANTED: dict[str, dict[str, type | tuple[type, ...]]] = {
    "ClaimReview": {
        "url": str, "datePublished": str, "author": dict, "claimReviewed": str, "reviewRating": dict,
        "itemReviewed": dict,
    },
    "Rating": {"ratingValue": int, "bestRating": int, "worstRating": int, "alternateName": str},
    "Claim": {"appearance": list},
    "NewsArticle": {"headline": str},
    "Organization": {"name": str},
}  # fmt: skip


def review(**given: Any) -> Review:
    return Review(
        **{
            "edge": "0" * 20, "claim": "The blast killed 41 people.", "rating": "false",
            "reason": "It was 14.", "who": "Havsund Post, corrections desk", "on": dt.date(2024, 3, 9),
            "url": "https://post.example/corrections/7", "article": "a.md", **given,
        }
    )  # fmt: skip


def written(*reviews: Review) -> tuple[str, list[dict[str, Any]]]:
    text = render("claimreview", View(report(), reviews=reviews))
    data = json.loads(text)
    assert data["@context"] == "https://schema.org"
    for one in data["@graph"]:
        check(one)
    return text, data["@graph"]


def check(part: Any) -> None:
    if isinstance(part, list):
        for one in part:
            check(one)
    if isinstance(part, dict):
        for name, kind in WANTED[part["@type"]].items():
            assert isinstance(part[name], kind), (part["@type"], name)
            assert part[name] or part[name] == 0
        for one in part.values():
            check(one)


def test_findings_alone_are_no_reviews() -> None:
    assert view().findings
    assert written()[1] == []


def test_a_review_says_what_was_judged_where_and_by_whom() -> None:
    (one,) = written(
        review(
            headline="Blast in Havsund", published="2024-03-05", publisher="Fjord Radio",
            address="https://radio.example/blast",
        )
    )[1]  # fmt: skip
    assert one["claimReviewed"] == "The blast killed 41 people."
    assert one["author"] == {"@type": "Organization", "name": "Havsund Post, corrections desk"}
    assert one["itemReviewed"]["author"]["name"] == "Fjord Radio"
    assert one["itemReviewed"]["appearance"] == [
        {
            "@type": "NewsArticle", "headline": "Blast in Havsund", "url": "https://radio.example/blast",
            "datePublished": "2024-03-05", "publisher": {"@type": "Organization", "name": "Fjord Radio"},
        }
    ]  # fmt: skip


def test_ratings_are_a_scale() -> None:
    values = [written(review(rating=rating))[1][0]["reviewRating"] for rating in RATINGS]
    assert [one["ratingValue"] for one in values] == [1, 2, 3, 4, 5]
    assert {(one["worstRating"], one["bestRating"]) for one in values} == {(1, 5)}
    assert values[1]["alternateName"] == "Mostly false"


class _Scripts(HTMLParser):
    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, _attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)


@pytest.mark.parametrize("word", [*HOSTILE, "</script><script>alert(1)</script>", "<!--<script>"])
def test_hostile_words_stay_words_in_a_page(word: str) -> None:
    text, (one,) = written(
        review(**dict.fromkeys(("claim", "reason", "who", "article", "headline", "publisher"), f"x {word}"))
    )
    assert not set("<>&\u2028\u2029\u202e\x1b\x00") & set(text)
    assert _Scripts(f'<p><script type="application/ld+json">{text}</script><p>').tags == ["p", "script", "p"]
    assert one["claimReviewed"].startswith("x ")


@pytest.mark.parametrize(
    "given",
    [
        {"who": " "}, {"claim": ""}, {"reason": "\n"}, {"rating": "wrong"}, {"published": "5 March"},
        {"url": "javascript:alert(1)"}, {"url": "https://a b"}, {"url": 'https://a"b'}, {"url": "https://a\nb"},
        {"address": "file:///etc/passwd"}, {"on": "soon"},
    ],
)  # fmt: skip
def test_what_is_no_review(given: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"validation error"):
        review(**given)
