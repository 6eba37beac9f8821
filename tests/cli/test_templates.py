"""The files that others copy or refer to: they parse, and the commands in them exist."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from claimcheck.cli.commands import COMMANDS
from claimcheck.cli.commands import claimcheck as program

ROOT = Path(__file__).parent.parent.parent
TEMPLATES = (
    "action.yml",
    ".pre-commit-hooks.yaml",
    "docs/ci/gitlab-ci.yml",
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
    for step in action["runs"]["steps"]:
        assert "${{" not in step["run"], "inputs come by environment, so that they cannot be run"


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help(name: str) -> None:
    done = CliRunner().invoke(program, [name, "--help"])
    assert done.exit_code == 0
    assert done.stdout.startswith("Usage: ")
