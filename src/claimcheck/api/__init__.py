"""The public functions: ``read``, ``parse``, ``extract``, ``check``, ``links``, ``compare``, loaded late."""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck.api.arguments import (
    Day,
    Source,
    article_given,
    day_of,
    probability_of,
    settings_given,
    sources_given,
    text_of,
)
from claimcheck.extraction.attempts import warned
from claimcheck.ledger.records import Ledger
from claimcheck.models.article import Article
from claimcheck.resolution.resolved_claims import claims_of

if TYPE_CHECKING:
    from claimcheck.config import Settings
    from claimcheck.linking.links import Link
    from claimcheck.models.claims import Claim
    from claimcheck.models.report import Incomplete, Report
    from claimcheck.models.verdict import Answer


def read(path: str | Path, manifest: str | Path | None = None) -> Article:
    """Read one article; offsets of everything found in it refer to its ``text``.

    Of plain text and Markdown that is the file as decoded; of other formats what was found in it, and
    ``origin`` says where that stands in the file.

    Args:
        path: a file of any format that is read.
        manifest: JSON Lines with what is known of articles from elsewhere.

    Raises:
        claimcheck.reading.Unreadable: the file is missing, cannot be read, or holds several articles.
        claimcheck.reading.ManifestError: the manifest cannot be used.
        TypeError: ``path`` is no path.
    """
    from claimcheck import reading

    if not isinstance(path, str | Path):
        raise TypeError(f"read takes a path, not {type(path).__name__}; a text is read by claimcheck.parse")
    return reading.read(path, manifest)


def read_all(path: str | Path, config: Settings | str | Path | None = None) -> list[Article]:
    """Read all articles of a file, such as JSON Lines; those that cannot be read are left out with a warning.

    Args:
        path: a file of any format that is read.
        config: settings, or their file, for what fields of records are called; ``None`` is none.

    Raises:
        claimcheck.reading.Unreadable: the file is missing, or nothing of it can be read.
        claimcheck.models.problems.FileError: the settings cannot be used.
        TypeError: ``path`` is no path.
    """
    from claimcheck import reading

    if not isinstance(path, str | Path):
        raise TypeError(f"read_all takes a path, not {type(path).__name__}")
    fields = {} if config is None else dict(settings_given(config).fields)
    found: list[Article] = []
    problems: list[reading.Unreadable] = []
    for one in reading.read_all(path, fields=fields):
        if isinstance(one, Article):
            found.append(one)
        else:
            problems.append(one)
    if not found:
        raise problems[0]
    for problem in problems:
        warnings.warn(f"{problem} (left out)", RuntimeWarning, stacklevel=2)
    return found


def parse(
    text: str,
    path: str | Path | None = None,
    *,
    title: str | None = None,
    date: Day = None,
    id: str = "",  # noqa: A002 (it is called that on an article)
    publisher: str | None = None,
    url: str | None = None,
) -> Article:
    """Read a string as ``read`` reads a file of the same content.

    Args:
        text: the whole page, front matter included. A title that it does not hold is put above it.
        path: what the page is called; nothing is opened. Its ending says which format it is (``.md``,
            ``.txt``); without a path, front matter makes it Markdown.
        title: what is known of the page, like all that follow; it wins over what the page says.
        date: a ``datetime.date``, or "2015-05-14".
        id: the name of the article; without one, its path.
        publisher: who published it.
        url: where it is on the web.

    Raises:
        claimcheck.reading.Unreadable: the front matter is wrong.
        claimcheck.api.arguments.DateError: ``date`` is no date.
        TypeError: ``text`` is no str.
    """
    from claimcheck.reading.parsing import page_of

    name = None if path is None else Path(path).as_posix()
    given = Article(
        text=text_of("text", text), path=name, id=id or name or "", title=title,
        date=day_of("date", date), publisher=publisher, url=url,
    )  # fmt: skip
    return page_of(given)


def extract(article: Article | str, *, config: Settings | str | Path | None = None) -> list[Claim]:
    """Return the claims of an article, or of a bare text, in the order of the text.

    Spans slice ``article.text``. A step that fails on the text costs its own claims; a ``RuntimeWarning``
    tells of it.

    ``config`` are settings, or their file, for the units that they define; ``None`` is none.

    Raises:
        claimcheck.models.problems.FileError: the settings cannot be used.
        claimcheck.reading.Unreadable: the article has front matter that is wrong.
        TypeError: this is no article.
    """
    from claimcheck.reading.parsing import page_of

    given = article_given(article)
    page = Article(text=given) if isinstance(given, str) else page_of(given)
    found = claims_of(page, None if config is None else Ledger(units=settings_given(config).units), warned)
    if found.tokens is not None:
        found.tokens.forget()
    return found.claims


def check(
    sources: Source | Iterable[Source],
    config: Settings | str | Path | None = None,
    *,
    manifest: str | Path | None = None,
    today: Day = None,
) -> Report:
    """Check articles on their own and against each other.

    Args:
        sources: files, folders and articles.
        config: settings, or their file; ``None`` takes those found upward from the working directory.
        manifest: JSON Lines with what is known of articles from elsewhere.
        today: the day by which decisions run out; ``None`` lets them stand.

    Returns:
        The report. What could not be read is in ``report.summary.incomplete``; findings in the baseline or
        suppressed in the text are there with their status.

    Raises:
        claimcheck.reading.Unreadable: a path among ``sources`` does not exist.
        claimcheck.models.problems.FileError: settings, manifest, records or baseline cannot be used.
        claimcheck.engine.UnknownRuleError: the settings name a rule that does not exist.
        TypeError: something among ``sources`` is neither path nor article.
    """
    from claimcheck.api.archive import Archive

    given = sources_given(sources)
    day = day_of("today", today)
    archive = Archive(config=config, manifest=manifest)
    archive.add(given)
    return archive.check(today=day)


def links(
    paths: Source | Iterable[Source],
    config: Settings | str | Path | None = None,
    minimum: float = 0.0,
    *,
    manifest: str | Path | None = None,
) -> Iterator[Link]:
    """Yield each pair of figures that met and was not gated, and how probably both are of one thing.

    By the names of the articles; of two articles, and within one, the most probable pair first. All
    articles are read before the first link comes. What cannot be read or compared is told by a
    ``RuntimeWarning``.

    Args:
        paths: files, folders and articles.
        config: settings, or their file; ``None`` takes those found upward from the working directory.
        minimum: pairs that are less probable are left out, 0 to 1.
        manifest: JSON Lines with what is known of articles from elsewhere.

    Raises:
        claimcheck.reading.Unreadable: a path among ``paths`` does not exist.
        claimcheck.models.problems.FileError: settings, manifest or records cannot be used.
        claimcheck.api.arguments.ProbabilityError: ``minimum`` is no probability.
        TypeError: something among ``paths`` is neither path nor article.
    """
    from claimcheck.api.gathering import gather
    from claimcheck.engine.meeting import links_of
    from claimcheck.ledger.loading import load_ledger
    from claimcheck.reading.discovery import missing

    given = sources_given(paths, "links")
    least = probability_of("minimum", minimum)
    for problem in missing(source for source in given if not isinstance(source, Article)):
        raise problem
    settings = settings_given(config)
    ledger = load_ledger(settings.records_file, named=settings.records_named).with_units(settings.units)
    gathered = gather(given, settings, None if manifest is None else Path(manifest))
    for item in gathered.problems:
        _warn(item)
    return links_of(gathered.sources.values(), ledger, least, _warn)


def compare(
    a: str,
    b: str,
    topic: str | None = None,
    date_a: Day = None,
    date_b: Day = None,
    *,
    config: Settings | str | Path | None = None,
) -> Answer:
    """Tell whether text ``b`` bears out text ``a``; ``topic`` names what an unnamed subject stands for.

    A step of reading that fails on a text costs its own claims; a ``RuntimeWarning`` tells of it.

    Dates are those of the texts, as ``datetime.date`` or "2015-05-14". ``config`` are settings, or their
    file, for the units that they define; ``None`` is none.

    Raises:
        claimcheck.models.problems.FileError: the settings cannot be used.
        claimcheck.api.arguments.DateError: a date is none; ``argument`` says which.
        TypeError: ``a``, ``b`` or ``topic`` is no str.
    """
    from claimcheck.linking.brief.bears_out import compare as answer

    units = () if config is None else settings_given(config).units
    return answer(
        text_of("a", a), text_of("b", b), topic=None if topic is None else text_of("topic", topic),
        date_a=day_of("date_a", date_a), date_b=day_of("date_b", date_b), units=units, attempt=warned,
    )  # fmt: skip


def _warn(item: Incomplete) -> None:
    where = item.path if item.line is None else f"{item.path}:{item.line}"
    warnings.warn(f"{where}: {item.problem}; its links are missing", RuntimeWarning, stacklevel=2)
