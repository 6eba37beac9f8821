"""Paths as other programs want them: relative to the repository, as URI where asked."""

from __future__ import annotations

from pathlib import PurePosixPath
from urllib.parse import quote


def repository_path(path: str) -> str:
    """Return the path without a leading ``./``."""
    return path.removeprefix("./")


def uri(path: str) -> str:
    """Return the path as a URI reference: relative paths stay relative, absolute ones become ``file:``."""
    clean = path.replace("\\", "/").removeprefix("./")
    quoted = quote(clean.encode("utf-8", "surrogateescape"), safe="/~!$&'()*+,;=@-._")
    return f"file://{quoted}" if PurePosixPath(clean).is_absolute() else quoted
