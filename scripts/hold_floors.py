"""Run the scorers of the marked sets and fail where a figure is worse than what was reached.

    python scripts/hold_floors.py DATA

DATA is the folder with ``bench/``; the figures to hold stand in ``floors.toml``.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

FLOORS = Path(__file__).with_name("floors.toml")


def main() -> int:
    """Print each figure that is held, and return 1 if one fell."""
    data = Path(sys.argv[1]).resolve()
    wrong = 0
    for scorer in tomllib.loads(FLOORS.read_text(encoding="utf-8"))["scorer"]:
        program, *options = scorer["command"]
        command = [sys.executable, str(data / program), *options]
        done = subprocess.run(  # noqa: S603 (the scorers named in floors.toml)
            command, capture_output=True, text=True, encoding="utf-8", check=False
        )
        if done.returncode:
            print(f"{program}: ended with {done.returncode}: {done.stderr[-800:]}")
            wrong += 1
            continue
        found = json.loads(done.stdout)
        for name, bound in {**scorer["least"], **scorer["most"]}.items():
            value = _figure(found, name)
            held = value >= bound if name in scorer["least"] else value <= bound
            print(f"{'held' if held else 'FELL'}  {program} {name}: {value} (reached: {bound})")
            wrong += not held
    return 1 if wrong else 0


def _figure(found: Any, name: str) -> float:
    for key in [name] if name in found else name.split("/"):
        found = found[key]
    return float(found)


if __name__ == "__main__":
    raise SystemExit(main())
