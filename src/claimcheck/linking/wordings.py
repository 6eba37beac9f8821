"""A verdict on two figures in words: the figures, their times and whose they are."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from typing import Final, Protocol

from claimcheck.comparison.verdicts import Figure, apart, shown
from claimcheck.models.article import Article
from claimcheck.models.claims import NumericClaim
from claimcheck.models.verdict import Coordinate, Judgement, Verdict

_GAPS: Final = frozenset({"conflict", "dispute", "tension"})


class DatedFigure(Protocol):
    """A figure where it stands, with the time for which it holds and the source it comes from."""

    @property
    def claim(self) -> NumericClaim:
        """The claim."""

    @property
    def article(self) -> Article:
        """The article that makes it."""

    @property
    def figure(self) -> Figure:
        """The figure with its bounds."""

    @property
    def voice(self) -> str | None:
        """The named source, or the kind of source it is."""

    @property
    def when(self) -> tuple[dt.date | None, dt.date | None]:
        """The first and last day for which it may hold."""


def in_words(
    judgement: Judgement,
    reason: str,
    one: DatedFigure,
    other: DatedFigure,
    at: Mapping[str, Coordinate],
) -> Verdict:
    """Return the verdict with its working: both figures, how far they are apart, and of when they are."""
    lines = list(shown(one.figure, other.figure))
    gap = apart(one.figure, other.figure) if judgement in _GAPS else ""
    if gap:
        lines.append(gap)
    elif judgement == "tension":
        lines.append("only an unlikely reading of the words fits both")
    return Verdict(judgement=judgement, reason=reason, working=(*lines, *_times(one, other)), coordinates=at)


def sources_of(one: DatedFigure, other: DatedFigure) -> list[str]:
    """Say whose figure each is."""
    sides = zip(_names(one, other), (one, other), strict=True)
    return [f"{name} comes from {_cased(side) if side.voice else _nobody(side)}" for name, side in sides]


def missing_date(one: DatedFigure, other: DatedFigure) -> str:
    """Say which of the articles leaves open of when its figure is."""
    undated = [side.article.name for side in (one, other) if None in side.when]
    return f"a date is missing: {', '.join(dict.fromkeys(undated))}"


def _nobody(one: DatedFigure) -> str:
    return "an unnamed source" if one.claim.attributed_to else "the article itself"


def _cased(one: DatedFigure) -> str:
    """Return the source as the article writes it."""
    voice = one.voice or ""
    found = re.search(re.escape(voice), one.article.text, re.IGNORECASE)
    return voice if found is None else " ".join(found.group().split())


def _times(one: DatedFigure, other: DatedFigure) -> list[str]:
    """Say of when each figure is, as far as that is known."""
    first, second = _time_of(one), _time_of(other)
    if first and first == second:
        return [f"both are of {first}"]
    names = _names(one, other)
    return [f"{name} is of {time}" for name, time in zip(names, (first, second), strict=True) if time]


def _names(one: DatedFigure, other: DatedFigure) -> tuple[str, str]:
    """Return what the two figures are called beside each other."""
    words = one.figure.words, other.figure.words
    if words[0] == words[1]:
        return f"the earlier “{words[0]}”", f"the later “{words[1]}”"
    return f"“{words[0]}”", f"“{words[1]}”"


def _time_of(one: DatedFigure) -> str:
    start, end = one.when
    if start is None and end is None:
        return ""
    grounds = one.claim.holds.grounds if one.claim.holds.known else "the date of the article"
    if start == end:
        return f"{start} ({grounds})"
    days = f"until {end}" if start is None else f"{start} or later" if end is None else f"{start} to {end}"
    return f"{days} ({grounds})"
