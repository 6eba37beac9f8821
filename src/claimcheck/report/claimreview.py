"""schema.org ClaimReview: only what a person has judged (``claims/reviews.jsonl``), never a finding.

JSON-LD after https://schema.org/ClaimReview and https://schema.org/Claim. It may stand in a page as it is: no
character in it could end a script element.
"""

from __future__ import annotations

from typing import Any, Final

from claimcheck.known.reviews import RATINGS, Review
from claimcheck.report.clean import squeezed
from claimcheck.report.json import dumps
from claimcheck.report.view import View

_OUT: Final = {ord(char): f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"}


def render(view: View) -> str:
    """Return the reviews as one graph of JSON-LD; without any, an empty graph."""
    graph = [_review(one) for one in view.reviews]
    return dumps({"@context": "https://schema.org", "@graph": graph}).translate(_OUT)


def _review(one: Review) -> dict[str, Any]:
    return {
        "@type": "ClaimReview",
        "@id": f"{one.url}#{one.edge}",
        "url": one.url,
        "datePublished": one.on.isoformat(),
        "author": _house(one.who),
        "claimReviewed": squeezed(one.claim),
        "reviewBody": squeezed(one.reason),
        "reviewRating": {
            "@type": "Rating", "ratingValue": RATINGS.index(one.rating) + 1, "worstRating": 1,
            "bestRating": len(RATINGS), "alternateName": one.rating.replace("-", " ").capitalize(),
        },
        "itemReviewed": {
            "@type": "Claim",
            **({"author": _house(one.publisher)} if one.publisher else {}),
            **({"datePublished": one.published} if one.published else {}),
            "appearance": [_appearance(one)],
        },
    }  # fmt: skip


def _appearance(one: Review) -> dict[str, Any]:
    made: dict[str, Any] = {"@type": "NewsArticle", "headline": squeezed(one.headline or one.article)}
    if one.address:
        made["url"] = one.address
    if one.published:
        made["datePublished"] = one.published
    if one.publisher:
        made["publisher"] = _house(one.publisher)
    return made


def _house(name: str) -> dict[str, str]:
    return {"@type": "Organization", "name": squeezed(name)}
