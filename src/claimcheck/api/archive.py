"""An archive of articles: what is added once is checked, linked and asked as often as needed."""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from hashlib import blake2b
from pathlib import Path
from threading import RLock
from typing import Final, Self

from claimcheck.api.adding import Added, Adding
from claimcheck.api.archive_holding import Holding
from claimcheck.api.arguments import (
    Day,
    day_of,
    days_of,
    probability_of,
    settings_given,
    sources_given,
    text_of,
)
from claimcheck.api.arguments import Source as Asked
from claimcheck.api.checking import Checked, checked
from claimcheck.api.draft_check import Meeting
from claimcheck.api.figure_history import history_of
from claimcheck.api.gathering import Gathered, gather, gather_one
from claimcheck.api.judging import Desk
from claimcheck.config import Settings
from claimcheck.engine.guard import Guard
from claimcheck.engine.meeting import StoredArticles, links_among
from claimcheck.engine.postings import LINKS
from claimcheck.engine.runner import Progress
from claimcheck.engine.sources import Given, Source
from claimcheck.linking.links import Link
from claimcheck.models.article import Article
from claimcheck.models.report import Incomplete, Report
from claimcheck.models.series import Series
from claimcheck.reading import Manifest, load_manifest
from claimcheck.reading.discovery import missing

DRAFT: Final = "draft"
"""What a draft is called that is a text alone."""


class Archive:
    """Articles to be asked about, in memory or in one file: ``Archive("newsroom.db")``.

    An article goes by its name: its path as given, else its id. Threads may share an archive; each call has
    it to itself. Processes open the same file each for itself: many read it while one writes, a second writer
    waits for up to 30 seconds. An archive in a file can be pickled: it is opened anew.

    Settings, records, baseline and decisions are read when the archive is opened.

    Args:
        path: a store, made if it is not there; ``None`` keeps all in memory.
        config: settings, or their file; ``None`` takes those found upward from the working directory.
        manifest: JSON Lines with what is known of articles from elsewhere.
        jobs: how many processes read articles that are added, and compare all with all.
        create: false to raise an error if the store is not there.
        baseline: false takes nothing as known.

    Raises:
        claimcheck.models.problems.FileError: settings, manifest, records or baseline cannot be used.
        claimcheck.engine.UnknownRuleError: the settings name a rule that does not exist.
        claimcheck.store.store_errors.StoreError: the file is no store, damaged, or of a newer version.
    """

    def __init__(
        self,
        path: str | Path | None = None,
        config: Settings | str | Path | None = None,
        *,
        manifest: str | Path | None = None,
        jobs: int = 1,
        create: bool = True,
        baseline: bool = True,
    ) -> None:
        self._settings = settings_given(config)
        self._manifest = None if manifest is None else Path(manifest)
        self._path = None if path is None else Path(path)
        self._jobs = jobs
        self._baseline = baseline
        self._lock = RLock()
        self._desk = Desk.of(self._settings, baseline=baseline)
        self._holding = Holding(self._path, self._desk, jobs=jobs, create=create)
        self._adding = Adding(self._holding, self._desk, jobs)
        self._problems: list[Incomplete] = []

    def add(self, sources: Asked | Iterable[Asked], *, progress: Progress | None = None) -> Added:
        """Read articles and keep them, each in the place of that of its name; what is unchanged is not read.

        In a store articles are kept in transactions of 40: what was stopped goes on where it was.

        Args:
            sources: files, folders and articles.
            progress: called with the name of a stage, how much of it is done, and of how much.

        Raises:
            claimcheck.reading.Unreadable: a path among ``sources`` does not exist.
            claimcheck.reading.ManifestError: the manifest cannot be used.
            claimcheck.store.store_errors.StoreError: the store cannot be written; what was committed stays.
            TypeError: something among ``sources`` is neither path nor article.
        """
        given = sources_given(sources, "add")
        for problem in missing(source for source in given if not isinstance(source, Article)):
            raise problem
        with self._lock:
            gathered = gather(self._named(given), self._settings, self._manifest)
            done = self._adding.add(gathered.sources, progress)
            done += Added(problems=tuple(gathered.problems))
            if self._path is None:
                self._problems += done.problems
            return done

    def refresh(self, *, progress: Progress | None = None) -> int:
        """Read anew what another version, other settings or other records read; return how many these were.

        Raises:
            claimcheck.store.store_errors.StoreError: the store cannot be read or written.
        """
        with self._lock:
            outdated = {source.name: source for source in self._holding.outdated()}
            self._adding.add(outdated, progress)
            return len(outdated)

    def remove(self, names: str | Path | Iterable[str | Path]) -> int:
        """Let go of the articles of these names; return how many of them there were.

        Raises:
            claimcheck.store.store_errors.StoreError: the store cannot be written.
        """
        listed = [names] if isinstance(names, str | Path) else list(names)
        with self._lock:
            return sum(self._holding.remove(_name(name)) for name in listed)

    def check(
        self, draft: Asked | None = None, *, today: Day = None, progress: Progress | None = None
    ) -> Report:
        """Check a draft against all that is held, or all articles on their own and against each other.

        A draft is kept nowhere; it takes the place of an article of its name or id. Of a draft that is later
        than all it meets the report says what a check of all says of it; articles after it are chosen as
        those before it are, and groups of claims are looked at as far as they are near it by day. Its report
        lists the draft and the articles that it met.

        Args:
            draft: an article, the path of one, or a text (a ``str`` with a line break); ``None`` checks all.
            today: the day by which decisions run out; ``None`` lets them stand.
            progress: called with the name of a stage, how much of it is done, and of how much.

        Raises:
            claimcheck.reading.Unreadable: the draft cannot be read.
            claimcheck.store.store_errors.StaleStoreError: see ``refresh``.
            claimcheck.store.store_errors.StoreError: the store cannot be read.
            TypeError: ``draft`` is neither path nor article.
        """
        return self.checked(draft, today=today, progress=progress).report

    def checked(
        self, draft: Asked | None = None, *, today: Day = None, progress: Progress | None = None
    ) -> Checked:
        """Return what ``check`` does, with all that a report is written from."""
        day = day_of("today", today)
        with self._lock:
            desk = self._desk.on(day)
            if draft is not None:
                return Meeting(self._holding, desk, self._draft(draft, "check")).check()
            sources = self._holding.sources()
            report = self._holding.run(progress).check(sources.values())
            gathered = Gathered({**sources}, list(self._problems))
            return checked(desk.judged(report, gathered), desk, gathered)

    def links(self, draft: Asked | None = None, minimum: float = 0.0) -> Iterator[Link]:
        """Yield the figures that may be of one thing: of a draft and all that it meets, or of all articles.

        By the names of the articles; of two articles, and within one, the most probable pair first. What
        cannot be compared is told by a ``RuntimeWarning``.

        Args:
            draft: an article, or the path of one; ``None`` yields what ``claimcheck.links`` does.
            minimum: pairs that are less probable are left out, 0 to 1.

        Raises:
            claimcheck.reading.Unreadable: the draft cannot be read.
            claimcheck.api.arguments.ProbabilityError: ``minimum`` is no probability.
            claimcheck.store.store_errors.StoreError: the store cannot be read, or see ``refresh``.
            TypeError: ``draft`` is neither path nor article.
        """
        least = probability_of("minimum", minimum)
        guard = Guard()
        with self._lock:
            if draft is not None:
                found = Meeting(self._holding, self._desk, self._draft(draft, "links")).links(least, guard)
            else:
                found = list(self._links_of_all(least, guard))
        for item in guard.incomplete:
            warnings.warn(f"{item.path}: {item.problem}; its links are missing", RuntimeWarning, stacklevel=2)
        return iter(found)

    def history(self, query: str, since: Day = None, until: Day = None) -> Series:
        """Return what the articles say over time of one thing: "ferries in Alnes", "population of Tarnholm".

        The question is read by the same extraction as articles are; figures are known by what they count,
        whose and where it is, and by the names and words of the question. Narrower and wider things are
        other things.

        Args:
            query: words for the thing, without a figure.
            since: figures that hold before it are left out: a date, "2015-05-14", "2015-05" or "2015".
            until: figures that hold after it are left out.

        Raises:
            claimcheck.api.arguments.DateError: a date is none.
            claimcheck.store.store_errors.StoreError: the store cannot be read, or see ``refresh``.
            TypeError: ``query`` is no str.
        """
        days = days_of(since, until)
        with self._lock:
            return history_of(self._holding, text_of("query", query), self._desk.ledger, days)

    def versions(self, name: str | Path) -> list[Article]:
        """Return what the article of that name said before it was replaced, the oldest first.

        In memory nothing is kept of what was replaced.

        Raises:
            claimcheck.store.store_errors.StoreError: the store cannot be read.
        """
        with self._lock:
            return self._holding.versions(_name(name))

    def __len__(self) -> int:
        with self._lock:
            return self._holding.count()

    def __contains__(self, name: str | Path) -> bool:
        with self._lock:
            return self._holding.holds(_name(name))

    def __iter__(self) -> Iterator[str]:
        """Yield the names of all articles, sorted."""
        with self._lock:
            return iter(list(self._holding.sources()))

    def __repr__(self) -> str:
        return f"Archive({'in memory' if self._path is None else repr(self._path.as_posix())})"

    def close(self) -> None:
        """Let go of the file; nothing more can be asked."""
        with self._lock:
            self._holding.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: object) -> None:
        self.close()

    def __reduce__(self) -> tuple[object, ...]:
        if self._path is None:
            raise TypeError("an archive in memory stays in its process; keep it in a file: Archive(path)")
        return _opened, (self._path, self._settings, self._manifest, self._jobs, self._baseline)

    def _named(self, given: Sequence[Asked]) -> list[Asked]:
        """Return the sources, an article without a name called by its content if another has its place."""
        named: list[Asked] = []
        for source in given:
            if isinstance(source, Article) and not source.id and source.path is None:
                digest = Given(source.model_copy(update={"id": source.name})).digest
                held = self._holding.digests([source.name]).get(source.name)
                if held not in {None, digest}:
                    content = blake2b(source.model_dump_json().encode(), digest_size=6).hexdigest()
                    source = source.model_copy(update={"id": f"{source.name} {content}"})
            named.append(source)
        return named

    def _draft(self, draft: object, function: str) -> Source:
        """Return one article, or that in a file."""
        if not isinstance(draft, str | Path | Article):
            raise TypeError(
                f"{function} takes one draft, a path, a text or an Article, not {type(draft).__name__}"
            )
        if isinstance(draft, str) and "\n" in draft:
            draft = Article(text=draft, id=DRAFT)
        return gather_one(draft, self._settings, self._known)

    @cached_property
    def _known(self) -> Manifest | None:
        """What a manifest says of drafts in files."""
        path = self._manifest or self._settings.manifest_file
        return None if path is None else load_manifest(path)

    def _links_of_all(self, least: float, guard: Guard) -> Iterator[Link]:
        run = self._holding.run()
        stored = StoredArticles(self._holding.article_store)
        for digest, result in run.results(self._holding.sources().values()):
            stored.add(digest, result.entry.date, result.postings.numbers(LINKS))
        yield from links_among(stored, least, guard)


def _name(name: str | Path) -> str:
    return name.as_posix() if isinstance(name, Path) else name


def _opened(path: Path, settings: Settings, manifest: Path | None, jobs: int, baseline: bool) -> Archive:
    return Archive(path, settings, manifest=manifest, jobs=jobs, create=False, baseline=baseline)
