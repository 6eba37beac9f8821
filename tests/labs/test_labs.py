"""Small histories of repositories: what a change brings in fails the job, and nothing else does.

Each lab of the TOML files beside this one is run against a commit and against a baseline, where both make
sense.
"""

from __future__ import annotations

import json
import shutil
import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.cli.newsroom import Result, claimcheck, git, process

FOLDER = Path(__file__).parent
KEYS = {"name", "each", "in", "base", "steps", "whole"}
STEP = {"write", "drop", "move", "copy", "land", "run", "args", "status", "blamed", "told", "cwd", "paths"}
Lab = dict[str, Any]


def filled(value: Any, words: dict[str, str]) -> Any:
    """Return a value of a lab with ``{name}`` replaced in all its texts."""
    if isinstance(value, str):
        for name, text in words.items():
            value = value.replace(f"{{{name}}}", text)
        return value
    if isinstance(value, dict):
        return {filled(key, words): filled(each, words) for key, each in value.items()}
    return [filled(each, words) for each in value] if isinstance(value, list) else value


def labs() -> list[Any]:
    found = []
    for file in sorted(FOLDER.glob("*.toml")):
        for lab in tomllib.loads(file.read_text("utf-8"))["lab"]:
            steps = lab.setdefault("steps", [{key: lab.pop(key) for key in STEP & lab.keys()}])
            assert not lab.keys() - KEYS, lab
            assert all(not step.keys() - STEP for step in steps), lab
            for words in lab.pop("each", [{}]):
                told = filled(lab, words)
                for against in lab.get("in", ["commit", "baseline"]):
                    name = " ".join([told["name"], *list(words.values())[:1]])
                    found.append(pytest.param(told, against, id=f"{name} [{against}]"))
    return found


LABS = labs()


def path_of(name: str) -> str:
    return name if "/" in name or "." in name else f"articles/{name}.md"


def write(folder: Path, files: dict[str, str]) -> None:
    """Write files; "DATE | TEXT" and "DATE | TITLE | TEXT" are articles."""
    for name, text in files.items():
        path = folder / path_of(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        parts = text.split(" | ")
        if len(parts) > 1:
            head = f"title: {parts[1] if len(parts) > 2 else 'Notes'}\n"
            head += f"date: {parts[0]}\n" if parts[0] else ""
            text = f"---\n{head}---\n\n{parts[-1]}\n"
        path.write_text(text, "utf-8")


def change(folder: Path, step: Lab) -> None:
    for old, new in step.get("copy", ()):
        shutil.copy(folder / path_of(old), folder / path_of(new))
    for old, new in step.get("move", ()):
        (folder / path_of(new)).parent.mkdir(parents=True, exist_ok=True)
        (folder / path_of(old)).rename(folder / path_of(new))
    for name in step.get("drop", ()):
        (folder / path_of(name)).unlink()
    write(folder, step.get("write", {}))


def run(lab: Lab, folder: Path, *words: str) -> Result:
    return process(folder, *words) if lab.get("whole") else claimcheck(folder, *words)


def commit(folder: Path) -> None:
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "--allow-empty", "-m", "state")


@pytest.mark.parametrize(("lab", "against"), LABS)
def test_lab(lab: Lab, against: str, tmp_path: Path) -> None:
    write(
        tmp_path,
        {"claimcheck.toml": "", "keep": "2024-06-01 | The fair opened on a bright morning."} | lab["base"],
    )
    if against == "commit":
        git(tmp_path, "init", "-q", "--template=", "-b", "main")
        (tmp_path / ".git" / "info").mkdir(exist_ok=True)
        (tmp_path / ".git" / "info" / "exclude").write_text(".cache/\n", "utf-8")
        commit(tmp_path)
    else:
        (tmp_path / ".git").mkdir()  # ignore files are looked for up to the top of the repository
        assert run(lab, tmp_path, "baseline", "create", "articles", "--no-cache").status == 0
    for number, step in enumerate(lab["steps"]):
        change(tmp_path, step)
        for command in step.get("run", ()):
            run(lab, tmp_path, *command.split())
        paths = step.get("paths", ["articles"])
        words = ["check", *paths, "--no-cache", "--format", "json", *step.get("args", ())]
        words += ["--against", "HEAD"] if against == "commit" else []
        done = run(lab, tmp_path / step.get("cwd", "."), *words)
        new = [f for f in json.loads(done.out or '{"findings": []}')["findings"] if f["status"] == "new"]
        shown = [(f["code"], [place["path"] for place in f["locations"]]) for f in new]
        assert done.status == step.get("status", 0), (number, shown, done.err)
        if "blamed" in step:
            assert {f["locations"][0]["path"] for f in new} == {path_of(name) for name in step["blamed"]}, (
                shown
            )
        assert step.get("told", "") in done.err
        if step.get("land") and against == "commit":
            commit(tmp_path)


def test_there_are_enough() -> None:
    """No key of a lab is a slip, and none was lost on the way."""
    assert len({param.id.rpartition(" [")[0] for param in LABS}) >= 80
