"""``.gz``: the file within, unpacked as far as it may be large."""

from __future__ import annotations

import gzip
import io
import zlib
from typing import Final

from claimcheck.reading.decoding import megabytes
from claimcheck.reading.errors import Unreadable

MAGIC: Final = b"\x1f\x8b"


def unpacked(data: bytes, name: str, limit: int | None) -> bytes:
    """Return what was packed by gzip, never holding more than a byte beyond ``limit``.

    Raises:
        Unreadable: the bytes are damaged or cut off, or unpack to more than ``limit``.
    """
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(data)) as file:
            found = file.read() if limit is None else file.read(limit + 1)
    except (OSError, EOFError, zlib.error) as error:
        problem = f"is no whole gzip file ({str(error) or type(error).__name__})"
        raise Unreadable(name, None, problem, "pack it anew") from None
    if limit is not None and len(found) > limit:
        problem = f"unpacks to more than {megabytes(limit)}"
        raise Unreadable(name, None, problem, "split it, or raise max-size in the settings")
    return found


def inner_name(name: str) -> str:
    """Return what a packed file is called once it is unpacked."""
    return name[:-3] if name.lower().endswith(".gz") else name
