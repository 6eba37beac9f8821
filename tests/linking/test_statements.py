"""Which figures are compared, with which verdict, and at what cost."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest

import claimcheck.linking.statements as module
from claimcheck.linking.links import Link, Statement
from claimcheck.linking.prepared import Prepared
from claimcheck.linking.statements import link_statements
from claimcheck.models.article import Article
from claimcheck.models.verdict import Verdict
from claimcheck.resolution.claims import claims_of

Text = tuple[str, str | None]


def statements(*texts: Text) -> Iterator[Statement]:
    for number, (text, date) in enumerate(texts):
        day = None if date is None else dt.date.fromisoformat(date)
        read = claims_of(Article(text=text, id=f"a{number}", path=f"a{number}.txt", date=day))
        yield from (Statement(read.article, claim) for claim in read.claims)


def links(*texts: Text) -> list[Link]:
    return list(link_statements(statements(*texts)))


def judged(*texts: Text) -> list[tuple[str, str]]:
    return [(link.verdict.judgement, link.verdict.reason) for link in links(*texts)]


HERE, THERE = "There are 1,200 Dutch soldiers in Lithuania.", "There are 1,900 Dutch soldiers in Lithuania."
SUNK = "At least 41 people were killed when a ferry sank off Exmouth Bay."
ROSE = "The death toll from the ferry that sank off Exmouth Bay rose to 64."


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (((HERE, "2024-03-04"), (THERE, "2024-03-04")), [("conflict", "figures differ")]),
        (((HERE, "2024-03-04"), (THERE, "2024-09-04")), [("superseded", "a newer figure")]),
        (((HERE, "2024-03-04"), (HERE, "2024-09-04")), [("agree", "")]),
        (((SUNK, "2024-03-04"), (ROSE, "2024-03-06")), [("superseded", "a newer figure")]),
        (((ROSE, "2024-03-04"), (HERE, "2024-03-06")), []),
        (((HERE, "2024-03-04"), ("There are 1,900 Dutch tanks in Lithuania.", "2024-03-04")), []),
        (((HERE, "2024-03-04"), ("Lithuania asked for 1,900 Dutch soldiers.", "2024-03-04")), []),
        (((HERE, "2024-03-04"), ("There are 700 more Dutch soldiers in Lithuania.", "2024-03-04")), []),
    ],
)
def test_verdicts(texts: tuple[Text, ...], expected: list[tuple[str, str]]) -> None:
    assert judged(*texts) == expected


def test_a_missing_date_is_named() -> None:
    ((judgement, reason),) = judged((HERE, None), (THERE, "2024-03-04"))
    assert judgement == "undecided"
    assert "a0.txt" in reason


def test_working_shows_both_figures_and_what_they_rest_on() -> None:
    (link,) = links((HERE, "2024-03-04"), (THERE, "2024-03-04"))
    working = "\n".join(link.verdict.working)
    assert "1,200" in working
    assert "1,900" in working
    assert set(link.verdict.coordinates) == {"what", "whose", "where", "event", "state", "frame", "when"}


def test_order_of_the_articles_does_not_matter() -> None:
    texts = ((HERE, "2024-03-04"), (THERE, "2024-09-04"), (ROSE, "2024-03-06"), (SUNK, "2024-03-04"))
    there = {link.verdict for link in map(_frozen, links(*texts))}
    back = {link.verdict for link in map(_frozen, links(*reversed(texts)))}
    assert there == back


class _frozen:  # noqa: N801
    """A link whose verdict can be put in a set."""

    def __init__(self, link: Link) -> None:
        found = link.verdict
        self.verdict = (found.judgement, found.reason, link.earlier.claim.text, link.later.claim.text)


def archive(days: int) -> list[Text]:
    """Return so many days of notes, each on the same toll and the same force."""
    start = dt.date(2020, 1, 1)
    notes: list[Text] = []
    for day in range(days):
        toll = f"The death toll of the flood in Harrow Vale rose to {100 + 7 * day}."
        force = f"There are {1000 + 50 * day} Dutch soldiers in Lithuania."
        notes.append((f"{toll} {force}", (start + dt.timedelta(days=day)).isoformat()))
    return notes


def test_cost_grows_with_the_archive_and_not_with_its_square(monkeypatch: pytest.MonkeyPatch) -> None:
    calls = 0
    real = module.judge

    def counted(one: Prepared, other: Prepared) -> Verdict | None:
        nonlocal calls
        calls += 1
        return real(one, other)

    monkeypatch.setattr(module, "judge", counted)
    costs = []
    for days in (30, 60):
        calls = 0
        links(*archive(days))
        costs.append(calls)
    assert costs[1] <= 2.3 * costs[0]
