"""Draw docs/check.svg, the picture in the README, from a real run on seeds/.

python scripts/picture.py
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from rich.console import Console
from rich.text import Text

ROOT = Path(__file__).resolve().parent.parent
LINES = 46


def main() -> int:
    """Run the check and save what it prints as a picture."""
    command = [sys.executable, "-m", "claimcheck", "check", "seeds", "--exit-zero"]
    environment = {**os.environ, "FORCE_COLOR": "1", "COLUMNS": "112"}
    done = subprocess.run(  # noqa: S603
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True, encoding="utf-8"
    )
    shown = "\n".join(done.stdout.splitlines()[:LINES])
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
        console = Console(record=True, width=112, file=nowhere)
        console.print(Text("$ claimcheck check seeds", style="bold"))
        console.print(Text.from_ansi(shown))
        console.save_svg(str(ROOT / "docs" / "check.svg"), title="claimcheck", unique_id="claimcheck")
    return 0


if __name__ == "__main__":
    sys.exit(main())
