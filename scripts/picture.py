"""Draw the pictures of the README from real runs on seeds/: the terminal (docs/check.svg) and docs/page.png.

python scripts/picture.py [--check]

The page needs Chromium and ``pip install -e '.[browser]'``; without them its picture stays as it is. Each
picture keeps what it was drawn from: the terminal its lines, the page a digest of the findings shown and of
their style. ``--check`` holds these against what a run gives now, so it needs no browser.
"""

from __future__ import annotations

import argparse
import hashlib
import html
import os
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import zlib
from importlib.util import find_spec
from pathlib import Path

from rich.console import Console
from rich.text import Text

ROOT = Path(__file__).resolve().parent.parent
TERMINAL, PAGE = ROOT / "docs" / "check.svg", ROOT / "docs" / "page.png"
LINES = 46
FIRST, LAST = 1, 2  # cards of the page that the picture shows
COMMAND = ["check", "seeds", "--exit-zero", "--no-cache"]
KEY = b"claimcheck"
CHECKSUM = 4  # bytes


def main() -> int:
    """Draw both, or tell whether one is out of date."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="Only tell whether they are up to date.")
    checking = parser.parse_args().check
    svg, page = _terminal(), _run("--format", "html")
    if not checking:
        TERMINAL.write_text(svg, encoding="utf-8")
        _draw(page)
        return 0
    old = [
        path.name
        for path, same in (
            (TERMINAL, lines_of(TERMINAL.read_text(encoding="utf-8")) == lines_of(svg)),
            (PAGE, kept_in(PAGE.read_bytes()) == digest_of(page)),
        )
        if not same
    ]
    if old:
        print(f"out of date: {', '.join(old)}; python scripts/picture.py, and look at it", file=sys.stderr)
    return len(old)


def lines_of(svg: str) -> list[str]:
    """Return what a picture of the terminal says, line by line."""
    found: dict[int, str] = {}
    for line, words in re.findall(r"<text [^>]*#claimcheck-line-(\d+)\)[^>]*>(.*?)</text>", svg):
        found[int(line)] = found.get(int(line), "") + html.unescape(words)
    return [" ".join(found[line].split()) for line in sorted(found)]


def digest_of(page: str) -> str:
    """Return a digest of the cards that the picture shows, and of the page's style."""
    cards = re.findall(r'<article class="card.*?</article>', page, re.DOTALL)[FIRST : LAST + 1]
    style = re.findall(r"<style>.*?</style>", page, re.DOTALL)
    return hashlib.sha256("\n".join((*style, *cards)).encode("utf-8")).hexdigest()


def kept_in(png: bytes) -> str | None:
    """Return the digest that a picture keeps (a chunk ``tEXt`` of PNG, RFC 2083)."""
    found = re.search(rb"tEXt" + KEY + rb"\0([0-9a-f]{64})", png)
    return None if found is None else found[1].decode("ascii")


def with_digest(png: bytes, digest: str) -> bytes:
    """Return the picture with the digest before its last chunk."""
    data = b"tEXt" + KEY + b"\0" + digest.encode("ascii")
    chunk = struct.pack(">I", len(data) - len(b"tEXt")) + data + struct.pack(">I", zlib.crc32(data))
    end = png.rindex(b"IEND") - CHECKSUM
    return png[:end] + chunk + png[end:]


def _run(*more: str, **environment: str) -> str:
    given = {name: value for name, value in os.environ.items() if name not in {"CI", "GITHUB_STEP_SUMMARY"}}
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-m", "claimcheck", *COMMAND, *more], cwd=ROOT, env={**given, **environment},
        capture_output=True, text=True, check=True, encoding="utf-8",
    )  # fmt: skip
    return done.stdout


def _terminal() -> str:
    shown = "\n".join(_run(FORCE_COLOR="1", NO_COLOR="").splitlines()[:LINES])
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
        console = Console(record=True, width=80, file=nowhere)
        console.print(Text("$ claimcheck check seeds", style="bold"))
        console.print(Text.from_ansi(shown))
        return console.export_svg(title="claimcheck", unique_id="claimcheck")


def _draw(page: str) -> None:
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None or find_spec("playwright") is None:
        print("docs/page.png stays as it is: there is no Chromium, or no playwright", file=sys.stderr)
        return
    from playwright.sync_api import sync_playwright

    with tempfile.TemporaryDirectory() as room, sync_playwright() as playwright:
        file = Path(room, "page.html")
        file.write_text(page, encoding="utf-8")
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        tab = browser.new_page(viewport={"width": 1100, "height": 660})
        tab.goto(file.as_uri())
        into_view = "scrollIntoView({block: 'start', behavior: 'instant'})"
        tab.evaluate(f"document.querySelectorAll('.card')[{FIRST}].{into_view}")
        PAGE.write_bytes(with_digest(tab.screenshot(), digest_of(page)))
        browser.close()


if __name__ == "__main__":
    sys.exit(main())
