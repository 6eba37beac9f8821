"""The README is true: every command in it runs, every Python line in it works, every link leads somewhere."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```$", README, re.DOTALL | re.MULTILINE)
LINES = [line for language, code in BLOCKS if language == "sh" for line in code.splitlines() if line]
REPOSITORY = README.split("<!-- commands: repository -->")[1].split("```")[1].splitlines()[1:]
STORE = README.split("<!-- commands: store -->")[1].split("```")[1].splitlines()[1:]
COMMANDS = [
    shlex.split(line, comments=True)
    for line in LINES
    if line.startswith("claimcheck ") and line not in REPOSITORY + STORE
]


def run(arguments: list[str], folder: Path = ROOT) -> subprocess.CompletedProcess[str]:
    outside_ci = {
        name: value for name, value in os.environ.items() if name not in ("CI", "GITHUB_STEP_SUMMARY")
    }
    return subprocess.run(
        [sys.executable, "-m", "claimcheck", *arguments],
        cwd=folder, env=outside_ci, capture_output=True, text=True, encoding="utf-8", check=False, timeout=60,
    )  # fmt: skip


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: " ".join(command)[:60])
def test_command_runs(command: list[str]) -> None:
    done = run(command[1:])
    assert done.returncode == (1 if command[1] == "check" else 0), done.stderr
    assert done.stdout.strip()
    assert "Traceback" not in done.stderr


def test_commands_for_a_repository_of_articles_run_there(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "seeds", tmp_path / "articles")
    git = ["git", "-c", "user.name=desk", "-c", "user.email=desk@example.org"]
    for arguments in (["init", "-q"], ["add", "."], ["commit", "-qm", "articles"]):
        subprocess.run([*git, *arguments], cwd=tmp_path, check=True)
    subprocess.run([*git, "update-ref", "refs/remotes/origin/main", "HEAD"], cwd=tmp_path, check=True)
    assert len(REPOSITORY) == 4
    for line in REPOSITORY:
        done = run(shlex.split(line, comments=True)[1:], tmp_path)
        assert done.returncode == 0, (line, done.stdout, done.stderr)
    assert (tmp_path / "claims" / "baseline.jsonl").read_text(encoding="utf-8").strip()
    assert (tmp_path / "claimcheck.sarif").exists()


def test_commands_for_a_store_run_one_after_the_other(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    assert len(STORE) >= 4
    for line in STORE:
        words = shlex.split(line, comments=True)[1:]
        done = run(words, tmp_path)
        assert done.returncode == (1 if words[0] == "check" else 0), (line, done.stdout, done.stderr)
        assert done.stdout.strip() or "-o" in words


def test_the_main_command_prints_findings_and_ends_well() -> None:
    main = README.split("<!-- command: main -->")[1].split("```")[1]
    assert ".venv/bin/claimcheck check seeds --exit-zero" in main
    done = run(["check", "seeds", "--exit-zero"])
    assert done.returncode == 0
    assert re.search(r"^seeds/\S+:\d+:\d+: (error|warning) [A-Z]{3}\d{3}", done.stdout, re.MULTILINE)


def test_python_block_works(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    blocks = [code for language, code in BLOCKS if language == "python"]
    assert blocks
    for code in blocks:
        names: dict[str, object] = {}
        exec(compile(code, "README.md", "exec"), names)
        assert names["claims"]
        assert getattr(names["answer"], "answer", None) == "supports"


@pytest.mark.parametrize("target", sorted(set(re.findall(r"\]\(([^)#:]+)\)", README))))
def test_link_leads_somewhere(target: str) -> None:
    assert (ROOT / target).exists()
