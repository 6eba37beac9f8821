"""WARC: the web pages of an archive, each an article."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator
from typing import Any, Final

from claimcheck.reading.decoding import megabytes
from claimcheck.reading.drafts import Found, Members, Options, Part, Stated
from claimcheck.reading.errors import Unreadable

EXTRA: Final = "pip install 'claimcheck-news[archive]'"
_PAGES: Final = ("text/html", "application/xhtml+xml")


class WarcReader:
    """Answers with status 200 that are HTML; requests, pictures and the rest are passed over."""

    name = "warc"
    endings: tuple[str, ...] = (".warc", ".arc")

    def recognises(self, head: bytes, name: str) -> bool:
        """Tell whether the bytes begin as WARC does."""
        return head.startswith((b"WARC/", b"filedesc://"))

    def read(self, data: bytes, name: str, options: Options) -> Members:
        """Yield the page of each answer, to be read as HTML is."""
        try:
            from warcio.archiveiterator import ArchiveIterator
        except ImportError as error:
            raise Unreadable(name, None, f"needs warcio ({error})", EXTRA) from None
        logging.getLogger("warcio").addHandler(logging.NullHandler())  # what it mends is no news
        records = ArchiveIterator(io.BytesIO(data), arc2warc=True)
        records.INC_RECORD = ""  # what it would print of the lines between two records
        try:
            for record in records:
                yield from _page(record, name, options)
        except Unreadable:
            raise
        except Exception as error:  # whatever breaks where bytes are damaged
            said = " ".join(str(error).split())[:120]
            raise Unreadable(name, None, f"is no whole WARC file ({said})", "fetch it anew") from None


def _page(record: Any, name: str, options: Options) -> Iterator[Found]:
    answer = record.http_headers
    if record.rec_type != "response" or answer is None or answer.get_statuscode() != "200":
        return
    if (answer.get_header("Content-Type") or "").partition(";")[0].strip().lower() not in _PAGES:
        return
    address = record.rec_headers.get_header("WARC-Target-URI") or ""
    limit = options.limit
    stream = record.content_stream()
    data = stream.read() if limit is None else _read(stream, limit + 1)
    if limit is not None and len(data) > limit:
        problem = f"holds a page of more than {megabytes(limit)} ({address[:200]})"
        yield Unreadable(name, None, problem, "raise max-size in the settings")
        return
    if data.strip():
        yield Part(data, "page.html", 0, {"url": Stated(address)} if address else {}, "html")


def _read(stream: Any, most: int) -> bytes:
    """Return what a stream has, at most so many bytes: it may hand on less than it is asked for."""
    parts: list[bytes] = []
    size = 0
    while size < most and (part := stream.read(min(most - size, 65_536))):
        parts.append(part)
        size += len(part)
    return b"".join(parts)
