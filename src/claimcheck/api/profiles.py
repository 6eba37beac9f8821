"""The articles of a run with their claims, read anew for whoever wants to show them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from claimcheck.engine.guard import Guard
from claimcheck.engine.pages import profiled_of
from claimcheck.engine.sources import Source
from claimcheck.ledger.records import Ledger
from claimcheck.linking.profiled_article import Profiled
from claimcheck.models.problems import FileError


class Profiles(Mapping[str, Profiled]):
    """Articles by path, each read when it is asked for; one that cannot be read any more is not there."""

    def __init__(self, sources: Mapping[str, Source], ledger: Ledger) -> None:
        self._sources = sources
        self._ledger = ledger
        self._read: dict[str, Profiled | None] = {}

    def __getitem__(self, path: str) -> Profiled:
        if path not in self._read:
            try:
                self._read[path] = profiled_of(self._sources[path].article(), self._ledger, Guard())
            except FileError:
                self._read[path] = None
        found = self._read[path]
        if found is None:
            raise KeyError(path)
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(self._sources)

    def __len__(self) -> int:
        return len(self._sources)
