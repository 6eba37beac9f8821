"""What people have judged: a statement of an article, as it stood, and how true it is.

Kept by itself, complete, one line each: a review outlives the finding that led to it, since whoever corrects
the article takes the finding away. Nothing but a person writes one (``claimcheck review``).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Final, Literal

from pydantic import Field

from claimcheck.known.jsonlines import Record, load_records

REVIEWS: Final = "reviews.jsonl"
Rating = Literal["false", "mostly-false", "half-true", "mostly-true", "true"]
RATINGS: Final[tuple[Rating, ...]] = ("false", "mostly-false", "half-true", "mostly-true", "true")
"""The scale, worst first."""

Words = Annotated[str, Field(min_length=1, pattern=r"\S")]
# As a page can link to it: of the web, and nothing in it that would end an attribute or a line.
Address = Annotated[str, Field(pattern=r"^https?://[^\s<>\"'\\^`{|}\x00-\x1f\x7f-\x9f]+$", max_length=2000)]
Day = Annotated[str, Field(pattern=r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$")]


class Review(Record):
    """One judgement about one statement.

    Attributes:
        edge: the half-edge of the finding that led to it: 20 hex digits.
        claim: the statement, as it stood.
        rating: how true it is.
        reason: why, for readers.
        who: the house or desk that answers for it.
        on: the day on which the review is published.
        url: the page with the review.
        article, headline, published, publisher, address: where the statement stood: id, title, day
            ("2024-03-05", "2024-03", "2024"), who published it, its page on the web, as far as known.
    """

    edge: str
    claim: Words
    rating: Rating
    reason: Words
    who: Words
    on: dt.date
    url: Address
    article: str
    headline: str | None = None
    published: Day | None = None
    publisher: str | None = None
    address: Address | None = None


def load_reviews(path: Path) -> tuple[Review, ...]:
    """Return the reviews at ``path``, each statement's last one, by day; no file, no reviews.

    Raises:
        BaselineError: the file cannot be read or a line is malformed.
    """
    return standing(load_records(path, Review, "review"))


def standing(reviews: Iterable[Review]) -> tuple[Review, ...]:
    """Return each statement's last review, the oldest first: a merge may have kept several."""
    last = {one.edge: one for one in sorted(reviews, key=lambda one: (one.on, one.line()))}
    return tuple(sorted(last.values(), key=lambda one: (one.on, one.edge)))


def text_of(reviews: Iterable[Review]) -> str:
    """Return the file's text: the same reviews give the same bytes."""
    return "".join(f"{one.line()}\n" for one in standing(reviews))
