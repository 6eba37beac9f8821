"""``index``, ``check --store`` and ``store``: what they print, and their statuses."""

from __future__ import annotations

import csv
import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.newsroom import CASE, claimcheck, write, write_conflict

STORE = ("--store", "newsroom.db")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_conflict(tmp_path, ("articles/a.md", "drafts/b.md"))
    assert claimcheck(tmp_path, "index", "articles", *STORE, "-j1").status == 0
    return tmp_path


def test_index_tells_what_it_did_and_goes_on(folder: Path) -> None:
    write(folder, "articles/c.md", CASE.texts[0].text, "2024-05-01")
    again = claimcheck(folder, "index", "articles", *STORE, "-j1")
    assert again.out == "1 new, 0 replaced, 1 unchanged; newsroom.db holds 2 articles\n"
    assert claimcheck(folder, "index", *STORE, "--select", "NUM").out.startswith(
        "0 new, 0 replaced, 0 unchanged, 2"
    )
    (folder / "articles" / "bad.md").write_bytes(b"\xff\xfe\x00\x81")
    assert claimcheck(folder, "index", "articles", *STORE, "-j1", "-q").status == 3


def test_a_draft_is_held_against_the_store(folder: Path) -> None:
    done = claimcheck(folder, "check", "drafts/b.md", *STORE)
    assert done.status == 1
    assert "articles/a.md" in done.out
    typed = (folder / "drafts" / "b.md").read_bytes()
    assert claimcheck(folder, "check", "-", "--stdin-filename", "drafts/b.md", *STORE, data=typed).status == 1
    assert claimcheck(folder, "check", "drafts/b.md", *STORE, "--format", "html").out.count("articles/a.md")
    assert claimcheck(folder, "check", "drafts", *STORE).status == 3
    assert claimcheck(folder, "check", "drafts/b.md", "articles/a.md", *STORE).status == 2
    missing = claimcheck(folder, "check", "drafts/b.md", "--store", "none.db")
    assert missing.status == 2
    assert "there is no such store" in missing.err
    assert not (folder / "none.db").exists()


def test_stats_verify_and_vacuum(folder: Path) -> None:
    assert claimcheck(folder, "store", "stats", "newsroom.db").out.startswith("articles           1\n")
    assert claimcheck(folder, "store", "verify", "newsroom.db").out == "newsroom.db: 1 articles, all whole\n"
    assert "MB now" in claimcheck(folder, "store", "vacuum", "newsroom.db").out


@pytest.mark.parametrize("harm", ["UPDATE bodies SET body = x'00'", "DELETE FROM sheets", "DELETE FROM keys"])
def test_damaged_articles_are_told_dropped_and_read_again(folder: Path, harm: str) -> None:
    with closing(sqlite3.connect(folder / "newsroom.db")) as file:
        file.execute(harm)
        file.commit()
    told = claimcheck(folder, "store", "verify", "newsroom.db", "--drop")
    assert told.status == 2
    assert told.errors[0].startswith("claimcheck: articles/a.md: ")
    assert claimcheck(folder, "index", "articles", *STORE, "-j1").out.startswith("1 new")
    assert claimcheck(folder, "store", "verify", "newsroom.db").status == 0


def test_claims_are_exported(folder: Path) -> None:
    assert claimcheck(folder, "store", "export", "newsroom.db", "claims.csv").status == 0
    with (folder / "claims.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    claimcheck(folder, "store", "export", "newsroom.db", "claims.jsonl")
    lines = (folder / "claims.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["words"] for line in lines] == [row["words"] for row in rows]
    assert {(row["article"], row["day"]) for row in rows} == {("articles/a.md", CASE.texts[0].date)}
    assert claimcheck(folder, "store", "export", "newsroom.db", "claims.xls").status == 2


def test_claims_are_exported_to_parquet(folder: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    assert claimcheck(folder, "store", "export", "newsroom.db", "claims.parquet").status == 0
    assert parquet.read_table(folder / "claims.parquet").num_rows > 0


def test_the_history_of_a_figure_is_shown(folder: Path) -> None:
    for number, count in enumerate((310, 420)):
        text = f"There are {count} Danish soldiers in Estonia, the ministry said."
        write(folder, f"articles/h{number}.md", text, f"2024-0{number + 1}-01")
    claimcheck(folder, "index", "articles", *STORE, "-j1")
    ask = ("history", "Danish soldiers in Estonia", *STORE)
    shown = claimcheck(folder, *ask)
    assert shown.status == 0
    assert "stands now: 420 (2024-02-01, articles/h1.md)" in shown.out
    assert claimcheck(folder, *ask, "--format", "svg", "-o", "plot.svg").status == 0
    assert (folder / "plot.svg").read_text(encoding="utf-8").startswith("<svg")
    assert claimcheck(folder, *ask, "--until", "2024-01").out.count("articles/h") == 2
    assert claimcheck(folder, *ask, "--since", "soon").status == 2
    assert claimcheck(folder, "history", "soldiers", *STORE).status == 2
