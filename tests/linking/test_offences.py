"""Of which offences people are told to be charged or convicted, and where two articles differ."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.engine.pages import analyse_article
from claimcheck.ledger.records import Ledger
from claimcheck.linking.ties.offences import Offences, told_otherwise
from claimcheck.reading.page_article import article_of


def offences(text: str) -> Offences:
    return analyse_article(article_of(text, Path("a.md")), (), Ledger())[0].offences


def told(earlier: str, later: str) -> list[tuple[str, str]]:
    found = told_otherwise(offences(earlier), offences(later))
    return [(one.span.text, other.span.text) for _, _, one, other in found]


@pytest.mark.parametrize(
    ("earlier", "later", "found"),
    [
        ("Peter Kask was found guilty of manslaughter.", "A jury convicted Peter Kask of murder.", True),
        ("Peter Kask is charged with murder.", "Peter Kask is charged with first-degree murder.", False),
        ("Peter Kask is charged with second-degree murder.", "Peter Kask faces first-degree murder.", True),
        ("Peter Kask is charged with murder.", "Peter Kask could be charged with manslaughter.", False),
        ("Peter Kask is charged with murder.", "Peter Kask was convicted of manslaughter.", False),
        ("Peter Kask is charged with murder.", "Peter Kask is charged with robbery.", False),
        ("Peter Kask is charged with robbery and theft.", "Peter Kask is charged with burglary.", False),
    ],
)
def test_one_offence_is_told_as_another(earlier: str, later: str, found: bool) -> None:
    assert bool(told(earlier, later)) is found
