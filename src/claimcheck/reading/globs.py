"""Path patterns as ``.gitignore`` has them: ``*``, ``?``, ``[…]``, ``**``, an inner slash anchors."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache


@lru_cache(maxsize=4096)
def compiled(pattern: str) -> re.Pattern[str]:
    """Return the expression that matches relative POSIX paths, and all below a folder it names."""
    body = pattern.rstrip("/")
    anchored = "/" in body
    body = body.removeprefix("/")
    parts: list[str] = [] if anchored else ["(?:.*/)?"]
    at = 0
    while at < len(body):
        char = body[at]
        if body.startswith("**/", at):
            parts.append("(?:.*/)?")
            at += 3
            continue
        if body.startswith("**", at):
            parts.append(".*")
            at += 2
            continue
        if char == "[" and "]" in body[at + 2 :]:
            closed = body.index("]", at + 2)
            inside = body[at + 1 : closed].replace("\\", "\\\\").replace("[", "\\[")
            parts.append(f"[{'^' + inside[1:] if inside[0] in '!^' else inside}]")
            at = closed + 1
            continue
        parts.append({"*": "[^/]*", "?": "[^/]"}.get(char) or re.escape(char))
        at += 1
    try:
        return re.compile("".join(parts) + "(?:/.*)?", re.DOTALL)
    except re.error:  # a broken range such as [z-a]: the pattern matches itself only
        return re.compile(re.escape(body))


def matches(path: str, patterns: Iterable[str]) -> bool:
    """Tell whether a relative POSIX path, or a folder it lies in, fits one of the patterns."""
    return any(compiled(pattern).fullmatch(path) for pattern in patterns)
