"""Claims as rows of columns, made from the JSON of a packed article without making claims of it."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator
from typing import Any

from claimcheck.models.article import Article

Row = tuple[Any, ...]


def claim_rows(body: bytes) -> Iterator[Row]:
    """Yield the columns of each claim of an article that ``engine.loaded_article.pack`` packed."""
    _, claims, _ = zlib.decompress(body).split(b"\n")
    told = json.loads(claims)
    speakers = {claim["id"]: _said(claim)[0] for claim in told if claim["kind"] == "attribution"}
    for place, claim in enumerate(told):
        holds = claim["holds"]
        subject, value, unit, low, high = _said(claim)
        yield (
            place, claim["kind"], claim["start"], claim["end"], claim["text"], subject, value, unit,
            low, high, holds["start"], holds["end"], speakers.get(claim["attributed_to"]),
        )  # fmt: skip


def article_of_body(body: bytes) -> Article:
    """Return the article of a packed one, whatever version of the program packed it."""
    return Article.model_validate_json(page_of_body(body))


def page_of_body(body: bytes) -> bytes:
    """Return the JSON of the article of a packed one."""
    return zlib.decompress(body).split(b"\n", 1)[0]


def _said(claim: dict[str, Any]) -> tuple[str, str, str | None, float | None, float | None]:
    """Return subject, value, unit and bounds of a claim."""
    kind = claim["kind"]
    if kind == "numeric":
        quantity = claim["quantity"]
        likely = quantity["likely"]
        subject = claim["scope"]["what"] or quantity["unit_text"] or ""
        return subject, quantity["value"], quantity["unit"], _real(likely["low"]), _real(likely["high"])
    if kind == "attribution":
        source = claim["source"] or {}
        return source.get("name") or source.get("text") or "", claim["polarity"], None, None, None
    if kind == "role":
        age = claim["age"]
        return claim["person"]["name"], age or claim["office"] or "", None, _real(age), _real(age)
    if kind == "position":
        return claim["actor"]["name"], f"{claim['stance']} {claim['matter']}", None, None, None
    if kind == "enumeration":
        count = claim["count"]
        return claim["of"], ", ".join(claim["members"]), None, _real(count), _real(count)
    return claim["what"], ", ".join(claim["where"]), None, None, None


def _real(value: str | None) -> float | None:
    return None if value is None else float(value)
