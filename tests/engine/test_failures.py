"""A step that fails on a text costs its own claims, and that is told."""

from __future__ import annotations

import warnings
from pathlib import Path

import pytest
from tests.cli.newsroom import claimcheck as program
from tests.cli.newsroom import write

import claimcheck
from claimcheck.engine import run
from claimcheck.extraction import pipeline as extraction
from claimcheck.extraction.drafts import Drafts
from claimcheck.models.article import Article
from claimcheck.resolution import pipeline as resolution
from claimcheck.text import Tokens

TEXT = "The road is 10 miles (12 km) long.\n\nAna Roe said the ferry sank."


def extract_half(tokens: Tokens, drafts: Drafts) -> None:
    extraction.extract_attributions(tokens, drafts)
    raise IndexError("list index\nout of range")


def fail(*_: object) -> None:
    raise ValueError


@pytest.fixture
def broken_extractor(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = [step for step in extraction.EXTRACTORS if step is not extraction.extract_attributions]
    monkeypatch.setattr(extraction, "EXTRACTORS", (extract_half, *kept))


@pytest.fixture
def broken_step(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resolution, "STEPS", (fail, *resolution.STEPS))
    monkeypatch.setattr(fail, "__name__", "fill_nothing")


@pytest.mark.usefixtures("broken_extractor")
def test_an_extractor_costs_its_own_claims() -> None:
    report = run([Article(text=TEXT, path="a.txt")])
    assert [finding.code for finding in report.findings] == ["NUM005"]
    (problem,) = report.summary.incomplete
    assert (problem.path, problem.problem) == (
        "a.txt", "the step extract_half failed: IndexError: list index out of range",
    )  # fmt: skip
    with pytest.raises(IndexError):
        run([Article(text=TEXT)], strict=True)


@pytest.mark.usefixtures("broken_extractor")
def test_extract_goes_on_and_warns() -> None:
    with pytest.warns(RuntimeWarning, match="the step extract_half failed"):
        claims = claimcheck.extract(TEXT)
    assert {claim.kind for claim in claims} == {"numeric"}


@pytest.mark.usefixtures("broken_extractor")
def test_commands_tell_it_with_status_3(tmp_path: Path) -> None:
    write(tmp_path, "claimcheck.toml", "")
    write(tmp_path, "articles/a.md", TEXT)
    done = program(tmp_path, "extract", "articles", "--format", "text")
    assert (done.status, len(done.out.splitlines())) == (3, 2)
    assert "articles/a.md: not checked: the step extract_half failed" in done.err
    assert program(tmp_path, "check", "articles", "--no-cache", "--ignore", "NUM").status == 3


@pytest.mark.usefixtures("broken_extractor")
def test_compare_goes_on_and_warns(tmp_path: Path) -> None:
    words = "The road is 10 miles long.", "The road is 14 miles long."
    with pytest.warns(RuntimeWarning, match="the step extract_half failed"):
        assert claimcheck.compare(*words).answer == "refutes"
    done = program(tmp_path, "compare", *words)
    assert (done.status, done.out.splitlines()[0]) == (3, "refutes (conflict)")
    assert done.err.splitlines()[0].startswith("claimcheck: the step extract_half failed: IndexError")


@pytest.mark.usefixtures("broken_step")
def test_a_step_of_resolution_costs_what_it_fills_in() -> None:
    report = run([Article(text=TEXT, path="a.txt")])
    assert [finding.code for finding in report.findings] == ["NUM005"]
    assert [item.problem for item in report.summary.incomplete] == [
        "the step fill_nothing failed: ValueError"
    ]


def test_nothing_is_told_where_nothing_fails() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert len(claimcheck.extract(TEXT)) == 3


def test_a_page_that_cannot_be_made_out_leaves_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, "claimcheck.toml", "")
    write(tmp_path, "articles/a.md", TEXT)
    write(tmp_path, "articles/b.txt", TEXT)
    monkeypatch.setattr("claimcheck.reading.page_article.blocks_of_markdown", fail)
    done = program(tmp_path, "check", "articles", "--no-cache")
    assert "articles/a.md: not checked: reading the page failed: ValueError" in done.err + done.out
    assert "NUM005" in done.out
