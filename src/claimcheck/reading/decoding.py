"""Bytes to text, with an account of what is wrong where they are not text.

The text is the file as decoded: line ends are not translated and a byte order mark stays where it is, so that
offsets are those of the decoded file.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

from claimcheck.models.files import read_bytes, special_kind
from claimcheck.reading.errors import Unreadable

LIMIT: Final = 10_000_000
_HEAD: Final = 8192
_OTHER_MARKS: Final = {
    b"\xff\xfe\x00\x00": "UTF-32",
    b"\x00\x00\xfe\xff": "UTF-32",
    b"\xff\xfe": "UTF-16",
    b"\xfe\xff": "UTF-16",
}


def text_of_file(
    path: Path, name: str | None = None, limit: int | None = LIMIT, what: str = "an article"
) -> str:
    """Return the text of a UTF-8 file. ``limit`` and ``what``: as for ``bytes_of_file``.

    Raises:
        Unreadable: as for ``bytes_of_file``, or the file is binary, is not UTF-8 or holds nothing.
    """
    name = name or path.as_posix()
    return text_of_bytes(bytes_of_file(path, name, limit, what), name)


def bytes_of_file(path: Path, name: str, limit: int | None = LIMIT, what: str = "an article") -> bytes:
    """Return the bytes of a file. ``limit`` is its greatest size, ``None`` is none; ``what`` should be there.

    Raises:
        Unreadable: the file is missing, is no file but a folder, a device or a named pipe, or is too large.
    """
    try:
        if path.is_dir():
            raise Unreadable(name, None, f"is a folder, not {what}", "name the files in it")
        size = path.stat().st_size
        if limit is not None and size > limit:
            raise too_large(name, megabytes(size), limit, what)
        special = special_kind(path)
        if special is not None:
            raise Unreadable(name, None, f"is {special}, not a file", "name a file, or - for standard input")
        data = read_bytes(path, None if limit is None else limit + 1)
        if limit is not None and len(data) > limit:  # a pipe does not say how long it is
            raise too_large(name, f"more than {megabytes(limit)}", limit, what)
    except FileNotFoundError:
        raise not_there(name, path) from None
    except OSError as error:
        reason = error.strerror or "cannot be opened"
        raise Unreadable(name, None, f"cannot be opened ({reason})", "check its permissions") from None
    except ValueError:  # a null character in the path
        raise Unreadable(name, None, "is not a path", "check the path") from None
    return data


def not_there(name: str, path: str | Path) -> Unreadable:
    """Return the account of a path where there is nothing, or a link to nothing."""
    try:
        target = os.fsencode(os.readlink(path)).decode("utf-8", "backslashreplace")  # noqa: PTH115
    except (OSError, ValueError):
        return Unreadable(name, None, "does not exist", "check the path")
    return Unreadable(name, None, f"is a link to nothing ('{target[:200]}')", "mend the link, or remove it")


def text_of_bytes(data: bytes, name: str) -> str:
    """Return the text of UTF-8 bytes.

    Raises:
        Unreadable: the bytes are binary or not UTF-8, or hold nothing but white space.
    """
    for mark, encoding in _OTHER_MARKS.items():
        if data.startswith(mark):
            raise Unreadable(name, 1, f"is {encoding}, not UTF-8", "save it as UTF-8")
    if b"\x00" in data[:_HEAD]:
        raise Unreadable(name, None, "is binary, not text", "leave it out with --exclude")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise Unreadable(
            name,
            line,
            f"is not UTF-8 (byte 0x{data[error.start]:02x} at offset {error.start})",
            "save it as UTF-8",
        ) from None
    if not text.strip("\ufeff \t\r\n\f\v"):
        raise Unreadable(name, None, "is empty", "write the article, or leave the file out with --exclude")
    return text


def too_large(name: str, size: str, limit: int, what: str = "an article") -> Unreadable:
    """Return the account of a text that is larger than an article, or a file of many, may be."""
    problem = f"is larger than {what} may be ({size}, at most {megabytes(limit)})"
    return Unreadable(name, None, problem, "split it into articles, or raise max-size in the settings")


def megabytes(size: int) -> str:
    """Write a size in bytes for people."""
    return f"{size / 1_000_000:.3g} MB"
