"""The bytes of files that people name: of those that have an end. Devices and named pipes may have none."""

from __future__ import annotations

import errno
import io
import os
import stat
from pathlib import Path
from typing import Final

_KINDS: Final = {
    stat.S_IFCHR: "a device",
    stat.S_IFBLK: "a device",
    stat.S_IFIFO: "a named pipe",
    stat.S_IFSOCK: "a socket",
}


def read_bytes(path: str | Path, most: int | None = None) -> bytes:
    """Return the bytes of a file, or of a pipe that is open already, as of ``<(command)``.

    Args:
        path: where it is; links are followed.
        most: how many bytes to read at most; ``None`` reads all.

    Raises:
        OSError: it cannot be opened, or is a device, a named pipe or a socket.
    """
    special = special_kind(path)
    if special is not None:
        raise OSError(errno.EINVAL, f"is {special}, not a file", str(path))
    with Path(path).open("rb") as file:
        return file.read() if most is None else file.read(most)


def read_text(path: str | Path) -> str:
    """Return the text of a file in UTF-8, without a byte order mark, each line end a line feed.

    Raises:
        OSError: as for ``read_bytes``.
        UnicodeDecodeError: it is not UTF-8.
    """
    return io.StringIO(read_bytes(path).decode("utf-8-sig"), newline=None).read()


def special_kind(path: str | Path) -> str | None:
    """Return what kind of special file this is, such as "a device"; ``None`` for files, folders, open pipes.

    Raises:
        OSError: there is nothing, or the path leads in a circle.
    """
    kind = stat.S_IFMT(os.stat(path).st_mode)  # noqa: PTH116 (faster than Path, for many)
    if kind == stat.S_IFIFO and _is_open(path):
        return None
    return _KINDS.get(kind)


def _is_open(path: str | Path) -> bool:
    """Tell whether a pipe has no name of its own, but is one of the files that this process was given."""
    return str(path).startswith("/dev/fd/") or not os.path.exists(os.path.realpath(path))  # noqa: PTH110


def deepest_line(source: str) -> int:
    """Return the line, from one, where nesting seems deepest: for parsers that do not say where it was."""
    depth, deepest, found = 0, -1, 1
    for number, line in enumerate(source.split("\n"), 1):
        depth += line.count("[") + line.count("{")
        here = depth + line.count("- ") + len(line) - len(line.lstrip())
        if here > deepest:
            deepest, found = here, number
        depth = max(0, depth - line.count("]") - line.count("}"))
    return found
