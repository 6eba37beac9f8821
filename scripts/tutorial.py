"""Run the commands of docs/tutorial.md in a folder of their own, and write under each what it prints.

python scripts/tutorial.py [--check]

A fence after ``<!-- file: PATH -->`` is saved there; one after ``<!-- change: PATH -->`` is a difference, its
lines with ``-`` replaced by those with ``+``; of ``console``, the lines with ``$`` are run in their order.
How sure the program is follows the weights: with ``--check`` another percentage is no difference.
"""

from __future__ import annotations

import argparse
import os
import re
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

PAGE = Path(__file__).resolve().parent.parent / "docs" / "tutorial.md"
_BLOCK = re.compile(
    r"(?:^<!-- (?P<verb>file|change): (?P<path>[\w./-]+) -->\n)?^```(?P<kind>\w+)\n(?P<body>.*?)^```$",
    re.DOTALL | re.MULTILINE,
)
_SURE = re.compile(r"\b\d+% sure")
_LEFT_OUT = {"CI", "FORCE_COLOR", "GITHUB_STEP_SUMMARY"}


def main() -> int:
    """Write the page, or tell whether it would change."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="Only tell whether the page is up to date.")
    old = PAGE.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as room:
        new = rerun(old, Path(room))
    if not parser.parse_args().check:
        PAGE.write_text(new, encoding="utf-8")
        return 0
    if _SURE.sub("", old) == _SURE.sub("", new):
        return 0
    print("docs/tutorial.md is out of date: read it again after python scripts/tutorial.py", file=sys.stderr)
    return 1


def rerun(page: str, room: Path) -> str:
    """Return the page with what its commands print now; its files are made in ``room``."""

    def once(block: re.Match[str]) -> str:
        if block["verb"] == "file":
            path = room / block["path"]
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(block["body"], encoding="utf-8")
        elif block["verb"] == "change":
            _change(room / block["path"], block["body"])
        elif block["kind"] == "console":
            commands = [line for line in block["body"].splitlines() if line.startswith("$ ")]
            printed = "".join(f"{line}\n{_printed(line[2:], room)}" for line in commands)
            return f"```console\n{printed}```"
        return block[0]

    return _BLOCK.sub(once, page)


def _change(path: Path, difference: str) -> None:
    old, new = (
        "\n".join(line[1:] for line in difference.splitlines() if line.startswith(sign)) for sign in "-+"
    )
    text = path.read_text(encoding="utf-8")
    if text.count(old) != 1:
        raise ValueError(f"{path}: '{old}' is there {text.count(old)} times")
    path.write_text(text.replace(old, new), encoding="utf-8")


def _printed(command: str, room: Path) -> str:
    name, *arguments = shlex.split(command)
    if name != "claimcheck":
        raise ValueError(f"'{command}' is not run here")
    environment = {key: value for key, value in os.environ.items() if key not in _LEFT_OUT}
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-m", "claimcheck", *arguments], cwd=room, text=True, encoding="utf-8", check=False,
        env={**environment, "XDG_CACHE_HOME": str(room / ".cache")}, stdout=subprocess.PIPE, timeout=240,
    )  # fmt: skip
    if done.returncode not in {0, 1}:
        raise ValueError(f"'{command}' ended with {done.returncode}")
    return "\n".join(line.rstrip() for line in done.stdout.rstrip().splitlines()) + "\n"


if __name__ == "__main__":
    sys.exit(main())
