"""Repeated runs: what earlier ones kept spares work and never changes what is found."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.cli.newsroom import CASE, QUIET, write, write_conflict

from claimcheck.api import gathering
from claimcheck.api.checking import Job, run_job
from claimcheck.config import Settings
from claimcheck.engine import chosen
from claimcheck.engine.memo import SETTLED, Memo
from claimcheck.engine.postings import Postings
from claimcheck.engine.runner import Run
from claimcheck.ledger.records import Ledger
from claimcheck.models.report import Report

LATER = 2 * SETTLED
TEXTS = [(text.text, text.date) for text in CASE.texts] + [
    (QUIET, "2024-01-02"),
    ("The port has 12 cranes, the harbour master said.\n", "2024-02-01"),
    ("The port has 14 cranes, the harbour master said.\n", "2024-02-03"),
    ("“We lost 3 boats,” said Ann Roe, the harbour master. In all 9 boats were lost.\n", "2024-02-04"),
    ("“We lost 4 boats,” said Ann Roe, the former harbour master.\n", None),
]


def checked(folder: Path, jobs: int = 1) -> Report:
    """Check as a run would that begins when all files have long been written."""
    options = Settings(root=folder.as_posix())
    started = time.time_ns() + LATER
    job = Job((folder / "articles",), options, cache_dir=folder / "cache", started=started, jobs=jobs)
    return run_job(job).report


def plain(folder: Path) -> Report:
    return run_job(Job((folder / "articles",), Settings(root=folder.as_posix()))).report


def test_files_that_did_not_change_are_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_conflict(tmp_path)
    found = checked(tmp_path)
    reads: list[str] = []
    true_open = os.open

    def noted(name: str, flags: int) -> int:
        reads.append(Path(name).name)
        return true_open(name, flags)

    monkeypatch.setattr(gathering.os, "open", noted)
    assert checked(tmp_path) == found
    assert not reads
    write(tmp_path, "articles/b.md", QUIET)
    assert checked(tmp_path) == plain(tmp_path) != found
    assert reads == ["b.md", "a.md", "b.md"], "the changed one; then both, by the run without a cache"


def test_same_size_and_same_time_are_not_enough(tmp_path: Path) -> None:
    """Only the file system's own time of the last change tells such an edit."""
    path = write(tmp_path, "articles/a.md", TEXTS[3][0])
    os.utime(path, (1_000_000_000, 1_000_000_000))
    assert checked(tmp_path) == plain(tmp_path)
    time.sleep(0.02)  # longer than a tick of that time
    path.write_text(path.read_text("utf-8").replace("12", "19"), "utf-8")
    os.utime(path, (1_000_000_000, 1_000_000_000))
    assert checked(tmp_path) == plain(tmp_path)


def test_a_file_changed_of_late_is_not_noted(tmp_path: Path) -> None:
    path = write(tmp_path, "articles/a.md", QUIET)
    stat = path.stat()
    memo = Memo(stat.st_mtime_ns + SETTLED)
    memo.note(stat, (b"0" * 16, False))
    assert memo.look(stat) is None
    assert not memo.fresh
    memo = Memo(max(stat.st_mtime_ns, stat.st_ctime_ns) + SETTLED + 1)
    memo.note(stat, (b"0" * 16, True))
    again = Memo.of(memo.plain(), 0)
    assert again.look(stat) == (b"0" * 16, True)


def test_many_files_that_are_gone_are_forgotten(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("claimcheck.engine.memo.MANY", 0)
    stat = write(tmp_path, "a.md", QUIET).stat()
    earlier = {(1, number, 2, 3, 4): (b"0" * 16, False) for number in range(9)}
    memo = Memo(stat.st_ctime_ns + LATER, earlier)
    memo.note(stat, (b"1" * 16, False))
    assert len(memo.plain()) == 1
    assert memo.plain()[0][1] == stat.st_ino


def test_a_source_takes_no_memo_along_to_another_process(tmp_path: Path) -> None:
    file = gathering.File("a.md", tmp_path.as_posix(), None, None, Memo(0))
    kind, given_again = file.__reduce__()
    assert kind(*given_again).memo is None


class Deadly(gathering.File):
    """Takes the process down that it is sent to."""

    def __reduce__(self) -> tuple[Any, ...]:
        return os._exit, (9,)


def test_a_process_that_is_killed_takes_one_article_along(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("claimcheck.engine.workers.WORTH", 1)
    monkeypatch.setattr("claimcheck.engine.workers.BATCH", 2)
    names = [write(tmp_path, f"{n}.md", text, date).as_posix() for n, (text, date) in enumerate(TEXTS)]
    kinds = [Deadly if number == len(TEXTS) - 1 else gathering.File for number in range(len(names))]
    sources = [kind(name, tmp_path.as_posix(), None) for kind, name in zip(kinds, names, strict=True)]
    settings = Settings(root=tmp_path.as_posix())
    report = Run(settings, Ledger(), chosen(settings), jobs=2).check(sources)
    (problem,) = report.summary.incomplete
    assert problem.path == names[-1]
    assert "was killed" in problem.problem
    rest = [source for source in sources if source.name != names[-1]]
    assert report.findings == Run(settings, Ledger(), chosen(settings)).check(rest).findings


def test_processes_that_share_a_cache(tmp_path: Path) -> None:
    write_conflict(tmp_path)
    (tmp_path / "claimcheck.toml").write_text("", "utf-8")
    command = [
        sys.executable,
        "-m",
        "claimcheck",
        "check",
        "articles",
        "--cache-dir",
        "c",
        "--format",
        "json",
    ]
    running = [subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE) for _ in range(3)]
    outputs = {process.communicate()[0] for process in running}
    assert [process.returncode for process in running] == [1, 1, 1]
    assert len(outputs) == 1


@given(
    st.lists(st.tuples(st.integers(0, 40), st.sampled_from(["", "NUM001", "SUP"]), st.integers(0, 2**56 - 1)))
)
def test_filing_is_the_same_again(entries: list[tuple[int, str, int]]) -> None:
    postings = Postings.of(entries)
    assert list(postings) == entries
    assert Postings.unpacked(postings.codes, postings.packed()) == postings
    numbers = {number for *_, number in entries}
    assert postings.meets(numbers) == bool(entries)
    assert not postings.meets({2**57, *range(-3, 0)} - numbers)


@pytest.mark.parametrize(("codes", "data"), [([], b"\0" * 13), (["X"], b"\0" * 12), (["X"], b"\1" * 13)])
def test_foreign_columns_are_none(codes: list[str], data: bytes) -> None:
    with pytest.raises(ValueError, match="columns"):
        Postings.unpacked(codes, data)


KINDS = ("write", "drop", "rename", "swap", "append")
STEP = st.tuples(st.sampled_from(KINDS), st.integers(0, 7), st.integers(0, 7))


@settings(max_examples=8)
@given(st.lists(STEP, min_size=1, max_size=5))
def test_any_edits_give_what_a_first_run_gives(steps: list[tuple[str, int, int]]) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for number, (text, date) in enumerate(TEXTS):
            write(folder, f"articles/{number}.md", text, date)
        checked(folder)
        for step, one, other in steps:
            path, second = (folder / "articles" / f"{number}.md" for number in (one, other))
            if step == "write":
                text, date = TEXTS[other % len(TEXTS)]
                write(folder, f"articles/{one}.md", text, date)
            elif step == "drop":
                path.unlink(missing_ok=True)
            elif step == "rename" and path.exists():
                path.replace(second)
            elif step == "swap" and one != other and path.exists() and second.exists():
                aside = path.with_suffix(".aside")
                path.replace(aside)
                second.replace(path)
                aside.replace(second)
            elif step == "append" and path.exists():
                path.write_text(
                    f"{path.read_text('utf-8')}\nA further {other + 2} boats were lost.\n", "utf-8"
                )
            assert checked(folder) == plain(folder)
