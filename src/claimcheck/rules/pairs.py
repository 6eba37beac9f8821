"""What the rules on two linked figures share: places, names for fingerprints, days."""

from __future__ import annotations

import datetime as dt

from claimcheck.linking.links import FigureStatement, Link, Statement
from claimcheck.linking.ties.tie import CASE, EXTENT, VICTIMS
from claimcheck.models.claims import NumericClaim
from claimcheck.rules.rule import Place


def figures_of(link: Link) -> tuple[NumericClaim, NumericClaim] | None:
    """Return both numeric claims, the earlier first; ``None`` if the link is of another kind.

    Extents of one thing, figures of one case and counts of victims are told by rules of their own, which see
    both articles.
    """
    if link.levels.get("tie") in {EXTENT, CASE, VICTIMS}:
        return None
    one, other = link.earlier.claim, link.later.claim
    if isinstance(one, NumericClaim) and isinstance(other, NumericClaim):
        return one, other
    return None


def places_of(link: Link) -> tuple[Place, Place]:
    """Return the places of a finding: the later statement is the primary one."""
    return Place(link.later.article, link.later.claim), Place(link.earlier.article, link.earlier.claim)


def key_of(link: Link) -> tuple[str, ...]:
    """Return what names the pair apart from positions: what is counted, the articles, the values."""
    sides = []
    what = ""
    for statement in (link.earlier, link.later):
        claim = statement.claim
        if isinstance(claim, NumericClaim):
            what = claim.scope.what or ""
            sides.append((statement.article.id, str(claim.quantity.value), claim.quantity.relation))
    return (what, *(field for side in sorted(sides) for field in side))


def words_of(statement: Statement) -> str:
    """Return the claim's words on one line."""
    return " ".join(statement.claim.text.split())


def dated(statement: Statement) -> str:
    """Return in brackets when the figure holds: the article's date, or the time that the text gives it."""
    day = statement.article.date
    if day is None or statement.article.date_doubt is not None:
        return ""
    holds = statement.claim.holds
    if (holds.end is not None and holds.end < day) or (holds.start is not None and holds.start > day):
        return f" ({_span(holds.start, holds.end)})"
    return f" ({day.isoformat()})"


def _span(start: dt.date | None, end: dt.date | None) -> str:
    if start == end and start is not None:
        return start.isoformat()
    if start is None or end is None:
        return f"until {end}" if start is None else f"from {start}"
    return f"{start} to {end}"


def headline_pair(link: Link) -> bool:
    """Tell whether one side stands in the headline or summary of the article whose body holds the other."""
    if not link.same_article:
        return False
    heads = [stands_in_head(statement) for statement in (link.earlier, link.later)]
    return heads[0] != heads[1]


def stands_in_head(statement: Statement) -> bool:
    """Tell whether a figure stands in the headline, the summary or a heading."""
    return isinstance(statement, FigureStatement) and "head" in statement.profile.flags
