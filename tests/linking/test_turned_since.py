"""What is said of a person and later no longer: tied by name or age, and not to somebody else."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.engine.pages import analyse_article
from claimcheck.ledger.records import Ledger
from claimcheck.linking.people.turned_since import turned_since
from claimcheck.reading.page_article import article_of


def turns(earlier: str, later: str) -> list[tuple[str, str, str]]:
    profiled = [analyse_article(article_of(text, Path("a.md")), (), Ledger())[0] for text in (earlier, later)]
    return [(turn.name, turn.left[0].text, turn.told[0].text) for turn in turned_since(*profiled)]


@pytest.mark.parametrize(
    ("earlier", "later", "told"),
    [
        (
            "A wall fell. Anton Velde, 41, was in critical condition.",
            "Anton Velde, 41, died on Friday, his family said.",
            ("dead", "in critical condition", "died on"),
        ),
        (
            "A 5-year-old girl is in grave condition after a fall.",
            "The bell hit a 5-year-old girl. She passed away at home.",
            ("dead", "in grave condition", "passed away"),
        ),
        (
            "Piet Haskamp, 30, is on the run, police said.",
            "Piet Haskamp, 30, turned himself in on Sunday.",
            ("caught", "is on the run", "turned himself in"),
        ),
        (
            "Piet Haskamp, 30, was released on bail, a court said.",
            "Piet Haskamp, 30, is being held without bail.",
            ("held", "released on bail", "held without bail"),
        ),
        (
            "Anton Velde was arrested, but Piet E. Haskamp, 30, remains at large.",
            "Deputies arrested 30-year-old Piet Haskamp on Sunday.",
            ("caught", "remains at large", "Deputies arrested"),
        ),
    ],
)
def test_one_person_is_told_of_otherwise(earlier: str, later: str, told: tuple[str, str, str]) -> None:
    assert told in turns(earlier, later)


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        (
            "A wall fell. Anton Velde, 41, was in critical condition.",
            "Piet Haskamp, 30, died on Friday, his family said.",
        ),
        ("A 5-year-old girl is in grave condition after a fall.", "A 7-year-old boy passed away."),
        (
            "Anton Velde, 41, was in critical condition.",
            "Anton Velde, 41, saw it. Anton Velde's mother died on Friday.",
        ),
        (
            "Piet Haskamp, 30, is on the run, police said.",
            "Piet Haskamp, 30, has not been arrested, police said.",
        ),
    ],
)
def test_nothing_of_another_and_nothing_denied(earlier: str, later: str) -> None:
    assert turns(earlier, later) == []
