"""What notebooks show: the words with their readings, and nothing that an article could make run."""

from __future__ import annotations

import pytest

import claimcheck
from tests.report.hostile import WORDS, article
from tests.report.sample import report
from tests.report.test_page import Page

FIRE = "The ferry fire in Alnes killed 31 people, Mayor Ann Reed said on Monday."


def test_an_article_has_its_claims_underlined() -> None:
    shown = claimcheck.Article(text=FIRE, title="Fire in Alnes", date="2024-03-05")._repr_html_()
    Page(shown)
    assert "<strong>Fire in Alnes</strong> · 2024-03-05" in shown
    assert '<span class="c numeric" data-r="31 · of' in shown
    assert ">31 people</span>" in shown


def test_an_article_that_cannot_be_read_says_so() -> None:
    shown = claimcheck.Article(text="---\n: [\n---\nx", path="a.md")._repr_html_()
    assert "a.md" in shown


def test_a_claim_shows_its_words_and_its_reading() -> None:
    claim = next(claim for claim in claimcheck.extract(FIRE) if claim.kind == "numeric")
    assert f"<mark>{claim.text}</mark>" in claim._repr_html_()
    assert "numeric: 31 · of" in claim._repr_html_()


def test_a_link_shows_both_sides_and_the_evidence() -> None:
    one = claimcheck.Article(text=FIRE, id="a", date="2024-03-05")
    two = claimcheck.Article(text=FIRE.replace("31", "35"), id="b", date="2024-03-05")
    link = next(link for link in claimcheck.links([one, two]) if not link.same_article)
    Page(shown := link._repr_html_())
    assert "<mark>31 people</mark>" in shown
    assert "<mark>35 people</mark>" in shown
    assert "probability 0." in shown
    assert "Evidence in bits: " in shown


def test_a_report_shows_its_findings() -> None:
    Page(shown := report()._repr_html_())
    assert "conflicting-figures" in shown
    assert "<mark>900 troops are</mark>" in shown


@pytest.mark.parametrize("word", WORDS, ids=range(len(WORDS)))
def test_hostile_articles_are_text(word: str) -> None:
    path, text = article(2, word)
    given = claimcheck.Article(text=text, path=path, title=word, publisher=word)
    for shown in (given._repr_html_(), *(claim._repr_html_() for claim in claimcheck.extract(given))):
        page = Page(shown)
        assert set(page.tags) <= {"div", "style", "p", "strong", "span", "mark"}
        assert {name for _, name, _ in page.attributes} <= {"class", "data-r", "tabindex", "data-n"}
