"""The run: no crash hides another result, and neither cache nor packing nor processes change the report."""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from functools import cache
from pathlib import Path
from typing import ClassVar

import pytest
from tests.cli.newsroom import CASE, QUIET, write, write_conflict

from claimcheck.api.checking import Job, run_job
from claimcheck.config import Settings
from claimcheck.engine import UnknownRuleError, chosen, run
from claimcheck.engine.article_store import ArticleStore
from claimcheck.engine.loaded_article import pack, unpack
from claimcheck.engine.runner import Run
from claimcheck.engine.sources import Given
from claimcheck.ledger.records import Ledger
from claimcheck.linking.links import Link, Statement
from claimcheck.linking.profiled_article import Profiled
from claimcheck.models.article import Article
from claimcheck.models.finding import Finding
from claimcheck.models.report import Report
from claimcheck.resolution.resolved_claims import claims_of
from claimcheck.rules.registry import RULES
from claimcheck.rules.rule import GroupRule, LinkRule, Page, PageRule, Place, Rule

ARTICLES = [
    Article(
        text=dispatch.text, id=f"{rule.code}-{number}-{copy}", path=f"{rule.code}-{number}-{copy}.txt",
        date=dt.date.fromisoformat(dispatch.date or "2024-01-01") + dt.timedelta(days=copy),
    )
    for rule in RULES
    for number, case in enumerate(rule.examples)
    for copy, dispatch in enumerate(case.texts)
]  # fmt: skip


class Broken(PageRule):
    code: ClassVar[str] = "NUM998"
    name: ClassVar[str] = "broken"
    severity = "error"

    def check(self, page: Page) -> Iterator[Finding]:
        yield self.finding("conflict", "found first", Place(page.article, page.claims[0]), key=("a",))
        raise RuntimeError("on\npurpose")


class BrokenLink(LinkRule):
    code: ClassVar[str] = "NUM997"
    name: ClassVar[str] = "broken-link"
    severity = "error"

    def check(self, link: Link) -> Iterator[Finding]:  # noqa: ARG002
        raise ZeroDivisionError

    examples = ()


class BrokenGroup(GroupRule):
    code: ClassVar[str] = "NUM996"
    name: ClassVar[str] = "broken-group"
    severity = "error"
    kind = "numeric"

    def key(self, statement: Statement) -> str | None:  # noqa: ARG002
        return "all"

    def check(self, group: Iterator[Statement], ledger: Ledger) -> Iterator[Finding]:  # noqa: ARG002
        raise KeyError("gone")


def conflict() -> list[Article]:
    return [
        Article(text=d.text, id=str(n), path=f"{n}.txt", date=dt.date.fromisoformat(d.date or ""))
        for n, d in enumerate(CASE.texts)
    ]


@cache
def whole() -> Report:
    """Return the report on all examples, which several tests hold others against."""
    return run(ARTICLES)


def test_a_crash_hides_nothing() -> None:
    rules: list[Rule] = [Broken(), BrokenLink(), BrokenGroup(), *chosen(Settings(select=("NUM001",)))]
    report = run(conflict(), rules=rules)
    assert {f.code for f in report.findings} == {"NUM998", "NUM001"}
    problems = [item.problem for item in report.summary.incomplete]
    assert "NUM998 broken failed: RuntimeError: on purpose" in problems
    assert any("NUM997 broken-link failed: ZeroDivisionError" in p for p in problems)
    assert any("NUM996 broken-group failed: KeyError" in p for p in problems)
    assert {item.path for item in report.summary.incomplete} == {"0.txt", "1.txt"}


def test_strict_raises() -> None:
    with pytest.raises(RuntimeError):
        run(conflict(), rules=[Broken()], strict=True)


def test_selection() -> None:
    assert [r.code for r in chosen(Settings(select=("NUM001", "stale-figure")))] == ["NUM001", "SUP002"]
    assert all(r.code.startswith("NUM") for r in chosen(Settings(select=("num",))))
    assert {r.code for r in chosen(Settings(select=("ALL",)))} == {r.code for r in RULES}
    assert "NUM001" not in {r.code for r in chosen(Settings(ignore=("conflicting-figures",)))}
    with pytest.raises(UnknownRuleError, match="did you mean"):
        chosen(Settings(select=("conflicting-figure",)))


def test_order_of_articles_does_not_matter() -> None:
    assert whole() == run(list(reversed(ARTICLES)))


def test_no_finding_twice() -> None:
    report = run([*ARTICLES, *ARTICLES[:9]])
    seen = [(f.code, frozenset((p.path, p.start, p.end) for p in f.locations)) for f in report.findings]
    assert len(seen) == len(set(seen))


def test_every_finding_has_sides_and_true_places() -> None:
    texts = {article.name: article.text for article in ARTICLES}
    report = whole()
    assert report.findings
    for finding in report.findings:
        assert len(finding.sides) == len(finding.locations)
        for place in finding.locations:
            assert texts[place.path][place.start : place.end] == place.text


def test_packed_claims_are_the_same_claims() -> None:
    for article in ARTICLES[:60]:
        read = claims_of(article)
        found = Profiled.of(read.article, read.claims, read.tokens)
        again = unpack(pack(found))
        assert (again.article, again.claims) == (read.article, read.claims)
        assert again.profile == found.profile
    with pytest.raises(ValueError, match="incorrect"):
        unpack(b"no pack")


def test_articles_that_are_put_away_and_opened_again_change_nothing() -> None:
    articles = ARTICLES[::5]
    small = Run(Settings(), Ledger(), chosen(Settings()))
    small._article_store = ArticleStore(limit=3, opener=small._opened)
    assert small.check([Given(article) for article in articles]) == run(articles)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    write_conflict(tmp_path)
    write(tmp_path, "articles/c.md", QUIET)
    for number, article in enumerate(ARTICLES[:40]):
        write(tmp_path, f"articles/{number}.md", article.text, str(article.date))
    return tmp_path


def checked(jobs: int = 1, **settings: object) -> Report:
    job = Job((Path("articles"),), Settings(root=".", **settings), cache_dir=Path("cache"), jobs=jobs)  # type: ignore[arg-type]
    return run_job(job).report


def the_cache(folder: Path) -> Path:
    (path,) = (folder / "cache").glob("*.sqlite3")
    return path


def test_cache_changes_nothing_and_spares_work(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = run_job(Job((Path("articles"),), Settings(root="."))).report
    assert checked() == plain
    with monkeypatch.context() as patch:
        patch.setattr(
            "claimcheck.engine.runner.read_pages",
            lambda sources, *_a, **_k: (page for page in (sources and 1 / 0)),
        )
        patch.setattr("claimcheck.engine.runner.BlockWorker.work", lambda *_: 1 / 0)
        assert checked() == plain
    write(folder, "articles/a.md", QUIET)
    assert checked() == run_job(Job((Path("articles"),), Settings(root="."))).report
    assert checked(select=("NUM001",)) == run_job(
        Job((Path("articles"),), Settings(root=".", select=("NUM001",)))
    ).report  # fmt: skip


def test_step_by_step_is_as_at_once(folder: Path) -> None:
    """Articles come, change and go; what is kept from run to run gives what a run from nothing gives."""
    names = [f"articles/{number}.md" for number in range(40)]
    checked()
    for step in range(12):
        name = names[step * 7 % 40]
        if step % 3 == 0:
            (folder / name).unlink(missing_ok=True)
        elif step % 3 == 1:
            other = ARTICLES[step * 11 % len(ARTICLES)]
            write(folder, name, other.text, str(other.date))
        else:
            write(folder, f"articles/new{step}.md", CASE.texts[step % 2].text, CASE.texts[step % 2].date)
        assert checked() == run_job(Job((Path("articles"),), Settings(root="."))).report


@pytest.mark.parametrize("spoilt", [b"", b"no data base at all", b"SQLite format 3\0" + b"\xff" * 4000])
def test_a_spoilt_cache_is_made_anew(folder: Path, spoilt: bytes) -> None:
    plain = checked()
    the_cache(folder).write_bytes(spoilt)
    assert checked() == plain
    assert checked() == plain
    with closing(sqlite3.connect(the_cache(folder))) as file, file:
        assert file.execute("SELECT count(*) FROM sheets").fetchone()[0] == plain.summary.articles


def test_foreign_entries_are_ignored(folder: Path) -> None:
    plain = checked()
    with closing(sqlite3.connect(the_cache(folder))) as file, file:
        file.execute("UPDATE sheets SET text = replace(text, '20', '19')")
        file.execute("UPDATE outcomes SET text = '[[1]]'")
        file.execute("UPDATE bodies SET body = x'00'")
    assert checked() == plain
    with closing(sqlite3.connect(the_cache(folder))) as file, file:
        file.execute("UPDATE bodies SET body = x'00'")
    write(folder, "articles/a.md", QUIET)
    assert checked() == run_job(Job((Path("articles"),), Settings(root="."))).report


def test_a_cache_in_use_is_left_alone(folder: Path) -> None:
    plain = checked()
    held = sqlite3.connect(the_cache(folder), isolation_level=None)
    held.execute("BEGIN IMMEDIATE")
    assert checked() == plain
    held.execute("ROLLBACK")
    held.close()


def test_a_cache_that_cannot_be_written(folder: Path) -> None:
    (folder / "cache").write_text("a file where the folder should be", encoding="utf-8")
    assert checked().summary.articles == 43


def test_processes_change_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("claimcheck.engine.workers.WORTH", 1)
    plain = run_job(Job((Path("articles"),), Settings(root="."))).report
    (folder / "articles" / "bad.txt").write_bytes(b"\0")
    report = run_job(Job((Path("articles"),), Settings(root="."), jobs=2)).report
    assert report.findings == plain.findings
    assert [item.path for item in report.summary.incomplete] == ["articles/bad.txt"]
