"""The other commands: baseline, init, extract, compare, rules, schema, and the pytest plug-in."""

from __future__ import annotations

import json
import shlex
from pathlib import Path

import jsonschema
import pytest
import yaml

from claimcheck.rules.registry import RULES
from tests.cli.newsroom import CASE, QUIET, claimcheck, write, write_conflict

pytest_plugins = ["pytester"]
CHECK = ("check", "articles", "--select", "NUM001", "--no-cache")


@pytest.fixture
def room(tmp_path: Path) -> Path:
    (tmp_path / "claimcheck.toml").write_text('select = ["NUM001"]\n', encoding="utf-8")
    write_conflict(tmp_path)
    return tmp_path


def baseline(room: Path) -> list[dict[str, str]]:
    return [json.loads(line) for line in (room / "claims/baseline.jsonl").read_text("utf-8").splitlines()]


def fingerprint(room: Path) -> str:
    done = claimcheck(room, *CHECK, "--format", "json")
    return str(json.loads(done.out)["findings"][0]["fingerprint"])


def contents(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_create_then_only_what_is_new_fails(room: Path) -> None:
    assert claimcheck(room, "baseline", "create", "articles").status == 0
    assert {line["doc"] for line in baseline(room)} == {"articles/a.md", "articles/b.md"}
    assert claimcheck(room, *CHECK).status == 0
    write(room, "articles/c.md", CASE.texts[1].text, CASE.texts[1].date)
    done = claimcheck(room, *CHECK, "--format", "json")
    assert done.status == 1
    new = [f for f in json.loads(done.out)["findings"] if f["status"] == "new"]
    assert {f["locations"][0]["path"] for f in new} == {"articles/c.md"}
    assert claimcheck(room, "baseline", "update", "articles").status == 1
    assert len(baseline(room)) == 2, "it does not grow unless told to"
    done = claimcheck(
        room, "baseline", "update", "articles", "--accept-new", "--reason", "both said", "--who", "me"
    )
    assert done.status == 0
    assert len(baseline(room)) == 3
    assert claimcheck(room, *CHECK).status == 0
    assert "accepted by me: both said" in claimcheck(room, "baseline", "show", "articles").out


def test_a_suppression_that_is_new_holds_though_a_baseline_tells_what_was_there(room: Path) -> None:
    write(room, "articles/c.md", "The fair drew 40 people.")
    assert claimcheck(room, "baseline", "create", "articles").status == 0
    dispatch = CASE.texts[1]
    write(
        room,
        "articles/d.md",
        f"<!-- claimcheck: ignore NUM001: both ways -->\n{dispatch.text}",
        dispatch.date,
    )
    done = claimcheck(room, *CHECK, "--format", "json", "--select", "NUM001", "--show", "all")
    assert done.status == 0
    assert "suppressed" in {f["status"] for f in json.loads(done.out)["findings"]}


def test_create_does_not_overwrite(room: Path) -> None:
    claimcheck(room, "baseline", "create", "articles")
    done = claimcheck(room, "baseline", "create", "articles")
    assert done.status == 2
    assert "--force" in done.errors[0]
    assert claimcheck(room, "baseline", "create", "articles", "--force").status == 0


@pytest.mark.parametrize("words", [("create",), ("update", "--accept-new"), ("prune",)])
def test_never_written_in_ci(room: Path, words: tuple[str, ...]) -> None:
    done = claimcheck(room, "baseline", *words, "articles", CI="true")
    assert done.status == 2
    assert not (room / "claims").exists()


def test_a_check_rests_idle_lines_but_not_in_ci(room: Path) -> None:
    claimcheck(room, "baseline", "create", "articles")
    file = room / "claims/baseline.jsonl"
    before = file.read_text("utf-8")
    text = write(room, "articles/a.md", QUIET).read_text("utf-8")
    assert claimcheck(room, *CHECK, CI="true").status == 0
    assert (
        claimcheck(
            room, "check", "articles", "--stdin-filename", "articles/a.md", "-", data=text.encode()
        ).status
        == 0
    )
    assert file.read_text("utf-8") == before
    done = claimcheck(room, *CHECK)
    assert "marked as idle in the baseline: 2 lines" in done.out
    rested = file.read_text("utf-8")
    assert rested.count('"idle": true') == 2
    claimcheck(room, *CHECK)
    assert file.read_text("utf-8") == rested
    assert claimcheck(room, "baseline", "show", "articles").out.count("serves no finding: ") == 2


def test_decisions_run_out_and_outlive_pruning(room: Path) -> None:
    mark = fingerprint(room)
    done = claimcheck(
        room,
        "baseline",
        "decide",
        mark,
        "false-positive",
        "articles",
        "--reason",
        "two counts",
        "--until",
        "2020-01-01",
    )
    assert done.status == 0
    assert claimcheck(room, *CHECK).status == 1, "it ran out in 2020"
    assert "false-positive until 2020-01-01: two counts" in claimcheck(
        room, "baseline", "explain", mark, "articles"
    ).out  # fmt: skip
    write(room, "articles/a.md", QUIET)
    assert claimcheck(room, "baseline", "prune", "articles").status == 0
    assert baseline(room) == []
    assert len((room / "claims/decisions.jsonl").read_text("utf-8").splitlines()) == 2


def test_decisions_follow_a_rename(room: Path) -> None:
    claimcheck(room, "baseline", "decide", fingerprint(room), "accepted", "articles", "--reason", "r")
    (room / "articles/a.md").rename(room / "articles/renamed.md")
    assert claimcheck(room, *CHECK).status == 0
    assert claimcheck(room, "baseline", "prune", "articles").status == 0
    assert "articles/renamed.md" in {line["doc"] for line in baseline(room)}
    lines = (room / "claims/decisions.jsonl").read_text("utf-8").splitlines()
    assert {json.loads(line)["edge"] for line in lines} == {line["edge"] for line in baseline(room)}


def test_part_of_the_articles_prunes_nothing(room: Path) -> None:
    claimcheck(room, "baseline", "create", "articles")
    assert claimcheck(room, "check", "articles/a.md", "--fail-on-stale").status == 0
    done = claimcheck(room, "baseline", "prune", "articles/a.md")
    assert done.status == 2
    assert len(baseline(room)) == 2


def test_migrate_works_hashes_out_anew(room: Path) -> None:
    claimcheck(room, "baseline", "create", "articles")
    file = room / "claims/baseline.jsonl"
    good = file.read_text("utf-8")
    file.write_text(good.replace('"edge": "', '"edge": "0'), "utf-8")
    assert claimcheck(room, *CHECK).status == 2
    assert claimcheck(room, "baseline", "migrate").status == 0
    assert file.read_text("utf-8") == good


def test_explain_unknown(room: Path) -> None:
    assert claimcheck(room, "baseline", "explain", "feed", "articles").status == 2


def test_init_sets_up_and_leaves_alone(tmp_path: Path) -> None:
    write_conflict(tmp_path)
    (tmp_path / ".gitattributes").write_text("*.md text", encoding="utf-8")
    assert claimcheck(tmp_path, "init").status == 0
    files = contents(tmp_path)
    assert {"claimcheck.toml", "claims/baseline.jsonl", ".github/workflows/claimcheck.yml"} <= files.keys()
    assert files[".gitattributes"].startswith(b"*.md text\nclaims/baseline.jsonl merge=union\n")
    workflow = yaml.safe_load(files[".github/workflows/claimcheck.yml"])
    assert workflow["jobs"]["claimcheck"]["steps"]
    assert claimcheck(tmp_path, "init").status == 0
    assert files == {
        p.relative_to(tmp_path).as_posix(): p.read_bytes() for p in tmp_path.rglob("*") if p.is_file()
    }
    assert claimcheck(tmp_path, *CHECK).status == 1


@pytest.mark.parametrize("name", ["arti cles", "it's $HOME", 'a"b`c', "-x", "ünï😀"])
def test_init_names_any_folder_safely(tmp_path: Path, name: str) -> None:
    assert claimcheck(tmp_path, "init", "--", name).status == 0
    workflow = yaml.safe_load((tmp_path / ".github/workflows/claimcheck.yml").read_text("utf-8"))
    run = next(
        step for step in workflow["jobs"]["claimcheck"]["steps"] if step.get("name") == "Check articles"
    )
    last = run["run"].strip().splitlines()[-1]
    assert shlex.split(last)[-2:] == ["--", name]


@pytest.mark.parametrize("name", ["/articles", "../articles", "a\nb"])
def test_init_wants_a_folder_from_here(tmp_path: Path, name: str) -> None:
    assert claimcheck(tmp_path, "init", name).status == 2
    assert not list(tmp_path.iterdir())


def test_init_says_what_is_in_the_way(tmp_path: Path) -> None:
    (tmp_path / "claims").write_text("a file", "utf-8")
    done = claimcheck(tmp_path, "init")
    assert done.status == 2
    (line,) = done.errors
    assert "claims" in line


def test_extract_is_a_claim_a_line(room: Path) -> None:
    done = claimcheck(room, "extract", "articles")
    assert done.status == 0
    claims = [json.loads(line) for line in done.out.splitlines()]
    assert {
        "kind",
        "id",
        "article",
        "start",
        "end",
        "text",
        "holds",
        "attributed_to",
        "implied",
        "trail",
    } <= set(claims[0])
    for claim in claims:
        text = (room / claim["article"]).read_text("utf-8")
        assert text[claim["start"] : claim["end"]] == claim["text"]
    assert json.loads(claimcheck(room, "extract", "articles", "--format", "json").out) == claims
    assert claimcheck(room, "extract", "nope.md").status == 3


def test_schema_fits_what_is_printed(room: Path) -> None:
    schemas = json.loads(claimcheck(room, "schema").out)
    report = json.loads(claimcheck(room, *CHECK, "--format", "json").out)
    jsonschema.validate(report, schemas["report"])
    for line in claimcheck(room, "extract", "articles").out.splitlines():
        jsonschema.validate(json.loads(line), schemas["claims"])


def test_rules_and_rule(room: Path) -> None:
    listed = claimcheck(room, "rules").out.splitlines()
    assert [line.split()[0] for line in listed] == [rule.code for rule in RULES]
    assert [r["code"] for r in json.loads(claimcheck(room, "rules", "--format", "json").out)] == [
        rule.code for rule in RULES
    ]
    assert claimcheck(room, "rule", "num001").out == claimcheck(room, "rule", "conflicting-figures").out
    done = claimcheck(room, "rule", "NUM0")
    assert done.status == 2
    assert "did you mean" in done.errors[0]


def test_compare(room: Path) -> None:
    done = claimcheck(room, "compare", "At least 40 people died.", "At least 40 people died.")
    assert done.status == 0
    assert done.out.split()[0] in {"supports", "unrelated"}
    assert claimcheck(room, "compare", "a", "b", "--date-a", "yesterday").status == 2


def test_plugin(pytester: pytest.Pytester) -> None:
    (pytester.path / "claimcheck.toml").write_text('select = ["NUM001"]\n', encoding="utf-8")
    write_conflict(pytester.path)
    write(pytester.path, "articles/c.md", QUIET)
    (pytester.path / "articles/bad.txt").write_bytes(b"\0")
    loaded = pytester.plugins + (["claimcheck.plugin"] if not _installed() else [])
    result = pytester.runpytest_inprocess(
        "--claimcheck", "articles", "-q", *(f"-p{name}" for name in loaded), "-p", "no:cacheprovider"
    )
    result.assert_outcomes(passed=2, failed=2)
    result.stdout.fnmatch_lines(["articles/*.md:4:*: error NUM001 conflicting-figures", "*is binary*"])
    assert pytester.runpytest_inprocess("--claimcheck", "articles/c.md", "-q").ret == 0
    assert list(pytester.path.glob(".pytest_cache/d/claimcheck/*.sqlite3"))
    result = pytester.runpytest_inprocess("--claimcheck", "articles", "-q")
    result.assert_outcomes(passed=2, failed=2)
    (pytester.path / "claimcheck.toml").write_text("nope = 1\n", encoding="utf-8")
    result = pytester.runpytest_inprocess("--claimcheck", "articles", "-q")
    result.stderr.fnmatch_lines(["*claimcheck.toml:1: unknown option 'nope'*"])


def _installed() -> bool:
    from importlib.metadata import entry_points

    return any(point.name == "claimcheck" for point in entry_points(group="pytest11"))
