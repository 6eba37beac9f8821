"""Many articles in a file: places in every format, changes against a commit, standard input, own readers."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from claimcheck.reading import Unreadable, registry
from claimcheck.reading.drafts import Draft, Options
from tests.cli.newsroom import CASE, QUIET, claimcheck, commit, git, repository
from tests.cli.test_statuses import folder, run

__all__ = ["folder"]


def records(*more: str) -> str:
    """Return both sides of a contradiction, one a line, with other articles above them."""
    lines = [{"body": words} for words in more]
    lines += [{"date": case.date, "body": f"“Now”.\n\n{case.text}"} for case in CASE.texts]
    return "".join(f"{json.dumps(line)}\n" for line in lines)


def disputed(source: str, found: dict[str, Any]) -> list[tuple[int, int]]:
    """Return line and column at which the words of a finding stand in the source, as they are escaped."""
    places = []
    for place in found["locations"]:
        lines = source.split("\n")
        words = json.dumps(place["text"])[1:-1]
        number = next(n for n, line in enumerate(lines) if words in line and n + 1 == place["line"])
        places.append((number + 1, lines[number].index(words) + 1))
    return places


def test_every_format_points_into_the_file(folder: Path) -> None:
    source = records(QUIET, QUIET)
    (folder / "wire.jsonl").write_text(source, encoding="utf-8")
    check = ("check", "wire.jsonl", "--select", "NUM001", "--exit-zero", "--format")
    found = json.loads(run(*check, "json").out)["findings"][0]
    first, second = disputed(source, found)
    assert [(place["line"], place["column"]) for place in found["locations"]] == [first, second]
    assert {place["path"] for place in found["locations"]} == {"wire.jsonl#3", "wire.jsonl#4"}
    assert run(*check, "concise").out.startswith(f"wire.jsonl:{first[0]}:{first[1]}: ")
    assert run(*check, "text").out.startswith(f"wire.jsonl:{first[0]}:{first[1]}: ")
    assert f"file=wire.jsonl,line={first[0]},endLine={first[0]},col={first[1]}" in run(*check, "github").out
    sarif = json.loads(run(*check, "sarif").out)["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
    assert sarif["artifactLocation"]["uri"] == "wire.jsonl"
    assert (sarif["region"]["startLine"], sarif["region"]["startColumn"]) == first
    gitlab = json.loads(run(*check, "gitlab").out)[0]["location"]
    assert gitlab == {"path": "wire.jsonl", "lines": {"begin": first[0]}}
    rdjson = json.loads(run(*check, "rdjson").out)["diagnostics"][0]["location"]
    assert rdjson["path"] == "wire.jsonl"
    assert rdjson["range"]["start"] == {"line": first[0], "column": first[1]}
    assert f'<file name="wire.jsonl">\n    <error line="{first[0]}" column="{first[1]}"' in run(
        *check, "checkstyle"
    ).out.replace("'", '"')
    page = run(*check, "html").out
    anchors = set(re.findall(r'href="#([^"]+)"', page))
    assert anchors <= set(re.findall(r'\bid="?([\w-]+)', page))
    for name in ("junit", "csv", "annotations", "jsonl", "summary"):
        assert "wire.jsonl" in run(*check, name).out


def test_a_change_of_one_article_in_a_file(tmp_path: Path) -> None:
    (tmp_path / "claimcheck.toml").write_text("", encoding="utf-8")
    lines = records(QUIET).splitlines(keepends=True)
    (tmp_path / "wire.jsonl").write_text("".join(lines[:2]), encoding="utf-8")
    repository(tmp_path)
    git(tmp_path, "checkout", "-q", "-b", "change")
    check = ("check", "wire.jsonl", "--select", "NUM001", "--against", "main", "--format", "json")
    assert claimcheck(tmp_path, *check).status == 0
    (tmp_path / "wire.jsonl").write_text("".join(lines), encoding="utf-8")
    commit(tmp_path, "contradict")
    done = claimcheck(tmp_path, *check)
    assert done.status == 1
    assert [place["line"] for place in json.loads(done.out)["findings"][0]["locations"]] == [3, 2]
    git(tmp_path, "checkout", "-q", "-b", "later")
    git(tmp_path, "branch", "-f", "main", "later")
    assert claimcheck(tmp_path, *check).status == 0


@pytest.mark.usefixtures("folder")
def test_standard_input_may_hold_many() -> None:
    source = records() + "[]\n5\n"
    for data in (source.encode(), gzip.compress(source.encode())):
        done = run("check", "-", "--select", "NUM001", "--format", "concise", data=data)
        assert done.status == 1
        assert re.match(r"-:\d+:\d+: error NUM001", done.out)
        (said,) = done.errors
        assert said.startswith("claimcheck: -:4: not checked: is no JSON object; write an object")


def test_two_lines_of_a_file_are_explained(folder: Path) -> None:
    (folder / "wire.jsonl").write_text(records(), encoding="utf-8")
    assert run("explain", "wire.jsonl:1", "wire.jsonl:2").status == 0


def test_fields_that_are_none(folder: Path) -> None:
    (folder / "claimcheck.toml").write_text('[fields]\nbodi = "text"\n', encoding="utf-8")
    done = run("check", "x.json")
    assert done.status == 2
    assert done.errors == [
        "claimcheck: claimcheck.toml:2: articles have no field 'bodi'; did you mean 'body'?"
    ]


class Own:
    """A newsroom's reader: a title, then a text, apart by a line of stars; "break" breaks it."""

    name = "stars"
    endings = (".stars",)

    def recognises(self, head: bytes, name: str) -> bool:
        return head.startswith(b"***") and name != ""

    def read(self, data: bytes, name: str, options: Options) -> Iterator[Draft | Unreadable]:
        assert (options.limit, name.endswith(self.endings)) == (10_000_000, True)
        for part in data.decode().split("***")[1:]:
            if "break" in part:
                raise ValueError("broken")
            title, _, body = part.strip().partition("\n")
            yield Draft.of(title, body, line=1, date="2024-03-05")


@pytest.fixture
def point(monkeypatch: pytest.MonkeyPatch) -> Iterator[SimpleNamespace]:
    made = SimpleNamespace(
        name="stars",
        value="newsroom:Own",
        dist=SimpleNamespace(name="newsroom", version="1.0"),
        load=lambda: Own,
    )
    monkeypatch.setattr(metadata, "entry_points", lambda group: [made] if group == registry.GROUP else [])
    registry.others.cache_clear()
    yield made
    registry.others.cache_clear()


@pytest.mark.usefixtures("point")
def test_a_reader_of_ones_own(folder: Path) -> None:
    (folder / "day.stars").write_text(f"***\nOne\n{CASE.texts[0].text}\n***\nTwo\nMore.", encoding="utf-8")
    (folder / "bad.stars").write_text("***\nOne\nbreak", encoding="utf-8")
    done = run("check", "day.stars", "bad.stars", "--format", "json")
    assert [entry["path"] for entry in json.loads(done.out)["articles"]] == ["day.stars#1", "day.stars#2"]
    said = "bad.stars: not checked: the reader 'stars' failed (ValueError: broken)"
    assert done.errors == [f"claimcheck: {said}; mend the reader; the other files stand"]


def broken() -> object:
    raise ImportError("no module called newsroom")


@pytest.mark.parametrize(
    ("load", "said"),
    [(broken, "cannot be loaded (ImportError: no module called newsroom)"),
     (lambda: 5, "is no reader: it needs name, endings, recognises and read")],
)  # fmt: skip
def test_a_reader_that_cannot_be_used_ends_the_run(
    folder: Path, point: SimpleNamespace, load: object, said: str
) -> None:
    (folder / "a.md").write_text(QUIET, encoding="utf-8")
    point.load = load
    registry.others.cache_clear()
    done = run("check", "a.md")
    assert done.status == 2
    where = "claimcheck.readers: stars = newsroom:Own (of newsroom 1.0)"
    assert done.errors == [f"claimcheck: {where}: {said}; mend the package, or remove it"]
