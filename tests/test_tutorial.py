"""The tutorial is true: its commands print what it says they print."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def test_the_tutorial_prints_what_it_says() -> None:
    done = subprocess.run(
        [sys.executable, "scripts/tutorial.py", "--check"],
        cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False, timeout=900,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert (ROOT / "docs/tutorial.md").read_text(encoding="utf-8").count("\n$ claimcheck ") >= 6
