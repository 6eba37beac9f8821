"""Whether the date on a page can be when its text was written."""

from __future__ import annotations

import datetime as dt
from typing import Final

from claimcheck.dates.days import shifted
from claimcheck.extraction.drafts import Drafts
from claimcheck.ledger.records import Ledger
from claimcheck.models.article import Article, DateDoubt
from claimcheck.models.span import Span
from claimcheck.resolution.document_creation_time import narrowed
from claimcheck.resolution.evidence import Bound, announcements, last_past, recent_events, reports
from claimcheck.text import Tokens

_ZONES: Final = dt.timedelta(days=2)  # where it is already tomorrow
_SHOWN: Final = 4  # pieces of evidence
_SLACK: Final = dt.timedelta(days=31)  # "in February" may still be written early in the next February


def doubt_of(article: Article, tokens: Tokens, drafts: Drafts, ledger: Ledger) -> DateDoubt | None:  # noqa: ARG001
    """Return why the article's date cannot be right, with the bounds that the text itself gives.

    ``None``: undated, already doubted, or nothing in the text speaks against the date.
    """
    period = article.period
    if period is None or article.date_doubt is not None:
        return None
    late = [
        bound
        for bound in (*recent_events(tokens, ledger), *announcements(tokens))
        if bound.latest is not None and period[0] > shifted(bound.latest, _SLACK)
    ]
    if late:
        return _doubt(tokens, late[:_SHOWN])
    early = [
        b for b in reports(tokens) if b.earliest is not None and period[1] < shifted(b.earliest, -_ZONES)
    ]
    return _doubt(tokens, early[:_SHOWN]) if early else None


def _doubt(tokens: Tokens, clashing: list[Bound]) -> DateDoubt:
    earliest = max((b.earliest for b in clashing if b.earliest is not None), default=None)
    latest = min((b.latest for b in clashing if b.latest is not None), default=None)
    used: tuple[Bound, ...] = ()
    if earliest is None and latest is not None:
        behind = last_past(tokens, latest)
        if behind is not None:
            earliest, clashing = behind.earliest, [*clashing, behind]
    if earliest is not None and latest is not None and earliest <= latest:
        (earliest, latest), used = narrowed(tokens, (earliest, latest))
    spans: list[Span] = []
    for bound in (*clashing, *used):
        if bound.span not in spans:
            spans.append(bound.span)
    reason = "; ".join(dict.fromkeys(bound.said for bound in (*clashing, *used)))
    return DateDoubt(reason=reason, evidence=tuple(spans), earliest=earliest, latest=latest)
