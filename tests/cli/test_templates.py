"""The files that others copy or refer to: they parse, and the commands in them exist."""

from __future__ import annotations

import os
import re
import subprocess
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner

from claimcheck.cli.commands import COMMANDS
from claimcheck.cli.commands import claimcheck as program
from tests.cli.newsroom import claimcheck, commit, git, repository, write

ROOT = Path(__file__).parent.parent.parent
TEMPLATES = (
    "action.yml",
    ".pre-commit-hooks.yaml",
    "docs/ci/gitlab-ci.yml",
    "docs/ci/pre-commit-config.yaml",
    "src/claimcheck/cli/templates/workflow.yml",
)


@pytest.mark.parametrize("name", TEMPLATES)
def test_options_in_templates_exist(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    assert yaml.safe_load(text)
    check = CliRunner().invoke(program, ["check", "--help"]).stdout
    for line in text.splitlines():
        if "--depth" not in line and re.search(r"claimcheck check|options|against|--output|--cache", line):
            for option in re.findall(r"(?<![\w-])(--[a-z-]+)", line.split("#")[0]):
                assert option in check, f"{name}: {option}"


def test_hook_looks_at_everything_in_one_process() -> None:
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    assert hook["pass_filenames"] is False
    assert hook["require_serial"] is True
    assert hook["entry"] == "claimcheck check"


def test_action_passes_nothing_through_the_shell() -> None:
    action = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
    assert "SOURCE: ${{ github.action_path }}" in (ROOT / "action.yml").read_text("utf-8"), "as it was named"
    for step in action["runs"]["steps"]:
        assert "${{" not in step["run"], "inputs come by environment, so that they cannot be run"


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help(name: str) -> None:
    done = CliRunner().invoke(program, [name, "--help"])
    assert done.exit_code == 0
    assert done.stdout.startswith("Usage: ")


NAME = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["name"]
GOOD = "git+https://git.example.org/tools/claimcheck@v0.1"
WRONG = (
    "", "claimcheck", "claimcheck==0.1", "https://git.example.org/tools/claimcheck",
    "git+https://git.example.org/tools/claimcheck", "git+ssh://git@git.example.org/tools/claimcheck",
    "git+https://git.example.org/tools/claimcheck@",
)  # fmt: skip


def workflow(folder: Path, *words: str) -> dict[Any, Any]:
    assert claimcheck(folder, "init", *words).status == 0
    made: dict[Any, Any] = yaml.safe_load((folder / ".github/workflows/claimcheck.yml").read_text("utf-8"))
    return made


def installs(script: str, room: Path, source: str) -> tuple[int, list[str], str]:
    """Run a step of a template where ``pip`` only notes what it is asked to install."""
    tools = room / "tools"
    tools.mkdir(exist_ok=True)
    for name in ("pip", "pip3", "python", "python3", "apt-get"):
        (tools / name).write_text(f'#!/bin/sh\nfor word; do echo "$word" >> {room}/{name}; done\n', "utf-8")
        (tools / name).chmod(0o755)
    environment = {"PATH": f"{tools}:{os.environ['PATH']}", "CLAIMCHECK_SOURCE": source}
    (room / "pip").unlink(missing_ok=True)
    done = subprocess.run(
        ["bash", "-eo", "pipefail", "-c", script],
        env=environment, cwd=room, capture_output=True, text=True, check=False,
    )  # fmt: skip
    asked = (room / "pip").read_text("utf-8").splitlines() if (room / "pip").exists() else []
    assert not (room / "python").exists()
    return done.returncode, asked, done.stdout + done.stderr


@pytest.mark.parametrize("kind", ["github", "gitlab"])
def test_nothing_is_installed_until_a_source_is_named(tmp_path: Path, kind: str) -> None:
    if kind == "github":
        steps = workflow(tmp_path)["jobs"]["claimcheck"]["steps"]
        script = next(step["run"] for step in steps if step.get("name") == "Install claimcheck")
    else:
        job = yaml.safe_load((ROOT / "docs/ci/gitlab-ci.yml").read_text("utf-8"))["claimcheck"]
        assert job["variables"]["CLAIMCHECK_SOURCE"] == ""
        script = "\n".join(job["before_script"])
    for source in WRONG:
        status, asked, said = installs(script, tmp_path, source)
        assert (status, asked) == (2, []), source
        assert "set CLAIMCHECK_SOURCE to git+ADDRESS@TAG" in said
    for source in (GOOD, "git+ssh://git@git.example.org/tools/claimcheck@0a1b2c3"):
        status, asked, _ = installs(script, tmp_path, source)
        assert status == 0
        assert asked == ["install", "--quiet", f"{NAME} @ {source}"]


def test_nothing_that_we_write_installs_by_the_name_of_another_program() -> None:
    assert NAME != "claimcheck"
    files = [
        *ROOT.glob("*.md"),
        *ROOT.glob("*.y*ml"),
        *ROOT.glob("docs/**/*"),
        *ROOT.glob("src/**/templates/*"),
    ]
    lines = [
        line
        for path in files
        if path.is_file() and path.suffix in {".md", ".yml", ".yaml", ".toml"}
        for line in path.read_text("utf-8").splitlines()
        if re.search(r"\b(?:pipx?3?|uvx?) +(?:tool +)?(?:install|run|inject|download)\b", line)
    ]
    assert lines
    for line in lines:
        asked = re.split(r"[`;&|)]", line.split("install", 1)[1])[0]
        assert not re.search(r"(?<![/\w@.-])claimcheck(?![/\w-])", asked), line


def test_init_fills_in_the_source(tmp_path: Path) -> None:
    assert workflow(tmp_path)["env"]["CLAIMCHECK_SOURCE"] == ""
    (tmp_path / ".github/workflows/claimcheck.yml").unlink()
    assert workflow(tmp_path, "--source", GOOD)["env"]["CLAIMCHECK_SOURCE"] == GOOD


@pytest.mark.parametrize("source", [*WRONG, f'{GOOD}" x', f"{GOOD} x", f"{GOOD}${{{{ x }}}}", f"{GOOD}\nx"])
def test_init_refuses_a_source_that_names_no_state(tmp_path: Path, source: str) -> None:
    done = claimcheck(tmp_path, "init", "--source", source)
    assert done.status == 2
    assert "write git+ADDRESS@TAG" in done.err
    assert not list(tmp_path.iterdir())


def branches(made: dict[Any, Any]) -> list[str]:
    listed: list[str] = made[True]["push"]["branches"]  # YAML 1.1 reads "on" so
    return listed


def test_init_takes_the_default_branch(tmp_path: Path) -> None:
    rooms = {name: tmp_path / name for name in ("none", "new", "topic", "clone", "odd")}
    for room in rooms.values():
        room.mkdir()
    assert branches(workflow(rooms["none"])) == ["main"]
    git(rooms["new"], "init", "-q", "-b", "ausgabe")
    assert branches(workflow(rooms["new"])) == ["ausgabe"]
    git(rooms["topic"], "init", "-q", "-b", "master")
    write(rooms["topic"], "a.md", "x")
    commit(rooms["topic"], "start")
    git(rooms["topic"], "checkout", "-q", "-b", "topic")
    assert branches(workflow(rooms["topic"])) == ["master"]
    repository(rooms["clone"])
    git(rooms["clone"], "update-ref", "refs/remotes/origin/news/live", "HEAD")
    git(rooms["clone"], "symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/news/live")
    assert branches(workflow(rooms["clone"])) == ["news/live"]
    git(rooms["odd"], "init", "-q", "-b", "a'b\"c+d-ü😀")
    assert branches(workflow(rooms["odd"])) == ["a'b\"c\\+d-ü😀"]


def test_alerts_cannot_redden_a_repository_that_takes_none(tmp_path: Path) -> None:
    made = workflow(tmp_path)
    (upload,) = [
        step for step in made["jobs"]["claimcheck"]["steps"] if "upload-sarif" in step.get("uses", "")
    ]
    assert upload["continue-on-error"] is True
    check = next(step for step in made["jobs"]["claimcheck"]["steps"] if step.get("name") == "Check articles")
    assert "continue-on-error" not in check


def test_gitlab_checks_merge_requests() -> None:
    job = yaml.safe_load((ROOT / "docs/ci/gitlab-ci.yml").read_text("utf-8"))["claimcheck"]
    assert any("merge_request_event" in rule["if"] for rule in job["rules"])


def test_pre_commit_checks_what_the_commit_brings_in() -> None:
    (entry,) = yaml.safe_load((ROOT / "docs/ci/pre-commit-config.yaml").read_text("utf-8"))["repos"]
    (hook,) = entry["hooks"]
    (known,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    assert hook["id"] == known["id"]
    assert hook["args"] == ["articles", "--against", "HEAD"]
    assert entry["repo"].endswith(".invalid/"), "never an address that somebody could take"
