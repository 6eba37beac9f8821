"""An article as bytes, and taken up again: of its claims and its profile what is asked for."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, cached_property
from types import MappingProxyType
from typing import Final, overload

from pydantic import TypeAdapter

from claimcheck.engine.sides import ClaimIndex
from claimcheck.linking.links import Statement
from claimcheck.linking.profiled_article import Profiled
from claimcheck.linking.profiles.packing import packed, unpacked
from claimcheck.models.article import Article
from claimcheck.models.base import share_names
from claimcheck.models.claims import Claim

_BETWEEN: Final = b",\r"
"""What stands between two claims: blank in JSON, and never inside a claim, where it would be escaped."""


def statements_of(article: Article, claims: Iterable[Claim]) -> list[Statement]:
    """Return the claims where they stand."""
    return [Statement(article, claim) for claim in claims]


class LoadedArticle:
    """One article taken up; ``index`` finds its claims by where they stand."""

    def __init__(self, found: Profiled) -> None:
        self.article: Article = found.article
        self.claims: Sequence[Claim] = found.claims
        self.found = found

    @cached_property
    def index(self) -> ClaimIndex:
        """Its claims by where they stand."""
        return ClaimIndex(self.claims)

    def short(self) -> Mapping[str, object]:
        """Return what is read from its text already and is short."""
        return self.found.short()

    def forget(self) -> None:
        """Let go of what is quickly worked out again but large."""
        self.found.forget()


class UnpackedArticle(LoadedArticle):
    """One article taken up from its bytes, each part read when it is first used.

    ``short`` is what was read from its text before.
    """

    def __init__(self, data: bytes, short: Mapping[str, object] = MappingProxyType({})) -> None:
        self._short = short
        article, claims, self._profile = zlib.decompress(data).split(b"\n")
        self.article = _article(article)
        self.claims = _Claims(claims[1:-1].split(_BETWEEN)) if _BETWEEN in claims else _read(claims)

    @cached_property
    def found(self) -> Profiled:  # type: ignore[override]
        """The article with all of its claims and its profile."""
        profile, self._profile = self._profile, b""
        found = Profiled(self.article, list(self.claims), unpacked(profile))
        found.recall(self._short)
        return found

    def short(self) -> Mapping[str, object]:
        """Return what is read from its text already and is short."""
        return self.found.short() if "found" in vars(self) else self._short

    def forget(self) -> None:
        """Let go of what is quickly worked out again but large."""
        if "found" in vars(self):
            self.found.forget()


class _Claims(Sequence[Claim]):
    """Several claims, each read from its bytes when it is asked for."""

    def __init__(self, lines: Iterable[bytes]) -> None:
        self._claims: list[Claim | bytes] = list(lines)

    def __len__(self) -> int:
        return len(self._claims)

    @overload
    def __getitem__(self, place: int) -> Claim: ...

    @overload
    def __getitem__(self, place: slice) -> list[Claim]: ...

    def __getitem__(self, place: int | slice) -> Claim | list[Claim]:
        if isinstance(place, slice):
            return [self[number] for number in range(*place.indices(len(self)))]
        claim = self._claims[place]
        if isinstance(claim, bytes):
            claim = self._claims[place] = _claim().validate_json(claim)
            share_names((claim,))
        return claim


@cache
def _claim() -> TypeAdapter[Claim]:
    return TypeAdapter(Claim)


@cache
def _claims() -> TypeAdapter[list[Claim]]:
    return TypeAdapter(list[Claim])


def pack(found: Profiled) -> bytes:
    """Return an article with its claims and its profile as bytes."""
    article = found.article.model_dump_json().encode("utf-8")
    claims = b"[" + _BETWEEN.join(map(_claim().dump_json, found.claims)) + b"]"
    return zlib.compress(b"\n".join((article, claims, packed(found.profile))), 1)


def unpack(data: bytes) -> Profiled:
    """Return what ``pack`` packed.

    Raises:
        ValueError: this is none.
    """
    try:
        article, claims, profile = zlib.decompress(data).split(b"\n")
        return Profiled(_article(article), _read(claims), unpacked(profile))
    except (zlib.error, TypeError, KeyError) as error:
        raise ValueError(str(error)) from None


def _read(claims: bytes) -> list[Claim]:
    read = _claims().validate_json(claims)
    share_names(read)
    return read


def _article(line: bytes) -> Article:
    return Article.model_validate(json.loads(line))
