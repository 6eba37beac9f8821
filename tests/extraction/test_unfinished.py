"""Drafts and cut feeds: a text may end anywhere, and no text whatever stops the reading."""

from __future__ import annotations

import datetime as dt
from random import Random

import pytest
from tests.mutations import DATES, check_claims, cuts, examples, mutated, try_article, try_sentence

from claimcheck.engine import run
from claimcheck.ledger.records import EventRecord, Ledger
from claimcheck.models.article import Article
from claimcheck.resolution.resolved_claims import claims_of
from claimcheck.text.tokens import Tokens, tokens_of_article, tokens_of_text

EXAMPLES = examples()
WHOLE = "The road is 10 miles (12 km) long."
UNFINISHED = (
    "Two thirds of the", "Quarter the", "The bridge is 4-", "The pier is 12 feet-", "Up to 5 old, grey,",
    "The mayor denied the plan,", "No firm admitted the leak, and", "The two towns –", "The harbour, but",
    "The crew said the boat left and went on to", "“No,” said “yes,” said", "He said, “", "The union said:",
    "According to", "A vote of 12 to", "Between 0 and 0 million birds came.", "From 0 to 0 thousand.",
    "Ana Roe, 0, of", "Ana Roe, 41, who", "Three of the", "in the first quarter of", "a week before",
    "Chad, Mali and", "12/", "3 May", "as of", "$", "per", "one in", "nine out of", "up by 5 percent from",
)  # fmt: skip


@pytest.mark.parametrize("end", UNFINISHED)
def test_what_stands_before_an_unfinished_end_is_checked(end: str) -> None:
    report = run([Article(text=f"{WHOLE}\n\n{end}", id="a")], strict=True)
    assert [finding.code for finding in report.findings] == ["NUM005"]


def test_every_example_may_end_anywhere() -> None:
    for text in EXAMPLES:
        for cut in cuts(text):
            check_claims(cut, claims_of(Article(text=cut)).claims)


@pytest.mark.parametrize("part", range(4))
def test_mutated_examples(part: int) -> None:
    chance = Random(part)
    for _ in range(1_000):
        try_sentence(mutated(chance.choice(EXAMPLES), chance, chance.choice(EXAMPLES)), chance, Ledger())


def test_mutated_articles() -> None:
    chance = Random(7)
    for _ in range(30):
        original = "\n\n".join(chance.sample(EXAMPLES, 8))
        try_article(mutated(original, chance), original, chance, Ledger())


@pytest.mark.parametrize("date", [date for date in DATES if date is not None])
def test_the_ends_of_the_calendar(date: dt.date) -> None:
    days = (dt.date.min, date, dt.date.max)
    record = {"kind": "event", "id": "fair", "what": "the fair", "names": ["the fair"], "source": "a ledger"}
    ledger = Ledger(records=tuple(EventRecord.model_validate({**record, "start": day}) for day in days))
    words = (
        "yesterday", "tomorrow", "next week", "last weekend", "this weekend", "in the past fortnight",
        "a decade ago", "three days ago", "two years ago", "next year", "on Monday", "earlier this week",
        "by the end of May",
        "this century", "since 31 December 9999", "after 1 January 0001",
        "in the year to 31 December 9999", "in early 9999",
    )  # fmt: skip
    for word in words:
        sentences = (
            f"The fire killed 12 people {word}.", f"Ana Roe, 61, died {word}.", f"The fair opened {word}.",
            f"The fair opened two years ago and {word} 40 people left. A year later 50 left.",
        )  # fmt: skip
        for text in sentences:
            articles = [Article(text=text, id=str(day), date=day) for day in days]
            run(articles, strict=True)
            run([*articles, Article(text=text, id="undated")], ledger=ledger, strict=True)


def test_the_margin_is_no_word_of_the_text() -> None:
    tokens, plain = tokens_of_article(Article(text="Five boats sank.")), tokens_of_text("Five boats sank.")
    assert plain.words == ["Five", "boats", "sank", "."]
    assert len(tokens) == len(plain) == 4
    assert tokens.words[:4] == plain.words
    assert tokens.vocabulary == plain.vocabulary
    assert tokens.sentences == plain.sentences == [(0, 4)]
    assert tokens.at(16) == plain.at(16) == 4
    assert not tokens.glued(4)
    assert tokens.where({"\n"}) == []
    around = tokens.words[len(tokens)], tokens.lower[-1]
    assert not any(word[0].isalnum() or word.isupper() or word in ".,;:!?-" for word in around)


def test_an_empty_text_has_a_margin() -> None:
    tokens: Tokens = tokens_of_article(Article(text=""))
    assert (len(tokens), tokens.sentences, tokens.at(0)) == (0, [], 0)
