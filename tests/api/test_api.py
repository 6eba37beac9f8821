"""The public names, as documented."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
from pathlib import Path

import pytest

import claimcheck
from claimcheck.models.problems import FileError
from tests.cli.newsroom import CASE, QUIET, write, write_conflict


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_read_and_extract(folder: Path) -> None:
    path = write(folder, "a.md", CASE.texts[0].text, "2024-03-04")
    article = claimcheck.read("a.md")
    assert article.date == dt.date(2024, 3, 4)
    assert article == claimcheck.read(Path("a.md"))
    claims = claimcheck.extract(article)
    assert claims
    assert all(path.read_text("utf-8")[claim.start : claim.end] == claim.text for claim in claims)
    assert claims[0].model_dump(mode="json")["kind"]


def test_extract_a_bare_text() -> None:
    text = "At least 40 people died."
    (claim, *_) = claimcheck.extract(text)
    assert text[claim.start : claim.end] == claim.text
    assert claimcheck.extract("") == []


def test_check_files_folders_and_articles(folder: Path) -> None:
    write_conflict(folder)
    report = claimcheck.check(["articles"])
    assert "NUM001" in {finding.code for finding in report.findings}
    assert claimcheck.check("articles") == claimcheck.check(Path("articles")) == report
    articles = [claimcheck.read(path) for path in sorted(Path("articles").iterdir())]
    assert claimcheck.check(articles).findings == report.findings
    mixed = claimcheck.check([articles[0], "articles"])
    assert mixed.findings == report.findings, "an article stands for its file"
    bare = [claimcheck.Article(text=d.text, id=str(n), date=d.date) for n, d in enumerate(CASE.texts)]
    assert "NUM001" in {finding.code for finding in claimcheck.check(bare).findings}


def test_check_tells_what_it_could_not_read(folder: Path) -> None:
    write(folder, "articles/a.md", QUIET)
    (folder / "articles/b.txt").write_bytes(b"\0")
    report = claimcheck.check(["articles"])
    assert [item.path for item in report.summary.incomplete] == ["articles/b.txt"]
    assert report.summary.articles == 1


def test_check_with_settings(folder: Path) -> None:
    write_conflict(folder)
    (folder / "other.toml").write_text('select = ["SUP"]\n', encoding="utf-8")
    report = claimcheck.check(["articles"], "other.toml")
    assert "NUM001" not in {finding.code for finding in report.findings}
    with pytest.raises(FileError, match=r"nope\.toml"):
        claimcheck.check(["articles"], "nope.toml")


def test_report_to_json(folder: Path) -> None:
    write_conflict(folder)
    text = claimcheck.check(["articles"]).model_dump_json()
    assert text.startswith('{"schema":"claimcheck/report/1"')


def test_compare() -> None:
    answer = claimcheck.compare("At least 40 people died.", "At least 40 people died.", date_a="2024-01-02")
    assert answer.answer in {"supports", "refutes", "unrelated"}
    assert isinstance(answer.working, tuple)


def test_importing_costs_next_to_nothing() -> None:
    code = "import sys, claimcheck; print('pydantic' in sys.modules, claimcheck.__version__)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", claimcheck.__version__]
    assert set(claimcheck.__all__) <= set(dir(claimcheck))
    with pytest.raises(AttributeError):
        claimcheck.nothing  # noqa: B018
