"""Which figures are compared, with which verdict, and at what cost."""

from __future__ import annotations

import datetime as dt

import pytest
from tests.linking.made import linked

from claimcheck.engine import run
from claimcheck.linking.links import Link
from claimcheck.models.article import Article

Text = tuple[str, str | None]
SPOKEN = 0.6
"""The probability from which a finding is shown."""


def links(*texts: Text) -> list[Link]:
    return [link for link in linked(*texts) if link.certain or link.probability >= SPOKEN]


def judged(*texts: Text) -> list[tuple[str, str]]:
    found = [(link.verdict.judgement, link.verdict.reason) for link in links(*texts)]
    return [verdict for verdict in found if verdict[0] != "incomparable"]


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
    assert reason.endswith("a0")


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


def test_cost_grows_with_the_archive() -> None:
    """Articles on other matters do not meet: their number adds no pairs."""
    toll = [("The flood in Harrow Vale killed 41 people.", "2020-01-01")] * 2
    pairs = []
    for many in (10, 40):
        words = [f"{one}{other}lsk" for one in "brolingute" for other in "akemnuy"][:many]
        others = [(f"Some {at + 30} {word}ers {word}ated {word}ish.", None) for at, word in enumerate(words)]
        articles = [
            Article(text=text, id=f"a{at}", path=f"a{at}", date=day and dt.date.fromisoformat(day))
            for at, (text, day) in enumerate([*toll, *others])
        ]
        pairs.append(run(articles).summary.pairs["met"])
    assert pairs[0] == pairs[1] > 0


def test_each_pair_meets_once() -> None:
    """However many keys two articles share, their figures are compared once."""
    notes = [
        Article(text=text, id=f"a{at}", path=f"a{at}", date=dt.date.fromisoformat(day or ""))
        for at, (text, day) in enumerate(archive(6))
    ]
    report = run(notes)
    most = 6 * 5 // 2 * 4 + 6  # four pairs between two notes, one within each
    assert 0 < report.summary.pairs["met"] <= most
    told = [tuple(sorted((place.path, place.start) for place in f.locations)) for f in report.findings]
    assert len(told) == len(set(told))
