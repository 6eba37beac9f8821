"""Claims against the records of this repository: what is marked, in which words, and what stays silent."""

import datetime as dt
from pathlib import Path

import pytest

from claimcheck.engine import run
from claimcheck.ledger.loading import load_ledger
from claimcheck.models.article import Article
from claimcheck.rules.records.contradicts_record import ContradictsRecord
from claimcheck.rules.records.office_holders import same_person
from claimcheck.rules.records.outdated_against_record import OutdatedAgainstRecord

LEDGER = load_ledger(Path(__file__).parent.parent.parent / "claims" / "records.yaml")


def marked(text: str, date: str) -> list[tuple[str, str]]:
    article = Article(text=text, id="a", date=dt.date.fromisoformat(date))
    report = run([article], ledger=LEDGER, rules=[ContradictsRecord(), OutdatedAgainstRecord()], strict=True)
    return [(finding.code, finding.locations[0].text) for finding in report.findings]


@pytest.mark.parametrize(
    ("text", "date", "code", "words"),
    [
        ("NATO's 29 members were told.", "2023-05-02", "REC002", "NATO's 29 members"),
        ("All 28 EU states have agreed.", "2023-05-02", "REC002", "28 EU states"),
        ("The EU's 27 member states had agreed.", "2010-05-03", "", ""),
        ("The EU's 28 member states had agreed.", "2010-05-03", "REC001", "EU's 28 member states"),
        ("The 28-nation European Union has agreed.", "2022-05-02", "REC002", "28-nation European Union"),
        ("The 32-member NATO alliance has agreed.", "2022-05-02", "REC001", "32-member NATO"),
        ("The 30 NATO allies will meet.", "2024-05-02", "REC002", "30 NATO allies"),
    ],
)
def test_members(text: str, date: str, code: str, words: str) -> None:
    assert marked(text, date) == ([(code, words)] if code else [])


@pytest.mark.parametrize(
    "text",
    [
        "NATO's 32 allies were told.",
        "NATO's eight allies in the east were told.",
        "NATO's 14 members that border the sea were told.",
        "The other 31 NATO allies were told.",
        "NATO's 30 European members were told.",
        "Some 30 NATO members took part in the exercise.",
        "At least 20 EU states have agreed.",
        "NATO sent 30 allies' flags to the museum.",
        "The EU's 50 regions will get less money.",
        "A summit of 40 NATO and EU states ended on Monday.",
    ],
)
def test_other_counts_stay_silent(text: str) -> None:
    assert marked(text, "2025-05-02") == []


@pytest.mark.parametrize(
    ("text", "date", "code", "words"),
    [
        (
            "German Chancellor Angela Merkel opened the fair.",
            "2023-05-02",
            "REC002",
            "German Chancellor Angela Merkel",
        ),
        (
            "Former French President Emmanuel Macron opened the fair.",
            "2022-05-02",
            "REC001",
            "Former French President Emmanuel Macron",
        ),
        ("German Chancellor Olaf Scholz opened the fair.", "2023-05-02", "", ""),
        ("Ukrainian President Volodymyr Zelenskiy opened the fair.", "2023-05-02", "", ""),
        ("Former German Chancellor Angela Merkel opened the fair.", "2023-05-02", "", ""),
        ("In 2019 German Chancellor Angela Merkel opened the fair.", "2023-05-02", "", ""),
        ("A statue of U.S. President Abraham Lincoln was moved.", "2023-05-02", "", ""),
        ("The mayor's office in Tallinn greeted President Barack Obama.", "2023-05-02", "", ""),
        ("Former U.S. President George Bush opened the fair.", "2006-05-02", "", ""),
        ("Then-Chancellor Angela Merkel had opened the fair.", "2023-05-02", "", ""),
        ("British Prime Minister Keir Starmer said no.", "2024-07-06", "", ""),
        ("British Prime Minister Rishi Sunak said no.", "2024-07-06", "", ""),
    ],
)
def test_holders(text: str, date: str, code: str, words: str) -> None:
    assert marked(text, date) == ([(code, words)] if code else [])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Russia annexed Crimea in 2015.", "Russia annexed Crimea in 2015"),
        ("Russia annexed Crimea in March 2014.", ""),
        ("Russia invaded Ukraine in 2014, a veteran said.", ""),
        ("Russia invaded Ukraine on 24 February 2022.", ""),
        ("The invasion of Ukraine has gone on during 2024.", ""),
    ],
)
def test_events(text: str, words: str) -> None:
    assert marked(text, "2025-05-02") == ([("REC001", words)] if words else [])


def test_an_undated_article_is_silent() -> None:
    article = Article(text="NATO's 29 members were told.", id="a")
    assert run([article], ledger=LEDGER, rules=[OutdatedAgainstRecord()], strict=True).findings == ()


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Volodymyr Zelenskyy", "Volodymyr Zelenskiy", True),
        ("Zelensky", "Volodymyr Zelenskyy", True),
        ("Krišjānis Kariņš", "Krisjanis Karins", True),
        ("George Bush", "George W. Bush", True),
        ("Theresa May", "Boris Johnson", False),
        ("Joe Biden", "Jill Biden", True),  # one letter alike is not told apart
        ("George H.W. Bush", "George W. Bush", False),
        ("Hunter Biden", "Joe Biden", False),
        ("", "Joe Biden", False),
    ],
)
def test_names(one: str, other: str, same: bool) -> None:
    assert same_person(one, other) is same
