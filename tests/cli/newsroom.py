"""Small repositories of articles that hold a real contradiction: an example of a rule, as files."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from click.testing import CliRunner

from claimcheck.cli.commands import claimcheck as program
from claimcheck.rules.registry import rule
from claimcheck.rules.rule import Example

CONFLICT = rule("NUM001")
assert CONFLICT is not None
CASE: Example = next(case for case in CONFLICT.examples if case.marks and len(case.texts) == 2)
LEFT_OUT = {"CI", "NO_COLOR", "FORCE_COLOR", "GITHUB_STEP_SUMMARY"}
QUIET = "The fair opened on a bright morning.\n"


@dataclass(frozen=True)
class Result:
    status: int
    out: str
    err: str

    @property
    def errors(self) -> list[str]:
        assert "Traceback" not in self.err
        return self.err.splitlines()


def write(folder: Path, name: str, text: str, date: str | None = None) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    head = f"---\ndate: {date}\n---\n" if date else ""
    path.write_text(f"{head}{text.rstrip()}\n", encoding="utf-8")
    return path


def write_conflict(folder: Path, names: tuple[str, str] = ("articles/a.md", "articles/b.md")) -> None:
    for name, dispatch in zip(names, CASE.texts, strict=True):
        write(folder, name, dispatch.text, dispatch.date)


def claimcheck(folder: Path, *words: str, data: bytes | None = None, **environment: str) -> Result:
    """Run a command in this process, any crash raised."""
    clean: dict[str, str | None] = dict.fromkeys(LEFT_OUT)
    clean |= {"XDG_CACHE_HOME": str(folder / ".cache"), **environment}
    with contextlib.chdir(folder):
        done = CliRunner(env=clean).invoke(program, list(words), input=data)
    if done.exception is not None and not isinstance(done.exception, SystemExit):
        raise done.exception
    return Result(done.exit_code, done.stdout, done.stderr)


def process(folder: Path, *words: str, **environment: str) -> Result:
    """Run the program in a process of its own."""
    command = [sys.executable, "-m", "claimcheck", *words]
    clean = {name: value for name, value in os.environ.items() if name not in LEFT_OUT}
    clean |= {"XDG_CACHE_HOME": str(folder / ".cache"), **environment}
    done = subprocess.run(command, cwd=folder, capture_output=True, check=False, env=clean)
    return Result(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))


def git(folder: Path, *words: str) -> str:
    environment = {
        **os.environ, "GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@example.org", "GIT_COMMITTER_NAME": "a",
        "GIT_COMMITTER_EMAIL": "a@example.org", "GIT_CONFIG_GLOBAL": os.devnull,
    }  # fmt: skip
    done = subprocess.run(
        ["git", *words], cwd=folder, capture_output=True, text=True, check=False, env=environment
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def repository(folder: Path) -> None:
    git(folder, "init", "-q", "-b", "main")
    (folder / ".gitignore").write_text(".cache/\n", encoding="utf-8")
    commit(folder, "start")


def commit(folder: Path, message: str) -> None:
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", message)
