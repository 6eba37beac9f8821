"""The history of a figure: from a question to what the articles of an archive say of its thing."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from claimcheck.api.archive_holding import Holding
from claimcheck.engine.earlier_years import of_earlier_year
from claimcheck.engine.figure_question import Question, question_of
from claimcheck.engine.figure_standing import in_one_unit, standings
from claimcheck.ledger.records import Ledger
from claimcheck.linking.links import FigureStatement
from claimcheck.linking.profiled_article import Profiled
from claimcheck.models.article import Article
from claimcheck.models.claims import AttributionClaim
from claimcheck.models.interval import plain
from claimcheck.models.series import Point, Series, Standing
from claimcheck.store.key_index import day_number
from claimcheck.text.lines import line_and_column

MOST: Final = 1_000
"""Articles that are looked at, those with the most keys in common with the question first."""
_REPLACED: Final = frozenset({"superseded", "stale"})
Days = tuple[dt.date | None, dt.date | None]


def history_of(holding: Holding, query: str, ledger: Ledger, days: Days) -> Series:
    """Return what the articles say of what is asked for.

    Args:
        holding: the articles.
        query: words for the thing, "ferries in Alnes"; no figure in it.
        ledger: for the units that it defines.
        days: figures that hold before the first or after the last are left out; ``None`` is no bound.
    """
    question = question_of(query, ledger)
    store = holding.current()
    since = 0 if days[0] is None else day_number(days[0])
    filed, more = store.filed.articles(question.numbers, sorted(question.counted), since, MOST)
    found: dict[int, tuple[FigureStatement, str | None]] = {}
    for article in filed:
        row = store.row_of(article)
        if row is not None:
            for one, said_by in _figures(holding.article_store.take(row.digest).found, question, days):
                found[id(one)] = one, said_by
    speakers = {(one.article.name, one.claim.id): said_by for one, said_by in found.values()}
    ordered = in_one_unit([one for one, _ in found.values()])
    stands = standings(ordered)
    points = [
        _point(one, standing, ordered[-1], speakers.get((one.article.name, one.claim.id)))
        for one, standing in zip(ordered, stands, strict=True)
    ]
    what = ", ".join(sorted(question.counted | question.attributes))
    return Series(query=query, what=what, points=tuple(points), outdated=_outdated(points), left=more)


def _figures(found: Profiled, question: Question, days: Days) -> Iterator[tuple[FigureStatement, str | None]]:
    """Yield the figures of an article that are meant, each value once, and who says them."""
    sources = {
        claim.id: claim.source.name or claim.source.text
        for claim in found.claims
        if isinstance(claim, AttributionClaim) and claim.source is not None
    }
    told: set[tuple[object, ...]] = set()
    for figure in found.figures:
        profile = figure.profile
        key = (profile.value, profile.dimension, profile.start, profile.end, profile.state)
        if key in told or not question.means(profile, found.profile) or not _within(profile.day, days):
            continue
        told.add(key)
        if of_earlier_year(figure):
            continue
        yield figure, sources.get(figure.claim.attributed_to or "")


def _within(day: dt.date | None, days: Days) -> bool:
    first, last = days
    if day is None:
        return first is None and last is None
    return (first is None or day >= first) and (last is None or day <= last)


def _point(one: FigureStatement, standing: Standing, newest: FigureStatement, said_by: str | None) -> Point:
    article: Article = one.article
    claim = one.claim
    likely = one.figure.likely
    exact = claim.quantity.relation == "=" and claim.quantity.high is None
    return Point(
        article=article.name, title=article.title, date=article.date, start=claim.start, end=claim.end,
        line=line_and_column(article.text, claim.start)[0], words=" ".join(claim.text.split()),
        value=plain(claim.quantity.value) if exact else str(likely), low=likely.low,
        high=likely.high, unit=newest.claim.quantity.unit, first=one.profile.start, last=one.profile.end,
        said_by=said_by, state=one.profile.state, standing=standing,
    )  # fmt: skip


def _outdated(points: Sequence[Point]) -> tuple[str, ...]:
    """Return the articles of which no figure can be right any more, by name."""
    by_article: dict[str, set[str]] = defaultdict(set)
    for point in points:
        by_article[point.article].add(point.standing)
    return tuple(sorted(name for name, found in by_article.items() if found <= _REPLACED))
