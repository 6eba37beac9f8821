"""Bytes to articles: formats, dates of pages, what on a page is not the article."""

from claimcheck.reading.discovery import Found, find_articles
from claimcheck.reading.errors import ManifestError, Unreadable
from claimcheck.reading.manifest import Manifest, load_manifest
from claimcheck.reading.opening import read, read_all
from claimcheck.reading.registry import Reader, ReaderError

__all__ = [
    "Found",
    "Manifest",
    "ManifestError",
    "Reader",
    "ReaderError",
    "Unreadable",
    "find_articles",
    "load_manifest",
    "read",
    "read_all",
]
