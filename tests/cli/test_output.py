"""Where reports go, in which form, and that the same input gives the same bytes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from claimcheck.cli.watch import watch
from tests.cli.newsroom import CASE, QUIET, process, write, write_conflict
from tests.cli.test_statuses import folder, run

__all__ = ["folder"]


def test_several_outputs_in_one_run(folder: Path) -> None:
    write_conflict(folder)
    done = run(
        "check", "articles", "--format", "concise", "--output", "json=out/r.json",
        "--output", "sarif=out/r.sarif", "--output", "junit=out/r.xml",
    )  # fmt: skip
    assert done.status == 1
    assert done.out.startswith("articles/")
    assert json.loads((folder / "out" / "r.json").read_text("utf-8"))["summary"]["new"] >= 1
    assert json.loads((folder / "out" / "r.sarif").read_text("utf-8"))["version"] == "2.1.0"
    assert (folder / "out" / "r.xml").exists()


def test_output_file_and_quiet(folder: Path) -> None:
    write_conflict(folder)
    done = run("check", "articles", "-o", "report.txt")
    assert (done.status, done.out, done.err) == (1, "", "")
    assert "NUM001" in (folder / "report.txt").read_text("utf-8")
    done = run("check", "articles", "--quiet")
    assert (done.status, done.out, done.err) == (1, "", "")


def test_statistics_and_hint(folder: Path) -> None:
    write_conflict(folder)
    lines = run("check", "articles", "--select", "NUM001", "--statistics").out.splitlines()
    assert "     1 NUM001 conflicting-figures" in lines
    assert lines[-1] == "More on a rule: claimcheck rule NUM001"


def test_what_was_left_open_is_in_json_on_demand(folder: Path) -> None:
    write_conflict(folder)
    for number, soldiers in enumerate((300, 900)):
        write(folder, f"articles/{number}.md", f"Denmark has {soldiers} soldiers in Latvia.")
    plain = json.loads(run("check", "articles", "--format", "json").out)
    shown = json.loads(run("check", "articles", "--format", "json", "--show", "undecided").out)
    assert "undecided" not in plain
    assert len(shown["undecided"]) == shown["summary"]["undecided"] == 1
    assert set(shown["undecided"][0]) == {"reason", "passages"}
    assert all(set(finding) == set(plain["findings"][0]) for finding in shown["findings"])
    assert plain == {key: value for key, value in shown.items() if key != "undecided"}


def test_undecided_is_shown_on_demand(folder: Path) -> None:
    for number, dispatch in enumerate(CASE.texts):
        write(folder, f"articles/{number}.md", dispatch.text, None)
    hidden, shown = run("check", "articles"), run("check", "articles", "--show", "undecided")
    assert hidden.status == shown.status == 0
    assert "undecided" in hidden.out
    assert "\nleft open: " not in f"\n{hidden.out}"
    assert "\nleft open: " in f"\n{shown.out}"


def test_standard_input_stands_for_a_file(folder: Path) -> None:
    write_conflict(folder)
    fixed = (folder / "articles/a.md").read_bytes()
    assert run("check", "articles", "--stdin-filename", "articles/b.md", data=QUIET.encode()).status == 0
    done = run("check", "articles", "--stdin-filename", "articles/c.md", "--format", "json", data=fixed)
    assert json.loads(done.out)["summary"]["articles"] == 3
    assert run("check", "--stdin-filename", "new.md", data=b"\xff\xff").status == 3


@pytest.mark.parametrize(
    ("words", "environment", "coloured"),
    [
        ((), {}, False),
        ((), {"FORCE_COLOR": "1"}, True),
        ((), {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        (("--color", "always"), {"NO_COLOR": "1"}, True),
        (("--color", "never"), {"FORCE_COLOR": "1"}, False),
        (("--format", "concise"), {"FORCE_COLOR": "1"}, False),
    ],
)
def test_colour(
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    words: tuple[str, ...],
    environment: dict[str, str],
    coloured: bool,
) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    write_conflict(folder)
    assert ("\x1b[" in run("check", "articles", *words).out) == coloured


def test_per_path_ignores_and_excludes(folder: Path) -> None:
    write_conflict(folder, ("articles/new/a.md", "articles/old/b.md"))
    assert run("check", "articles").status == 1
    assert run("check", "articles", "--exclude", "old/").status == 0
    (folder / "claimcheck.toml").write_text('[per-path-ignores]\n"old/" = ["NUM", "SUP", "REC"]\n', "utf-8")
    assert run("check", "articles").status == 0


def test_suppressions_in_the_text(folder: Path) -> None:
    write_conflict(folder)
    path = folder / "articles" / "b.md"
    text = path.read_text("utf-8")
    path.write_text(f"{text}\n<!-- claimcheck: ignore-file NUM001, SUP: no -->\n", "utf-8")
    done = run("check", "articles", "--select", "NUM001")
    assert done.status == 1
    assert "articles/b.md:6: suppression does not hold: no rule is called 'SUP'" in done.out
    path.write_text(f"{text}\n<!-- claimcheck: ignore-file NUM001 -->\n", "utf-8")
    assert "it gives no reason" in run("check", "articles", "--select", "NUM001").out
    path.write_text(f"{text}\n<!-- claimcheck: ignore-file conflicting-figures: two counts -->\n", "utf-8")
    done = run("check", "articles", "--select", "NUM001")
    assert done.status == 0
    assert "1 suppressed" in done.out
    write(folder, "articles/a.md", QUIET)
    done = run("check", "articles", "--select", "NUM001")
    assert "articles/b.md:6: suppression of NUM001 is not needed" in done.out


def test_comments_for_the_checker_make_no_claims(folder: Path) -> None:
    text = "The fair opened.\n\n{}claimcheck: ignore NUM001: the 5,000 soldiers of 2015{}\n\nIt closed.\n"
    for number, (first, last) in enumerate((("# ", ""), ("// ", ""), ("% ", ""), ("<!-- ", " -->"))):
        write(folder, f"articles/{number}.txt", text.format(first, last))
    for ending in ("md", "txt"):
        write(folder, f"articles/m.{ending}", text.format("<!-- ", " -->"))
        write(folder, f"articles/lines.{ending}", text.format("<!--\n", "\nby two offices\n-->"))
        write(folder, f"articles/within.{ending}", text.replace("\n\n", " ").format("<!-- ", " -->"))
    assert run("extract", "articles").out == ""


def test_watch_checks_again_on_a_change() -> None:
    states = iter([frozenset({("a", 1, 1)}), frozenset({("a", 1, 1)}), frozenset({("a", 2, 1)})])
    checks: list[int] = []

    def sleep(_seconds: float) -> None:
        if len(checks) == 2:
            raise KeyboardInterrupt

    def check() -> int:
        checks.append(len(checks))
        return len(checks)

    assert watch(check, lambda: next(states), sleep) == 130
    assert checks == [0, 1]


def test_same_bytes_whatever_the_surroundings(tmp_path: Path) -> None:
    """Hash seed, time zone, locale, order of creation, number of processes, and the cache change nothing."""
    names = ("articles/a.md", "articles/b.md")
    outputs = set()
    for number, environment in enumerate(
        (
            {"PYTHONHASHSEED": "1", "TZ": "Asia/Tokyo", "LC_ALL": "C"},
            {"PYTHONHASHSEED": "2", "TZ": "America/New_York", "LC_ALL": "C.UTF-8", "PYTHONUTF8": "0"},
        )
    ):
        room = tmp_path / str(number)
        (room / "articles").mkdir(parents=True)
        (room / "claimcheck.toml").write_text("", encoding="utf-8")
        for name in names if number else reversed(names):
            (room / name).touch()
        write_conflict(room)
        write(room, "articles/c.md", "“Das kostet 1,200 €”, she said. 汉字\n", "2024-01-02")
        for _ in range(2):  # the second from the cache
            for form in ("json", "text"):
                done = process(room, "check", "articles", "--format", form, **environment)
                assert done.status == 1, done.err
                outputs.add((form, done.out))
        with_all = process(
            room, "check", "articles", "--format", "json", "--no-cache", "-j", "2", **environment
        )
        outputs.add(("json", with_all.out))
    assert len(outputs) == 2


def test_nothing_but_data_on_a_pipe(tmp_path: Path) -> None:
    (tmp_path / "claimcheck.toml").write_text("", encoding="utf-8")
    write_conflict(tmp_path)
    done = process(tmp_path, "check", "articles", "--format", "json")
    assert done.err == ""
    json.loads(done.out)
