"""``pytest --claimcheck articles/``: one test an article, failing on what is new in it."""

from __future__ import annotations

import datetime as dt
import time
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from claimcheck.models.finding import Finding
    from claimcheck.models.report import Incomplete
    from claimcheck.report.view import View


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options."""
    group = parser.getgroup("claimcheck")
    group.addoption(
        "--claimcheck", action="append", default=[], metavar="PATH",
        help="check the articles in this file or folder (may be given several times)",
    )  # fmt: skip
    group.addoption("--claimcheck-manifest", metavar="FILE", help="JSON Lines with metadata of articles")
    group.addoption("--claimcheck-against", metavar="REF", help="take as known what was there at this commit")


def pytest_collection_modifyitems(session: pytest.Session, items: list[pytest.Item]) -> None:
    """Add the articles to the tests of the session."""
    paths = session.config.getoption("--claimcheck")
    if paths:
        root = Articles.from_parent(session, name="claimcheck")
        items.extend(root.collect())


class Articles(pytest.Collector):
    """All articles of the run: checked once, together."""

    def collect(self) -> Iterator[ArticleItem]:
        """Yield a test for each article, and one for each file that could not be read."""
        from claimcheck.api.asof import Lookup
        from claimcheck.api.checking import Job, run_job
        from claimcheck.config import find_settings
        from claimcheck.models.finding import SEVERITIES
        from claimcheck.models.problems import ClaimcheckError
        from claimcheck.report.clean import visible
        from claimcheck.report.view import View

        options = self.config
        try:
            settings = find_settings(self.config.rootpath)
            manifest = options.getoption("--claimcheck-manifest")
            job = Job(
                tuple(Path(path) for path in options.getoption("--claimcheck")), settings,
                manifest=Path(manifest) if manifest else None, lookup=Lookup(start=self.config.rootpath),
                against=options.getoption("--claimcheck-against"), today=dt.datetime.now(tz=dt.UTC).date(),
                cache_dir=_cache_of(options), started=time.time_ns(),
            )  # fmt: skip
            checked = run_job(job)
        except ClaimcheckError as error:
            raise pytest.UsageError(f"claimcheck: {error}") from None
        least = SEVERITIES.index(settings.fail_on)
        by_path: dict[str, list[Finding]] = defaultdict(list)
        for finding in checked.report.findings:
            if finding.status == "new" and SEVERITIES.index(finding.severity) >= least:
                by_path[finding.locations[0].path].append(finding)
        view = View(checked.report, checked.texts)
        for entry in checked.report.articles:
            yield ArticleItem.from_parent(
                self, name=visible(entry.path), findings=by_path[entry.path], view=view, problem=None
            )
        for problem in checked.report.summary.incomplete:
            name = visible(problem.path) or "claimcheck"
            yield ArticleItem.from_parent(self, name=name, findings=[], view=view, problem=problem)


def _cache_of(config: pytest.Config) -> Path | None:
    """Return a folder in the cache that pytest keeps, if it keeps one."""
    kept: pytest.Cache | None = getattr(config, "cache", None)
    return None if kept is None else kept.mkdir("claimcheck")


class ArticleItem(pytest.Item):
    """One article as a test."""

    def __init__(
        self, *, findings: list[Finding], view: View, problem: Incomplete | None, **given: object
    ) -> None:
        super().__init__(**given)  # type: ignore[arg-type]
        self.findings = findings
        self.view = view
        self.problem = problem

    def runtest(self) -> None:
        """Fail if something new was found, or the article could not be checked."""
        from claimcheck.report.concise import unchecked
        from claimcheck.report.text import passages

        if self.problem is not None:
            raise ArticleFailure("".join(unchecked(self.problem)))
        if self.findings:
            raise ArticleFailure(passages(self.view, self.findings).rstrip())

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: object = None) -> str:
        """Return both passages and the working instead of a traceback."""
        if isinstance(excinfo.value, ArticleFailure):
            return str(excinfo.value)
        return str(super().repr_failure(excinfo, style))  # type: ignore[arg-type]

    def reportinfo(self) -> tuple[Path, int, str]:
        """Return where the first finding is."""
        line = self.findings[0].locations[0].line - 1 if self.findings else 0
        return Path(self.name), line, f"claimcheck: {self.name}"


class ArticleFailure(Exception):  # noqa: N818 (a failure of a test, not an error)
    """What is new in an article, as text."""
