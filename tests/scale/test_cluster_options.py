"""What the command line says where a cluster cannot be asked, or is asked in a wrong way."""

import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from claimcheck.cli.commands import claimcheck as program
from claimcheck.scale.record_reading import Patterns

SPARK = ("index", "--engine", "spark")


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ((*SPARK, "in", "out"), "--engine spark takes --master, INPUT and OUTPUT"),
        ((*SPARK, "--master", "local", "in"), "--engine spark takes --master, INPUT and OUTPUT"),
        ((*SPARK, "--master", "local", "in", "out", "--store", "s.db"), "no store, no manifest"),
        (("index", "in", "--store", "s.db", "--master", "local"), "--master and --format go with"),
        (("index", "in"), "name the store: --store FILE"),
    ],
)
def test_options_that_do_not_fit(words: tuple[str, ...], message: str) -> None:
    done = CliRunner().invoke(program, words)
    assert done.exit_code == 2
    assert message in done.output


def test_without_the_libraries_the_extra_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setitem(sys.modules, "pyspark.sql", None)
    done = CliRunner().invoke(program, (*SPARK, "--master", "local", "in", "out"))
    assert done.exit_code == 2
    assert "pip install 'claimcheck-news[spark]'" in done.output
    assert "Traceback" not in done.output


@pytest.mark.parametrize(
    ("relative", "wanted"),
    [
        ("a.md", True), ("below/a.txt", True), ("a.png", False), (".hidden/a.md", False), (".a.md", False),
        ("README.md", False), ("node_modules/a.md", False), ("drafts/a.md", False),
    ],
)  # fmt: skip
def test_which_files_of_a_folder_are_articles(relative: str, wanted: bool) -> None:
    assert Patterns((), ("drafts/",)).wanted(relative, f"news/{relative}") is wanted
