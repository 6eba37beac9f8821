"""Findings by story, and the figures of a story that change."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from claimcheck.linking.profiled_article import Profiled
from claimcheck.models.article import Article
from claimcheck.models.finding import Finding
from claimcheck.models.interval import Interval
from claimcheck.reading.parsing import page_of
from claimcheck.report.bystory import matters
from claimcheck.report.drawn import drawn
from claimcheck.report.timelines import histories
from claimcheck.report.view import View
from claimcheck.resolution.resolved_claims import claims_of
from tests.report.test_page import Page, checked


def blast(toll: str, day: int, name: str, more: str = "") -> Article:
    date = dt.date(2024, 3, day)
    text = (
        f"A gas blast at the Torvik fish plant in Havsund killed {toll} people on 4 March, police chief "
        f"Ane Lund said. Rescue teams from Bodmar searched the ruins of the Torvik plant. {more}"
    )
    return Article(
        text=text, id=name, path=f"{name}.md", title="Gas blast at Torvik plant in Havsund", date=date
    )


def fair(count: str, name: str) -> Article:
    text = (
        f"The Lindale cheese fair drew {count} visitors on Sunday, organiser Piers Quill said in Lindale. "
        f"Quill wants a longer cheese fair in Lindale next year."
    )
    return Article(
        text=text, id=name, path=f"{name}.md", title="Cheese fair in Lindale", date=dt.date(2024, 6, 9)
    )


def profiled(article: Article) -> Profiled:
    read = claims_of(page_of(article))
    return Profiled.of(read.article, read.claims, read.tokens)


def test_a_title_without_a_letter_names_no_story() -> None:
    marks = [
        blast(toll, 6, name).model_copy(update={"title": ">"}) for toll, name in (("14", "a"), ("19", "b"))
    ]
    found = checked(*marks)
    (story,) = matters(View(found.report, found.texts, found.articles))
    assert story.title == "a.md"


def test_findings_stand_with_their_story_and_the_gravest_comes_first() -> None:
    found = checked(
        blast("14", 6, "a"), blast("19", 6, "b"), fair("4,100", "c"), fair("6,300", "d"),
        blast("14", 6, "e", "The plant opened on Monday, 5 March 2024."),
    )  # fmt: skip
    view = View(found.report, found.texts, found.articles)
    stories = matters(view)
    assert {finding.code for finding in view.findings} >= {"NUM001", "DAT001"}
    for story in stories:
        assert len({path in {"c.md", "d.md"} for path in story.paths}) == 1
    first = [story.told[0].lead for story in stories]
    order = ["error", "warning", "info"]
    assert [order.index(lead.severity) for lead in first] == sorted(
        order.index(lead.severity) for lead in first
    )
    titles = {story.title for story in stories}
    assert titles == {"Gas blast at Torvik plant in Havsund", "Cheese fair in Lindale"}
    told = [finding for story in stories for one in story.told for finding in (one.lead, *one.others)]
    assert sorted(one.fingerprint for one in told) == sorted(one.fingerprint for one in view.findings)


def test_a_finding_between_two_matters_does_not_join_them() -> None:
    found = checked(blast("14", 6, "a"), fair("4,100", "c"), blast("19", 6, "b"), fair("6,300", "d"))
    one = next(f for f in found.report.findings if {p.path for p in f.locations} == {"a.md", "b.md"})
    other = next(f for f in found.report.findings if {p.path for p in f.locations} == {"c.md", "d.md"})
    places = (one.locations[0], other.locations[0])
    across: Finding = one.model_copy(update={"locations": places, "code": "ROL001", "fingerprint": "f" * 16})
    report = found.report.model_copy(update={"findings": (one, other, across)})
    assert sorted(len(story.told) for story in matters(View(report, found.texts, found.articles))) == [1, 2]
    assert [len(story.told) for story in matters(View(report, found.texts))] == [3]


def test_a_figure_that_changes_has_a_history() -> None:
    read = [profiled(one) for one in (blast("14", 5, "a"), blast("17", 6, "b"), blast("21", 6, "c"))]
    (history, *_) = histories(read)
    assert [one.claim.quantity.value for one in history.statements] == [14, 17, 21]
    assert history.stands[1:] == ("conflict", "conflict")
    assert history.low < 14 < 21 < history.high
    assert history.low >= 0


def test_a_figure_that_all_give_alike_has_none() -> None:
    assert histories([profiled(blast("14", 6, "a")), profiled(blast("14", 6, "b"))]) == []
    assert histories([profiled(blast("14", 6, "a"))]) == []


def test_bars_lie_on_one_scale() -> None:
    read = [profiled(one) for one in (blast("14", 6, "a"), blast("about 17", 6, "b"), blast("25", 6, "c"))]
    (history, *_) = histories(read)
    page = Page(str(drawn(history)))
    bars = [
        (float(x), float(width))
        for x, width in zip(
            (value for tag, name, value in page.attributes if (tag, name) == ("rect", "x")),
            (value for tag, name, value in page.attributes if (tag, name) == ("rect", "width")),
            strict=True,
        )
    ]
    assert len(bars) == len(history.statements)
    assert all(x >= 0 and x + width <= 100 for x, width in bars)
    assert [x for x, _ in bars] == sorted(x for x, _ in bars)
    assert bars[1][1] > bars[0][1]
    assert page.tags["tr"] == len(bars) + 1


def test_open_bounds_reach_the_end_of_the_scale() -> None:
    read = [profiled(one) for one in (blast("14", 6, "a"), blast("17", 6, "b"))]
    (history, *_) = histories(read)
    first = history.statements[1]
    quantity = first.claim.quantity.model_copy(
        update={"likely": Interval(low=Decimal(17), high=None), "relation": ">="}
    )
    claim = first.claim.model_copy(update={"quantity": quantity})
    made = type(first)(first.article, claim, first.profile)
    page = str(drawn(type(history)((history.statements[0], made), history.stands, history.low, history.high)))
    assert "17 or more" in page
