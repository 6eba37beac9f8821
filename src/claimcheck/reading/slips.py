"""Slips of the pen in metadata: keys that are nearly known ones."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from rapidfuzz.distance import OSA

_SHORTEST: Final = 4  # letters; of shorter names, too many others are near
_SHORT: Final = 5  # below that, another letter makes another word: "data", "rate"
_LONG: Final = 8  # letters of a name in which two may be wrong


def near_key(key: str, known: Iterable[str]) -> str | None:
    """Return the known name that was probably meant by a key that is none; ``None`` if none is near.

    Newsrooms have many keys of their own, so that only what differs by a letter or two is near: one that is
    missing, too many, wrong, or has changed places with the next. Capitals and ``-`` for ``_`` do not count.
    """
    return _near(key, tuple(known))


@lru_cache(maxsize=4096)
def _near(key: str, known: tuple[str, ...]) -> str | None:
    plain = _plain(key)
    best: tuple[int, str] | None = None
    for name in known:
        other = len(plain) == len(name) < _SHORT and sorted(plain) != sorted(_plain(name))
        most = 0 if len(name) < _SHORTEST or other else 1 if len(name) < _LONG else 2
        off = OSA.distance(plain, _plain(name), score_cutoff=most)
        if off <= most and (best is None or off < best[0]):
            best = off, name
    return None if best is None else best[1]


def _plain(key: str) -> str:
    return key.casefold().replace("-", "_").strip()
