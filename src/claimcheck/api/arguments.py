"""What callers hand in, checked: an error says which argument is wrong and what was probably meant."""

from __future__ import annotations

import datetime as dt
import re
from calendar import monthrange
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeAlias

from claimcheck.models.article import Article
from claimcheck.models.problems import ClaimcheckError

if TYPE_CHECKING:
    from claimcheck.config import Settings

Source: TypeAlias = str | Path | Article
Day: TypeAlias = dt.date | str | None
MONTHS: Final = 12
_MONTH: Final = re.compile(r"(\d{4})(?:-(\d{2}))?")


class DateError(ClaimcheckError, ValueError):
    """A date that is none; ``argument`` says which."""

    def __init__(self, argument: str, given: str) -> None:
        super().__init__(f"{argument}: {given[:40]!r} is no date; write it as 2015-05-14")
        self.argument = argument


class ProbabilityError(ClaimcheckError, ValueError):
    """A probability that is none."""


def probability_of(argument: str, given: object) -> float:
    """Return a number from 0 to 1.

    Raises:
        ProbabilityError: it is outside.
        TypeError: it is no number.
    """
    if isinstance(given, bool) or not isinstance(given, int | float):
        raise TypeError(f"{argument} must be a number from 0 to 1, not {_kind(given)}")
    if not 0 <= given <= 1:
        raise ProbabilityError(f"{argument}: {given} is no probability; give a number from 0 to 1")
    return float(given)


def day_of(argument: str, date: Day) -> dt.date | None:
    """Return the day that a date, or its text, stands for.

    Raises:
        DateError: the text is no date.
        TypeError: this is neither date nor text.
    """
    if isinstance(date, dt.datetime):
        return date.date()
    if date is None or isinstance(date, dt.date):
        return date
    if not isinstance(date, str):
        raise TypeError(f"{argument} must be a date or a text such as 2015-05-14, not {_kind(date)}")
    try:
        return dt.date.fromisoformat(date.strip())
    except ValueError:
        raise DateError(argument, date) from None


def days_of(since: Day, until: Day) -> tuple[dt.date | None, dt.date | None]:
    """Return the first and the last day of a time; a year or a month stands for its first or last day.

    Raises:
        DateError: a text is no date, year or month; or the last day is before the first.
        TypeError: this is neither date nor text.
    """
    first, last = _edge("since", since, last=False), _edge("until", until, last=True)
    if first is not None and last is not None and last < first:
        raise DateError("until", str(until))
    return first, last


def _edge(argument: str, date: Day, *, last: bool) -> dt.date | None:
    whole = _MONTH.fullmatch(date.strip()) if isinstance(date, str) else None
    if whole is None:
        return day_of(argument, date)
    year, month = int(whole[1]), int(whole[2] or (12 if last else 1))
    if not (year and 1 <= month <= MONTHS):
        raise DateError(argument, str(date))
    return dt.date(year, month, monthrange(year, month)[1] if last else 1)


def text_of(argument: str, text: object) -> str:
    """Return a text that is one.

    Raises:
        TypeError: it is none; the error says what to do.
    """
    if isinstance(text, str):
        return text
    hints = {
        bytes: "decode it first: text.decode()",
        Article: "hand in its text: article.text",
        Path: "read it first: path.read_text()",
    }
    hint = next((f"; {words}" for kind, words in hints.items() if isinstance(text, kind)), "")
    raise TypeError(f"{argument} must be a str, not {_kind(text)}{hint}")


def settings_given(config: Settings | str | Path | None) -> Settings:
    """Return settings, those in a file, or for ``None`` those found upward from the working directory.

    Raises:
        claimcheck.models.problems.FileError: they cannot be used.
    """
    from claimcheck.config import find_settings, load_settings

    if config is None:
        return find_settings(Path())
    return load_settings(Path(config)) if isinstance(config, str | Path) else config


def article_given(article: object) -> Article | str:
    """Return an article, or the text of one.

    Raises:
        TypeError: it is neither; the error says what to do.
    """
    if isinstance(article, Article | str):
        return article
    if isinstance(article, Path):
        hint = "; read it first: extract(claimcheck.read(path))"
    elif isinstance(article, bytes):
        hint = "; decode it first: extract(data.decode())"
    elif isinstance(article, Iterable):
        hint = "; hand in one at a time: [extract(one) for one in articles]"
    else:
        hint = ""
    raise TypeError(f"extract takes an Article or a str, not {_kind(article)}{hint}")


def sources_given(sources: object, function: str = "check") -> tuple[Source, ...]:
    """Return paths and articles as a tuple; ``function`` is what errors call the one that takes them.

    Raises:
        TypeError: something in it is neither path nor article.
    """
    if isinstance(sources, str | Path | Article):
        return (sources,)
    if isinstance(sources, bytes) or not isinstance(sources, Iterable):
        raise TypeError(f"{function} takes paths and articles, not {_kind(sources)}{_hint(sources)}")
    listed = tuple(sources)
    for number, source in enumerate(listed):
        if not isinstance(source, str | Path | Article):
            raise TypeError(
                f"sources[{number}] is neither path nor Article but {_kind(source)}{_hint(source)}"
            )
    return listed


def _hint(source: object) -> str:
    if isinstance(source, bytes):
        return "; paths are str, and a text becomes an article by claimcheck.parse(data.decode())"
    if isinstance(source, list | tuple):
        return "; hand in one flat list"
    return ""


def _kind(value: object) -> str:
    return "None" if value is None else f"{type(value).__name__} ({str(value)[:40]!r})"
