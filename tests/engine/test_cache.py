"""A cache that is spoilt, locked, out of reach or foreign changes nothing, and is made anew."""

from __future__ import annotations

import os
import random
import sqlite3
import time
from contextlib import closing
from pathlib import Path

import pytest
from tests.cli.newsroom import QUIET, write, write_conflict
from tests.engine.damages import DAMAGES

from claimcheck.api.checking import Job, run_job
from claimcheck.config import Settings
from claimcheck.engine import storage
from claimcheck.engine.memo import SETTLED
from claimcheck.models.report import Report


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_conflict(tmp_path)
    write(tmp_path, "articles/c.md", QUIET)
    write(tmp_path, "articles/d.md", "The road is 10 miles (12 km) long.", "2024-03-05")
    return tmp_path


def checked(folder: Path, *, cached: bool = True) -> Report:
    job = Job(
        (folder / "articles",), Settings(root=folder.as_posix()), started=time.time_ns() + 2 * SETTLED,
        cache_dir=folder / "cache" if cached else None,
    )  # fmt: skip
    return run_job(job).report


def the_cache(folder: Path) -> Path:
    (path,) = (folder / "cache").glob("*.sqlite3")
    return path


@pytest.mark.parametrize("damage", sorted(set(DAMAGES), key=lambda one: one.__name__))
def test_any_damage_is_made_good(folder: Path, damage: object, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = checked(folder, cached=False)
    assert plain.findings
    checked(folder)
    path = the_cache(folder)
    whole = path.read_bytes()
    for seed in range(4):
        path.write_bytes(whole)
        damage(path, random.Random(seed))  # type: ignore[operator]
        write(folder, "articles/c.md", f"{QUIET}The fair has {seed + 2} halls.\n")
        fresh = checked(folder, cached=False)
        for _ in range(3):
            assert checked(folder) == fresh, f"seed {seed}"
        with monkeypatch.context() as patch:
            patch.setattr(
                "claimcheck.engine.runner.read_pages",
                lambda some, *_, **__: (page for page in (some and 1 / 0)),
            )
            patch.setattr("claimcheck.engine.runner.analyse_article", lambda *_: 1 / 0)
            patch.setattr("claimcheck.engine.runner.BlockWorker.work", lambda *_: 1 / 0)
            assert checked(folder) == fresh, "what was spoilt is there again"


def test_a_locked_cache_is_waited_for_once(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = checked(folder)
    waits: list[float] = []
    true_connect = sqlite3.connect

    def connect(name: object, *, timeout: float, **options: object) -> sqlite3.Connection:
        waits.append(timeout)
        return true_connect(name, timeout=0, **options)  # type: ignore[call-overload, no-any-return]

    with closing(true_connect(the_cache(folder), isolation_level=None)) as held:
        held.execute("BEGIN EXCLUSIVE")
        monkeypatch.setattr(storage.sqlite3, "connect", connect)
        write(folder, "articles/c.md", "The fair closed.\n")
        assert checked(folder).findings == plain.findings
        assert len(waits) == 1, "no look-up and no writing waits again"
        assert sum(waits) <= 1
        held.execute("ROLLBACK")
    assert checked(folder).findings == plain.findings


def test_a_cache_out_of_reach_is_done_without(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = checked(folder)

    def refused(*_given: object, **_options: object) -> bool:
        raise PermissionError(13, "Permission denied")

    for name in ("is_file", "mkdir"):
        write(folder, "articles/c.md", f"The fair closed. {name}\n")
        with monkeypatch.context() as patch:
            patch.setattr(storage.Path, name, refused)
            assert checked(folder).findings == plain.findings


@pytest.mark.parametrize("kind", ["folder", "pipe", "link"])
def test_a_cache_that_is_no_file_is_done_without(folder: Path, kind: str) -> None:
    plain = checked(folder)
    path = the_cache(folder)
    path.unlink()
    if kind == "folder":
        path.mkdir()
    elif kind == "pipe":
        os.mkfifo(path)
    else:
        path.symlink_to("/dev/zero")
    for _ in range(2):
        assert checked(folder) == plain
