"""The pictures of the README show what the program prints today."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_the_pictures_are_drawn_from_what_a_run_gives_now() -> None:
    done = subprocess.run(
        [sys.executable, "scripts/picture.py", "--check"],
        cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False, timeout=240,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
