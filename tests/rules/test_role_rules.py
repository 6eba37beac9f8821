"""Rules on people in offices beyond their own examples: records, courtesy, missing dates, many claims."""

import datetime as dt

import pytest

from claimcheck.engine import run
from claimcheck.ledger.records import Holder, Ledger, OfficeRecord
from claimcheck.models.article import Article
from claimcheck.models.report import Report
from claimcheck.rules.registry import RULES

ROLES = [rule for rule in RULES if rule.code.startswith("ROL")]
FORMER = "A plan by former Latvian President Anna Ozola was read aloud."
NOW = "Latvian President Anna Ozola says it will rain."


def holder(name: str, since: str, until: str | None = None) -> Holder:
    return Holder.model_validate({"name": name, "from": since, "to": until})


def ledger(*holders: Holder) -> Ledger:
    record = OfficeRecord(id="x", office="president", body="Latvia", holders=holders, source="an almanac")
    return Ledger(records=(record,))


def check(*texts: tuple[str, str | None], known: Ledger | None = None) -> Report:
    articles = [
        Article(
            text=text, id=f"a{number}", path=f"a{number}", date=dt.date.fromisoformat(day) if day else None
        )
        for number, (text, day) in enumerate(texts)
    ]
    return run(articles, ledger=known, rules=ROLES, strict=True)


def codes(report: Report) -> list[str]:
    return [finding.code for finding in report.findings]


def test_a_return_on_record_is_no_fault() -> None:
    known = ledger(holder("Anna Ozola", "2010-01-01", "2014-01-01"), holder("Anna Ozola", "2022-01-01"))
    assert codes(check((FORMER, "2019-05-01"), (NOW, "2023-05-01"), known=known)) == []


def test_a_record_decides_and_is_quoted() -> None:
    known = ledger(holder("Anna Ozola", "2022-01-01"))
    report = check((FORMER, "2023-02-01"), (NOW, "2023-05-01"), known=known)
    assert codes(report) == ["ROL001"]
    assert any("an almanac" in step for step in report.findings[0].working)


def test_without_a_date_it_is_undecided_and_says_which_is_missing() -> None:
    report = check((FORMER, None), (NOW, "2023-05-01"))
    assert codes(report) == []
    assert [pair.reason for pair in report.undecided] == ["the date is missing: a0"]


COURTESY = [
    "It was begun by Anna Ozola's friends under Latvian President Anna Ozola.",
    "In 2003 Latvian President Anna Ozola signed the law.",
    "“Latvian President Anna Ozola says it will rain,” the poster read.",
    "She worked for Latvian President Anna Ozola.",
    "Latvian President Anna Ozola's garden is open.",
    "Latvian President Anna Ozola was sworn in on Monday.",
]


@pytest.mark.parametrize("text", COURTESY)
def test_titles_of_earlier_days_are_left_alone(text: str) -> None:
    assert codes(check((FORMER, "2023-02-01"), (text, "2023-05-01"))) == []


def test_family_names_alone_are_enough_if_nobody_else_bears_them() -> None:
    former, now = "A plan by former President Ozola was read.", "President Ozola has said it will rain."
    assert codes(check((former, "2023-02-01"), (now, "2023-05-01"))) == ["ROL001"]
    other = "President Ilze Ozola says it will rain. President Anna Ozola says it will not."
    assert codes(check((former, "2023-02-01"), (now, "2023-05-01"), (other, "2023-06-01"))) == []


def test_a_change_of_holder_on_the_day_is_no_fault_with_a_record() -> None:
    one, other = NOW, "Latvian President Ilze Kalnina says it will not."
    assert codes(check((one, "2022-01-01"), (other, "2022-01-01"))) == ["ROL002"]
    known = ledger(holder("Anna Ozola", "2018-01-01", "2022-01-01"), holder("Ilze Kalnina", "2022-01-01"))
    assert codes(check((one, "2022-01-01"), (other, "2022-01-01"), known=known)) == []


def test_one_holder_between_two_mentions_of_another() -> None:
    other = "Latvian President Ilze Kalnina says it will not."
    assert codes(check((NOW, "2022-01-01"), (other, "2022-02-01"), (NOW, "2022-03-01"))) == ["ROL002"]
    assert codes(check((NOW, "2012-01-01"), (other, "2016-02-01"), (NOW, "2022-03-01"))) == []


def test_two_ways_of_writing_a_name_are_only_told() -> None:
    one, other = "Latvian President Juri Petrenskyy sings.", "Latvian President Juri Petrensky sings."
    report = check((one, "2022-01-01"), (other, "2022-02-01"))
    assert [(f.code, f.severity) for f in report.findings] == [("ROL003", "info")]


def test_ages_of_people_who_share_a_name_are_left_alone() -> None:
    one, other = "Anna Ozola, 21, won the race.", "Anna Ozola, 63, chairs the board."
    assert codes(check((one, "2012-01-01"), (other, "2022-02-01"))) == []


def test_many_claims_of_one_office_are_checked() -> None:
    day = dt.date(2020, 1, 1)
    texts = [
        (FORMER if number % 3 else NOW, str(day + dt.timedelta(days=number // 2))) for number in range(150)
    ]
    report = check(*texts)
    assert report.findings
