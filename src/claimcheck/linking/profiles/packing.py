"""Profiles as bytes, so that no later run reads the text again."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import fields
from decimal import Decimal
from typing import Any, Final

from claimcheck.linking.days.dated_statements import DatedStatement
from claimcheck.linking.days.moments_told import Moment
from claimcheck.linking.days.plans_told import Plan
from claimcheck.linking.names.name_mentions import NameMention
from claimcheck.linking.people.birth_spans import BirthSpan
from claimcheck.linking.people.home_towns import Home
from claimcheck.linking.places.addresses import Address
from claimcheck.linking.places.bare_corners import BareCorner
from claimcheck.linking.places.compass import Part
from claimcheck.linking.profiles.profile import ArticleProfile, Profile, Sentence, share

_FIGURE: Final = tuple(field.name for field in fields(Profile) if field.init)
_PLAIN: Final = (
    ("mentions", NameMention), ("addresses", Address), ("moments", Moment), ("homes", Home), ("parts", Part),
    ("births", BirthSpan), ("plans", Plan), ("dated", DatedStatement),
    ("corners", BareCorner),
)  # fmt: skip
_SETS: Final = frozenset({"modifiers", "owners", "agents", "flags", "period"})
_TUPLES: Final = frozenset({"whose", "where"})
_DAYS: Final = frozenset({"start", "end"})
_WORDS: Final = (
    "title", "names", "lead_names", "words", "lead", "numerals", "known", "people", "parties", "streets",
)  # fmt: skip


def packed(profile: ArticleProfile) -> bytes:
    """Return a profile as JSON on one line."""
    plain = [
        profile.name,
        _day(profile.day),
        [sorted(getattr(profile, name)) for name in _WORDS],
        [_sentence(sentence) for sentence in profile.sentences],
        [[_plain(name, getattr(figure, name)) for name in _FIGURE] for figure in profile.figures],
        *[[_listed(one) for one in getattr(profile, name)] for name, _ in _PLAIN],
    ]
    return json.dumps(plain, separators=(",", ":")).encode()


def unpacked(data: bytes) -> ArticleProfile:
    """Return the profile of which ``packed`` made the bytes.

    Raises:
        ValueError, TypeError, KeyError: it did not.
    """
    name, day, words, sentences, numbers, *plain = json.loads(data)
    figures = tuple(map(_read_figure, numbers))
    share(figures)
    sets: dict[str, Any] = {field: frozenset(told) for field, told in zip(_WORDS, words, strict=True)}
    told: dict[str, Any] = {
        field: tuple(
            kind(*[tuple(value) if type(value) is list else value for value in one]) for one in listed
        )
        for (field, kind), listed in zip(_PLAIN, plain, strict=True)
    }
    return ArticleProfile(
        name,
        _date(day),
        **sets,
        sentences=tuple(_read_sentence(*sentence) for sentence in sentences),
        figures=figures,
        **told,
    )


def _sentence(sentence: Sentence) -> list[Any]:
    times = [[_day(first), _day(last)] for first, last in sentence.times]
    return [sentence.row, sentence.bits, sorted(sentence.names), sentence.others, times]


def _read_sentence(row: Any, bits: Any, names: Any, others: Any, times: Any) -> Sentence:
    days = tuple((dt.date.fromisoformat(first), dt.date.fromisoformat(last)) for first, last in times)
    return Sentence(tuple(row), tuple(bits), frozenset(names), tuple(others), days)


def _plain(name: str, value: Any) -> Any:
    if name in _SETS:
        return sorted(value)
    if name in _DAYS:
        return _day(value)
    return str(value) if name == "value" else value


def _read_figure(figure: list[Any]) -> Profile:
    """Return the figure with these values, in the order of its fields; most are kept as they are."""
    if len(figure) != len(_FIGURE):
        raise ValueError("no figure")
    for at, read in _READ:
        figure[at] = read(figure[at])
    return Profile(*figure)


def _listed(one: Any) -> list[Any]:
    return list(one) if isinstance(one, tuple) else [getattr(one, field.name) for field in fields(one)]


def _day(day: dt.date | None) -> str | None:
    return None if day is None else day.isoformat()


def _date(day: str | None) -> dt.date | None:
    return None if day is None else dt.date.fromisoformat(day)


_READ: Final = tuple(
    (at, frozenset if name in _SETS else tuple if name in _TUPLES else Decimal if name == "value" else _date)
    for at, name in enumerate(_FIGURE)
    if name in _SETS | _TUPLES | _DAYS | {"value"}
)
"""The fields of a figure that JSON has no type for, by their places, with what makes them."""
