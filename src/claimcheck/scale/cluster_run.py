"""One run on a cluster, stage after stage: what each hands on lies on disk, whatever becomes of workers."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import partial
from importlib import import_module
from typing import Any, Final

from claimcheck.api.gathering import Gathered
from claimcheck.api.judging import Desk
from claimcheck.engine.article_results import ArticleResult, Outcome
from claimcheck.engine.digests import program_digest
from claimcheck.engine.loaded_article import unpack
from claimcheck.engine.postings import LINKS
from claimcheck.engine.runner import report_of
from claimcheck.engine.sources import Kept, Source
from claimcheck.engine.versions import Version, earlier_versions
from claimcheck.known.suppressions import Note
from claimcheck.models.report import Incomplete, Report, Superseded
from claimcheck.report.json import render as render_json
from claimcheck.report.jsonl import render as render_lines
from claimcheck.report.view import View
from claimcheck.rules.rule import GroupRule
from claimcheck.scale.addresses import write_text
from claimcheck.scale.article_stages import FILED, READ, SET_ASIDE, filed, read, set_aside
from claimcheck.scale.block_stages import (
    NEAR,
    SAID,
    WANTED,
    Buckets,
    group_blocks,
    link_blocks,
    near,
    said,
)

_SHARE: Final = 2_000
"""Articles of one task, where there are many."""
_LEAST: Final = 20
"""Articles of one task, where there are few."""
_SAMPLE: Final = 20_000
"""Articles by which stretches of time are made that hold as many."""


@dataclass(frozen=True)
class Indexed:
    """What a run on a cluster found: the report, with what is odd about suppressions and versions."""

    report: Report
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True)
class Stages:
    """The stages of a run; ``output`` is the folder that it writes, ``program`` what every worker runs."""

    spark: Any
    desk: Desk
    output: str
    program: bytes = field(default_factory=program_digest)

    @property
    def codes(self) -> tuple[str, ...]:
        """The rules, by code."""
        return tuple(rule.code for rule in self.desk.rules)

    def run(self, pages: Any) -> Indexed:
        """Do one stage after the other; what each hands on lies on disk, out of reach of a worker's end."""
        pages = pages.persist(import_module("pyspark").StorageLevel.DISK_ONLY)
        f = import_module("pyspark.sql.functions")
        try:
            count, versions = pages.agg(f.count("name"), f.count("story")).first()
            parts = self._parts(count)
            aside = self._set_aside(pages, parts) if versions else {}
            self._read(pages, aside, parts)
        finally:
            pages.unpersist()
        articles = self.spark.read.schema(f"{READ.spelled}, article long").parquet(f"{self.output}/articles")
        gone = self._earlier(articles)
        articles = self._without(articles, gone)
        self._say(articles, parts)
        return self._report(articles, aside, gone)

    def _parts(self, count: int) -> int:
        """Return into how many parts work is cut: more than processors if there are many articles."""
        processors = int(self.spark.sparkContext.defaultParallelism)
        return max(processors, min(4 * processors, count // _LEAST), count // _SHARE)

    def _set_aside(self, pages: Any, parts: int) -> dict[str, str]:
        """Return the versions of stories that a later one supersedes, each with what is to be said of it."""
        versions = pages.where("story is not null").select("story", "version", "time", "name")
        versions = versions.repartition(parts, "story").sortWithinPartitions("story", "name")
        return dict(map(tuple, versions.mapInArrow(set_aside, SET_ASIDE.spelled).collect()))

    def _read(self, pages: Any, aside: dict[str, str], parts: int) -> None:
        """Write the results of all articles, numbered in the order of their names."""
        f = import_module("pyspark.sql.functions")
        pages = self._without(pages, aside).select("name", "article", "problem")
        ordered = pages.repartitionByRange(parts, "name").sortWithinPartitions("name")
        work = partial(read, codes=self.codes, ledger=self.desk.ledger, program=self.program)
        results = ordered.mapInArrow(work, READ.spelled)
        numbered = results.withColumn("article", f.monotonically_increasing_id())
        numbered.write.parquet(f"{self.output}/articles")

    def _without(self, rows: Any, gone: Iterable[str]) -> Any:
        """Return the rows without those of these names."""
        names = sorted(gone)
        if not names:
            return rows
        return rows.join(
            self.spark.createDataFrame([(name,) for name in names], "name string"), "name", "left_anti"
        )

    def _earlier(self, articles: Any) -> dict[str, Superseded]:
        """Return the articles for which a later version stands, told apart once they are read."""
        rows = (
            articles.where("versions is not null").select("name", "versions").sort("name").toLocalIterator()
        )
        return earlier_versions([(name, *_stated(versions)) for name, versions in rows])

    def _say(self, articles: Any, parts: int) -> None:
        """Write what blocks of articles say."""
        readable = articles.where("body is not null")
        buckets = self._buckets(readable, parts)
        met = self._filed(readable, {LINKS})
        met = met.repartition(parts, "number").sortWithinPartitions("number", "day", "article")
        met = met.mapInArrow(near, NEAR.spelled)
        met = met.repartition(parts, "later").sortWithinPartitions("later")
        links = met.mapInArrow(partial(link_blocks, buckets=buckets), WANTED.spelled)
        grouped = self._filed(readable, {r.code for r in self.desk.rules if isinstance(r, GroupRule)})
        order = ("rule", "number", "day", "article", "claim")
        grouped = grouped.repartition(parts, *order[:2]).sortWithinPartitions(*order)
        groups = grouped.mapInArrow(partial(group_blocks, buckets=buckets), WANTED.spelled)
        bodies = links.union(groups).join(readable.select("article", "body"), "article", "left")
        bodies = bodies.repartition(parts, "bucket").sortWithinPartitions("bucket", "day", "block", "article")
        bodies = bodies.select("block", "article", "about", "body")
        work = partial(said, codes=self.codes, ledger=self.desk.ledger, program=self.program)
        bodies.mapInArrow(work, SAID.spelled).write.parquet(f"{self.output}/outcomes")

    def _filed(self, articles: Any, rules: set[str]) -> Any:
        rows = articles.select("article", "day", "codes", "columns")
        return rows.mapInArrow(partial(filed, rules=frozenset(rules)), FILED.spelled)

    def _buckets(self, articles: Any, parts: int) -> Buckets:
        """Return stretches of time, some for each task, with about as many articles in each."""
        rows = articles.select("day", "article")
        if parts * _SHARE > _SAMPLE:
            rows = rows.sample(fraction=_SAMPLE / (parts * _SHARE), seed=0)
        sample = sorted((int(day), int(article)) for day, article in rows.collect())
        count = 8 * parts
        return Buckets(tuple(sorted({sample[at * len(sample) // count] for at in range(1, count) if sample})))

    def _report(self, articles: Any, aside: dict[str, str], gone: dict[str, Superseded]) -> Indexed:
        results: list[ArticleResult] = []
        problems: list[Incomplete] = []
        for sheet, problem in articles.select("sheet", "problem").toLocalIterator():
            if problem is not None:
                problems.append(Incomplete.model_validate_json(problem))
            else:
                results.append(ArticleResult.of(json.loads(sheet), b""))
        results.sort(key=lambda result: result.entry.path)
        rows = self.spark.read.schema(SAID.spelled).parquet(f"{self.output}/outcomes").collect()
        found = (Outcome.of(json.loads(text)) for _, text in sorted(map(tuple, rows)))
        report = report_of(results, found, self.desk.unfiltered, problems)
        report = report.model_copy(update={"superseded": tuple(gone[name] for name in sorted(gone))})
        notes = [Note(name, None, words) for name, words in sorted(aside.items())]
        judged = self.desk.judged(report, Gathered(self._marked(articles), superseded=notes))
        self._write(judged.report)
        return Indexed(judged.report, tuple(judged.notes))

    def _marked(self, articles: Any) -> dict[str, Source]:
        """Return the articles whose texts may hold suppressions."""
        marked: dict[str, Source] = {}
        for name, body in articles.where("marked = 1").select("name", "body").sort("name").toLocalIterator():
            article = unpack(bytes(body)).article
            marked[name] = Kept(name, b"", True, lambda _, article=article: article)  # type: ignore[misc]
        return marked

    def _write(self, report: Report) -> None:
        write_text(self.spark, f"{self.output}/findings.jsonl", render_lines(View(report, everything=True)))
        bare = report.model_copy(update={"findings": ()})
        write_text(self.spark, f"{self.output}/report.json", render_json(View(bare)))


def _stated(versions: str) -> tuple[str, Version]:
    """Return title and version of an article from its column."""
    title, (stories, number, moment) = json.loads(versions)
    return title, Version(tuple(stories), number, moment)
