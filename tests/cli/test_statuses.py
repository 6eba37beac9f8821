"""What the program ends with, and what it says when something cannot be used."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from claimcheck.cli.commands import claimcheck as program
from tests.cli.newsroom import QUIET, Result, write, write_conflict


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    (tmp_path / "claimcheck.toml").write_text("", encoding="utf-8")
    return tmp_path


def run(*words: str, data: bytes | None = None) -> Result:
    """Run a command in this process, without a cache, any crash raised."""
    words = (*words, "--no-cache") if words[0] == "check" else words
    done = CliRunner().invoke(program, list(words), input=data)
    if done.exception is not None and not isinstance(done.exception, SystemExit):
        raise done.exception
    return Result(done.exit_code, done.stdout, done.stderr)


def test_new_is_1_and_exit_zero_makes_it_0(folder: Path) -> None:
    write_conflict(folder)
    assert run("check", "articles").status == 1
    assert run("check", "articles", "--exit-zero").status == 0
    assert run("check", "articles", "--ignore", "NUM,SUP,REC").status == 0


def test_nothing_new_is_0(folder: Path) -> None:
    write(folder, "articles/a.md", QUIET)
    done = run("check", "articles")
    assert (done.status, done.errors) == (0, [])
    assert "nothing new found" in done.out


def test_fail_on(folder: Path) -> None:
    write_conflict(folder)
    found = json.loads(run("check", "articles", "--format", "json", "--select", "NUM001").out)["findings"]
    assert [f["severity"] for f in found] == ["error"]
    assert run("check", "articles", "--select", "NUM001", "--fail-on", "error").status == 1
    (folder / "claimcheck.toml").write_text('fail-on = "info"\n', encoding="utf-8")
    assert run("check", "articles", "--select", "NUM001").status == 1


@pytest.mark.parametrize("words", [("check",), ("check", "empty")])
def test_nothing_to_check_is_2(folder: Path, words: tuple[str, ...]) -> None:
    (folder / "empty").mkdir()
    done = run(*words)
    assert done.status == 2


def test_missing_path_is_3_and_the_rest_is_checked(folder: Path) -> None:
    write(folder, "articles/a.md", QUIET)
    done = run("check", "articles", "gone.md", "--format", "json")
    assert done.status == 3
    assert done.errors == ["claimcheck: gone.md: not checked: does not exist; check the path"]
    data = json.loads(done.out)
    assert data["summary"]["articles"] == 1
    assert data["summary"]["incomplete"][0]["path"] == "gone.md"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"PK\x03\x04\x00\x00\x00", "binary"),
        (b"caf\xe9 culture\n", "is not UTF-8"),
        (b"", "is empty"),
        (b" \n\n", "is empty"),
        (b"Words. " * 3_000_000, "larger"),
        ("Wörter".encode("utf-16"), "UTF-16"),
    ],
)
def test_unreadable_is_3_on_one_line(folder: Path, data: bytes, words: str) -> None:
    write(folder, "articles/a.md", QUIET)
    (folder / "articles" / "bad.txt").write_bytes(data)
    done = run("check", "articles", "--format", "concise")
    assert done.status == 3
    (line,) = done.errors
    assert line.startswith("claimcheck: articles/bad.txt")
    assert words in line
    assert ";" in line, "it says what to do"


def test_new_beats_unreadable(folder: Path) -> None:
    write_conflict(folder)
    (folder / "articles" / "bad.txt").write_bytes(b"\0")
    assert run("check", "articles").status == 1


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        (
            "claimcheck.toml",
            "selct = []\n",
            "claimcheck.toml:1: unknown option 'selct'; did you mean",
        ),
        ("claimcheck.toml", "select = [\n", "claimcheck.toml"),
        ("claimcheck.toml", 'select = ["NUM999"]\n', "no rule is called 'NUM999'; did you mean"),
        ("claimcheck.toml", '\nignore = [\n"NUM"]\nselect = ["NUM999"]\n', "claimcheck.toml:4: no rule"),
        ("claimcheck.toml", "[per-path-ignores]\n'a' = ['nmu']\n", "claimcheck.toml:2: no rule"),
        ("claimcheck.toml", "[tool.claimcheck]\nselect = []\n", "claimcheck.toml:1: options stand"),
        ("claimcheck.toml", '\n[feilds]\nbody = "x"\n', "claimcheck.toml:2: unknown option 'feilds'"),
        ("claimcheck.toml", '\nrecords = "rec.yml"\n', "claims/rec.yml: does not exist; check 'records'"),
        ("claims/baseline.jsonl", "{}\n", "claims/baseline.jsonl:1: "),
        ("claims/decisions.jsonl", '{"edge": 1}\n', "claims/decisions.jsonl:1: "),
        ("claims/records.yaml", "- kind: event\n", "claims/records.yaml:1: "),
        ("manifest.jsonl", "{\n", "manifest.jsonl:1: "),
    ],
)
def test_unusable_is_2_on_one_line(folder: Path, name: str, text: str, words: str) -> None:
    write(folder, "articles/a.md", QUIET)
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")
    manifest = ("--manifest", name) if name.startswith("manifest") else ()
    done = run("check", "articles", *manifest)
    assert done.status == 2
    assert done.out == ""
    (line,) = done.errors
    assert words in line


def test_unknown_option_in_pyproject(folder: Path) -> None:
    write(folder, "articles/a.md", QUIET)
    (folder / "claimcheck.toml").unlink()
    (folder / "pyproject.toml").write_text("[project]\n\n[tool.claimcheck]\nfail_onn = 1\n", encoding="utf-8")
    done = run("check", "articles")
    assert done.status == 2
    assert done.errors[0].startswith("claimcheck: pyproject.toml:4: unknown option 'fail_onn'")


def test_manifest_that_names_a_missing_file(folder: Path) -> None:
    write(folder, "articles/a.md", QUIET)
    (folder / "m.jsonl").write_text('{"id": "a", "date": "2024-01-02"}\n{"id": "zzz"}\n', encoding="utf-8")
    done = run("check", "articles", "--manifest", "m.jsonl", "--format", "json")
    assert done.status == 3
    assert done.errors[0].startswith("claimcheck: m.jsonl:2: ")
    assert json.loads(done.out)["articles"][0]["date_grounds"] == "manifest"
    assert run("check", "articles", "--manifest", "none.jsonl").status == 2


def test_bad_options_are_2(folder: Path) -> None:
    write(folder, "articles/a.md", QUIET)
    for words in (
        ("--format", "xml"), ("--nope",), ("--output", "sarif"), ("--select", "NOPE"),
        ("--min-confidence", "nan"), ("",), ("--config", ""), ("--store", ""),
    ):  # fmt: skip
        assert run("check", "articles", *words).status == 2


def test_an_empty_path_is_not_the_working_directory(folder: Path) -> None:
    write(folder, "articles/a.md", QUIET)
    for words in (("check",), ("extract",), ("links",), ("corrections",), ("baseline", "create")):
        done = run(*words, "")
        assert done.status == 2
        assert "an empty path" in done.errors[-1]


def test_what_stands_where_something_else_should_is_told(folder: Path) -> None:
    write(folder, "articles/a.md", QUIET)
    for words, told in (
        (("init", "articles/a.md"), "is a file; name the folder of articles"),
        (("store", "stats", "articles"), "is a folder, not a store"),
        (("explain", "12ab", "articles"), "or six digits of a fingerprint"),
    ):
        done = run(*words)
        assert done.status == 2
        assert told in done.errors[0]
    done = run("extract", "-")
    assert done.status == 3
    assert "only 'claimcheck check' reads standard input" in done.errors[0]


def test_a_record_file_that_is_named_must_be_there(folder: Path) -> None:
    write(folder, "articles/a.md", QUIET)
    (folder / "claimcheck.toml").write_text('claims = "facts"\n', encoding="utf-8")
    assert run("check", "articles").status == 0
    (folder / "claimcheck.toml").write_text('claims = "facts"\nrecords = "r.yaml"\n', encoding="utf-8")
    assert run("extract", "articles").status == 2
    (folder / "facts").mkdir()
    (folder / "facts" / "r.yaml").write_text("", encoding="utf-8")
    assert run("extract", "articles").status == 0


def test_stale_is_4_only_if_asked(folder: Path) -> None:
    write_conflict(folder)
    assert run("baseline", "create", "articles").status == 0
    assert run("check", "articles").status == 0
    write(folder, "articles/a.md", QUIET)
    assert run("check", "articles").status == 0
    assert run("check", "articles", "--fail-on-stale").status == 4
    assert run("baseline", "prune", "articles").status == 0
    assert (folder / "claims" / "baseline.jsonl").read_bytes() == b""
    assert run("check", "articles", "--fail-on-stale").status == 0


def test_what_cannot_be_written_is_one_line(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_conflict(folder)

    def refuse(*_given: object) -> None:
        raise PermissionError(13, "Permission denied", "claims/baseline.jsonl")

    monkeypatch.setattr("claimcheck.cli.baseline.save_text", refuse)
    done = run("baseline", "create", "articles")
    assert done.status == 2
    assert done.err.startswith("claimcheck: claims/baseline.jsonl: Permission denied; ")


def test_a_run_that_is_stopped_is_no_finding(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_conflict(folder)

    def stopped(*_given: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("claimcheck.cli.check.run_job", stopped)
    assert run("check", "articles").status == 130
