"""A hook of MkDocs: pages that ``mkdocs.yml`` need not name, and nothing loaded from elsewhere.

Every rule has its page under "Rules", and a page that nobody placed is under "More". See
https://www.mkdocs.org/user-guide/configuration/#hooks.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

RULES, MORE = "Rules", "More"
_LOADED = re.compile(
    r"""<(?:script|img|iframe|source|video|audio|link(?![^>]*rel="canonical"))\b[^>]*?\s(?:src|href)="?(?:https?:)?//"""
    r"""|(?:url\(|@import )["']?(?:https?:)?//"""
)


def on_config(config: Any) -> Any:
    """Complete the navigation from the files that are there."""
    folder = Path(config["docs_dir"])
    rules = sorted(f"rules/{page.name}" for page in (folder / "rules").glob("*.md"))
    placed = set(_pages(config["nav"]))
    for part in config["nav"]:
        if isinstance(part, dict) and RULES in part:
            part[RULES] += [page for page in rules if page not in placed]
    rest = sorted(page.name for page in folder.glob("*.md") if page.name not in placed)
    if rest:
        config["nav"].append({MORE: rest})
    return config


def on_post_build(config: Any) -> None:
    """Fail if a page or a style would ask anybody else for anything."""
    for path in sorted(Path(config["site_dir"]).rglob("*")):
        if path.suffix in {".html", ".css"}:
            found = _LOADED.search(path.read_text(encoding="utf-8"))
            if found is not None:
                raise SystemExit(f"{path}: would load something from elsewhere: {found[0][:200]}")


def _pages(part: Any) -> list[str]:
    if isinstance(part, str):
        return [part]
    inner = part.values() if isinstance(part, dict) else part
    return [page for one in inner for page in _pages(one)]
