"""What can be wrong with articles and manifests."""

from __future__ import annotations

from claimcheck.models.problems import FileError


class Unreadable(FileError):  # noqa: N818 (it is the article that is so)
    """An article that is missing or cannot be read. The others are still checked."""


class ManifestError(FileError):
    """A manifest that cannot be used at all."""
