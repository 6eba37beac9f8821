"""Print the lowest versions that pyproject.toml allows, one a line, as pip takes them.

    pip install $(python scripts/lowest.py)

Pip has no way of its own to choose the lowest, and a bound that nobody installs is soon no true one.
"""

from __future__ import annotations

import re
import sys
import tomllib
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent / "pyproject.toml"


def lowest(requirement: str) -> str:
    """Return a requirement such as "click>=8.1" with its lower bound as the one version."""
    found = re.fullmatch(r"([A-Za-z0-9._-]+)>=([0-9.]+)", requirement)
    if found is None:
        sys.exit(f"{PROJECT.name}: '{requirement}' has no lower bound of the form name>=version")
    return f"{found[1]}=={found[2]}"


if __name__ == "__main__":
    project = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]
    print("\n".join(map(lowest, project["dependencies"])))
