"""Draw the pictures of the README from real runs on seeds/: the terminal (docs/check.svg) and docs/page.png.

python scripts/picture.py

The page needs Chromium and ``pip install -e '.[browser]'``; without them its picture stays as it is.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path

from rich.console import Console
from rich.text import Text

ROOT = Path(__file__).resolve().parent.parent
LINES = 46


def main() -> int:
    """Run the check and save what it prints as a picture."""
    command = [sys.executable, "-m", "claimcheck", "check", "seeds", "--exit-zero"]
    environment = {**os.environ, "FORCE_COLOR": "1", "COLUMNS": "80"}
    done = subprocess.run(  # noqa: S603
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True, encoding="utf-8"
    )
    shown = "\n".join(done.stdout.splitlines()[:LINES])
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
        console = Console(record=True, width=80, file=nowhere)
        console.print(Text("$ claimcheck check seeds", style="bold"))
        console.print(Text.from_ansi(shown))
        console.save_svg(str(ROOT / "docs" / "check.svg"), title="claimcheck", unique_id="claimcheck")
    _page()
    return 0


def _page() -> None:
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None or find_spec("playwright") is None:
        print("docs/page.png stays as it is: there is no Chromium, or no playwright", file=sys.stderr)
        return
    from playwright.sync_api import sync_playwright

    with tempfile.TemporaryDirectory() as room, sync_playwright() as playwright:
        page = Path(room, "page.html")
        command = [sys.executable, "-m", "claimcheck", "check", "seeds", "--exit-zero", "--format", "html"]
        subprocess.run([*command, "-o", str(page)], cwd=ROOT, check=True)  # noqa: S603
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        tab = browser.new_page(viewport={"width": 1100, "height": 660})
        tab.goto(page.as_uri())
        tab.evaluate(
            "document.querySelectorAll('.card')[1].scrollIntoView({block: 'start', behavior: 'instant'})"
        )
        tab.screenshot(path=str(ROOT / "docs" / "page.png"))
        browser.close()


if __name__ == "__main__":
    sys.exit(main())
