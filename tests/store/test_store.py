"""The file of a store: what is no store, newer, damaged, full, in use, or holds words that look like SQL."""

from __future__ import annotations

import datetime as dt
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

import claimcheck
from claimcheck.store.database import Database
from claimcheck.store.migrations import steps, version_of
from claimcheck.store.store_checks import problems_of
from claimcheck.store.store_errors import StoreError, told

TEXT = "The weir at Tarnholm holds 310 boats, Pia Selwood said.\n"


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return Path("newsroom.db")


def made(path: Path, count: int = 3) -> claimcheck.Archive:
    archive = claimcheck.Archive(path)
    archive.add([claimcheck.Article(text=TEXT, id=f"a{n}", date=f"2024-03-0{n + 1}") for n in range(count)])  # type: ignore[arg-type]
    return archive


def test_the_schema_is_one_file_of_numbered_steps(path: Path) -> None:
    database = Database(path)
    assert version_of(database.file, "newsroom.db") == len(steps()) > 0
    assert database.rows("PRAGMA journal_mode") == [("wal",)]
    assert Database(path, create=False).rows("SELECT count(*) FROM articles") == [(0,)]


def test_a_file_that_is_no_store_is_left_alone(path: Path) -> None:
    path.write_text("notes of the desk, " * 100, encoding="utf-8")
    with pytest.raises(StoreError, match="this is no store"):
        claimcheck.Archive(path)
    path.unlink()
    with closing(sqlite3.connect(path)) as file:
        file.execute("CREATE TABLE bills (number)")
    with pytest.raises(StoreError, match="this is no store"):
        claimcheck.Archive(path)
    path.unlink()
    with pytest.raises(StoreError, match="no such store"):
        claimcheck.Archive(path, create=False)


def test_a_newer_store_says_so(path: Path) -> None:
    made(path).close()
    with closing(sqlite3.connect(path)) as file:
        file.execute("PRAGMA user_version = 900")
    with pytest.raises(StoreError, match=r"newer version .*900"):
        claimcheck.Archive(path)


def test_a_damaged_store_says_so(path: Path) -> None:
    archive = made(path)
    archive._holding.current().database.rows("PRAGMA wal_checkpoint(TRUNCATE)")
    archive.close()
    data = bytearray(path.read_bytes())
    data[4096:] = b"\xa5" * (len(data) - 4096)
    path.write_bytes(data)
    with pytest.raises(StoreError, match="damaged"):
        claimcheck.Archive(path).check()


def test_a_second_writer_waits_or_says_so(path: Path) -> None:
    made(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with (
            pytest.raises(StoreError, match="another process is writing"),
            Database(path, wait=0.05).writing() as _,
        ):
            pass
        assert Database(path).rows("SELECT count(*) FROM articles") == [(3,)]  # readers go on


def test_a_transaction_is_whole_or_nothing(path: Path) -> None:
    database = Database(path)

    def half() -> None:
        with database.writing() as file:
            file.execute("INSERT INTO versions VALUES (1, 1, x'00', x'00')")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        half()
    assert database.rows("SELECT count(*) FROM versions") == [(0,)]


def test_full_disk_is_told() -> None:
    error = sqlite3.OperationalError("database or disk is full")
    error.sqlite_errorcode = sqlite3.SQLITE_FULL
    assert "no room left" in str(told(error, "newsroom.db"))


def test_words_are_never_statements(path: Path) -> None:
    name = "x'); DROP TABLE articles; --"
    archive = made(path)
    archive.add(claimcheck.Article(text=f'{TEXT}\nPia Selwood said "{name}" to 12 people.\n', id=name))
    assert name in archive
    assert archive.remove(name) == 1
    assert len(archive) == 3


def test_a_full_disk_is_told_and_loses_nothing(path: Path) -> None:
    archive = made(path)
    database = archive._holding.current().database
    database.rows(f"PRAGMA max_page_count = {database.rows('PRAGMA page_count')[0][0] + 1}")
    many = [
        claimcheck.Article(text=TEXT * 40, id=f"b{number}", date=dt.date(2024, 4, 1)) for number in range(9)
    ]
    with pytest.raises(StoreError, match="no room left"):
        archive.add(many)
    assert list(archive) == ["a0", "a1", "a2"]
    database.rows("PRAGMA max_page_count = 1073741823")
    assert archive.add(many).added == 9
    assert not list(problems_of(archive._holding.current()))


INDEX = """
import sys, claimcheck
archive = claimcheck.Archive("newsroom.db")
for number in range(10_000):
    archive.add(claimcheck.Article(text=sys.argv[1] % number, id=f"c{number}"))
    print(number, flush=True)
"""


def test_a_killed_writer_leaves_a_whole_store_while_others_read(path: Path) -> None:
    made(path)
    text = "The weir at Tarnholm holds %d boats, Pia Selwood said.\n"
    writer = subprocess.Popen([sys.executable, "-c", INDEX, text], stdout=subprocess.PIPE, text=True)
    assert writer.stdout is not None
    reader = claimcheck.Archive(path)
    for wanted in (3, 6):
        while int(writer.stdout.readline()) < wanted:
            pass
        assert len(reader) >= 3 + wanted
    writer.kill()
    told = [*map(int, writer.stdout.read().split()), 6]
    writer.wait()
    writer.stdout.close()
    archive = claimcheck.Archive(path)
    assert len(archive) >= 4 + max(told)  # what was said to be there is
    assert not list(problems_of(archive._holding.current()))
    assert archive.add(claimcheck.Article(text=text % 2, id="c2")).unchanged == 1
