"""A draft brought before the articles of an archive that it meets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import replace
from functools import cached_property

from claimcheck.api.archive_holding import Holding
from claimcheck.api.checking import Checked, checked
from claimcheck.api.gathering import Gathered
from claimcheck.api.judging import Desk
from claimcheck.engine.article_results import Outcome
from claimcheck.engine.article_store import ArticleStore
from claimcheck.engine.draft_blocks import GROUP, DraftWorker, Met, met_by
from claimcheck.engine.guard import Guard
from claimcheck.engine.meeting import links_of_two
from claimcheck.engine.pages import analyse_article
from claimcheck.engine.postings import LINKS
from claimcheck.engine.runner import TOO_FAR, report_of
from claimcheck.engine.sources import Kept, Source
from claimcheck.engine.standing import keys_of
from claimcheck.linking.links import Link
from claimcheck.store.article_writing import Row
from claimcheck.store.key_index import day_number


class Meeting:
    """A draft, and the articles that it meets. Reading the draft may fail as reading any article may.

    Raises:
        FileError: the draft cannot be read.
        StoreError: the archive cannot be read.
    """

    def __init__(self, holding: Holding, desk: Desk, source: Source) -> None:
        self._source = source
        self._desk = desk
        self._holding = holding
        self._store = holding.current()
        self._found, self._result = analyse_article(source.article(), desk.rules, desk.ledger)
        self._day = day_number(self._result.entry.date)
        entry = self._result.entry
        self._without = self._store.called({source.name, entry.path}, {entry.id})

    def check(self) -> Checked:
        """Return what the draft says on its own and against the articles that it meets."""
        desk = self._desk
        keys = sorted(keys_of(self._result))
        groups = {
            key: [(article, place) for article, place in members if article not in self._without]
            for key, members in self._store.filed.grouped(keys, self._day, GROUP + len(self._without)).items()
        }
        rows = self._rows({*self._near, *(article for found in groups.values() for article, _ in found)})
        article_store = ArticleStore(opener=lambda digest: self._holding.article_store.take(digest).found)
        digests = {row.article: row.digest for row in rows}
        worker = DraftWorker(
            (self._source.digest, self._found, self._result), digests, article_store, desk.rules, desk.ledger
        )
        against = worker.check(self._met, groups)
        far = Outcome(funnel=Counter({TOO_FAR: self._met.left} if self._met.left else {}))
        report = report_of(against.results, [*against.outcomes, far], desk.unfiltered)
        sources: dict[str, Source] = {row.name: self._kept(row) for row in rows}
        gathered = Gathered({**sources, self._source.name: self._source})
        judged = desk.judged(report, gathered, whole=False)
        notes = tuple(note for note in judged.notes if note.path in {"", self._result.entry.path})
        return checked(replace(judged, notes=notes), desk, gathered)

    def links(self, least: float, guard: Guard) -> list[Link]:
        """Return the links within the draft and with each article that it meets, by their names."""
        links = links_of_two(self._found, self._found, least, guard)
        for row in self._rows(self._near):
            other = self._holding.article_store.take(row.digest).found
            one, two = sorted((self._found, other), key=lambda found: found.article.name)
            links += links_of_two(one, two, least, guard)
        return links

    @cached_property
    def _met(self) -> Met:
        numbers = self._result.postings.numbers(LINKS)
        return met_by(self._store.filed, numbers, self._day, self._without)

    @property
    def _near(self) -> set[int]:
        return {*self._met.before, *self._met.after}

    def _rows(self, articles: Collection[int]) -> list[Row]:
        """Return the rows of articles, by name."""
        found = [row for article in articles if (row := self._store.row_of(article)) is not None]
        return sorted(found, key=lambda row: row.name)

    def _kept(self, row: Row) -> Kept:
        return Kept(
            row.name,
            row.digest,
            bool(row.marked),
            lambda digest: self._holding.article_store.take(digest).article,
        )
