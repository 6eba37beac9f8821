"""Paths as other programs want them: relative to the repository, as URI where asked."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from urllib.parse import quote


@dataclass(frozen=True)
class Rooted:
    """Leads from paths of a run to those that the repository has: ``here`` is the working directory."""

    here: Path
    top: Path

    def path(self, path: str) -> str:
        """Return a path from the top folder of the repository; one outside of it stays as it is."""
        absolute = Path(os.path.normpath(self.here / path))
        return absolute.relative_to(self.top).as_posix() if absolute.is_relative_to(self.top) else path


def root_of(folder: Path) -> Rooted | None:
    """Return the way to paths of the repository that holds the folder; ``None`` if none does."""
    here = Path(os.path.realpath(folder))
    top = next((place for place in (here, *here.parents) if (place / ".git").exists()), None)
    return None if top is None else Rooted(here, top)


def repository_path(path: str) -> str:
    """Return the path without a leading ``./``."""
    return path.removeprefix("./")


def uri(path: str) -> str:
    """Return the path as a URI reference: relative paths stay relative, absolute ones become ``file:``."""
    clean = path.replace("\\", "/").removeprefix("./")
    quoted = quote(clean.encode("utf-8", "surrogateescape"), safe="/~!$&'()*+,;=@-._")
    return f"file://{quoted}" if PurePosixPath(clean).is_absolute() else quoted
