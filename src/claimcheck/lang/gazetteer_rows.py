"""Reading the rows of the place files: plain text rows to places and to the names they go by."""

from __future__ import annotations

import datetime as dt
import unicodedata
from collections.abc import Iterator
from typing import Final, Literal, NamedTuple

from pydantic import RootModel

from claimcheck.lang.word_lists import load
from claimcheck.models.base import Model

PlaceKind = Literal["country", "territory", "region", "state", "city", "bloc"]
Use = Literal["name", "people", "metonym", "postal", "other"]


class PlaceRows(Model):
    """``places.toml``: blocks of rows; the file's head says which field is which."""

    countries: str
    territories: str
    regions: str
    us_states: str
    cities: str
    also_people: frozenset[str]
    also_words: frozenset[str]
    twins: str
    only_with_the: frozenset[str]
    not_places: tuple[str, ...]


class BlocRow(Model):
    """A bloc: ``members`` are rows "from..to: names"."""

    aliases: tuple[str, ...] = ()
    source: str
    members: tuple[str, ...]


class BlocRows(RootModel[dict[str, BlocRow]]):
    """``blocs.toml``."""


class MetonymRows(Model):
    """``metonyms.toml``: rows "actor: names", and capitals that stand for more than one actor."""

    actors: str
    doubtful: frozenset[str]


class Place(NamedTuple):
    """A place. ``within`` contain it wholly, ``partly`` hold a part; ``vague`` has no agreed borders."""

    name: str
    kind: PlaceKind
    within: tuple[str, ...] = ()
    partly: tuple[str, ...] = ()
    vague: bool = False


class Name(NamedTuple):
    """A name as written, and what it means: the place (``None``: none at all), and who acts under it."""

    words: str
    use: Use
    place: str | None
    actor: str | None = None


class Spell(NamedTuple):
    """Members of a bloc from ``since`` to ``until``, both included; ``None`` is without end."""

    members: tuple[str, ...]
    since: dt.date | None = None
    until: dt.date | None = None


_UNCHANGED: Final = ("sh", "ch", "ese", "ss", "s", "shman", "chman", "men", "bé")


def _list(field: str, mark: str = ",") -> list[str]:
    return [part.strip() for part in field.split(mark) if part.strip()]


def _rows(block: str, fields: int) -> Iterator[list[str]]:
    for line in block.splitlines():
        if line.strip():
            cells = [cell.strip() for cell in line.split("|")]
            yield cells + [""] * (fields - len(cells))


def _spellings(cell: str) -> list[str]:
    first, _, others = cell.partition("=")
    return [first.strip(), *_list(others)]


def _place(name: str, kind: PlaceKind, containers: list[str]) -> Place:
    return Place(
        name=name.lstrip("~"), kind=kind, vague=name.startswith("~"),
        within=tuple(c for c in containers if not c.endswith("~")),
        partly=tuple(c.rstrip("~") for c in containers if c.endswith("~")),
    )  # fmt: skip


def _people(cell: str, place: str) -> Iterator[Name]:
    for word in _list(cell):
        yield Name(word, "people", place, place)
        if not word.endswith(_UNCHANGED):
            yield Name(word + "s", "people", place, place)


def places_and_names(rows: PlaceRows) -> tuple[list[Place], list[Name], dict[str, str]]:
    """Return every place of the files, every name it goes by, in the files' order, and the capitals."""
    capitals: dict[str, str] = {}
    metonyms = load("metonyms", MetonymRows)
    places: list[Place] = []
    names: list[Name] = [Name(words, "other", None) for words in rows.not_places]
    blocks: tuple[tuple[str, PlaceKind], ...] = ((rows.countries, "country"), (rows.territories, "territory"))
    for block, kind in blocks:
        for name, people, capital, containers, others in _rows(block, 5):
            place = _place(name, kind, _list(containers))
            places.append(place)
            names += [Name(word, "name", place.name, place.name) for word in (place.name, *_list(others))]
            names += _people(people, place.name)
            if capital:
                spellings = _spellings(capital)
                capitals[place.name] = spellings[0]
                actor = place.name if kind == "country" and spellings[0] not in metonyms.doubtful else None
                places.append(Place(spellings[0], "city", (place.name,)))
                names += [Name(word, "name", spellings[0], actor) for word in spellings]
    for name, people, containers, others in _rows(rows.regions, 4):
        place = _place(name, "region", _list(containers))
        places.append(place)
        names += [Name(word, "name", place.name, place.name) for word in (place.name, *_list(others))]
        names += _people(people, place.name)
    for name, people, others in _rows(rows.us_states, 3):
        places.append(Place(name, "state", ("United States",)))
        names.append(Name(name, "name", name, name))
        names += _people(people, name)
        for word in _list(others):
            postal = word != "Georgia" and (word.isupper() or "." in word or len(word) <= 4)
            names.append(Name(word, "postal" if postal else "name", name, name))
    for line in rows.cities.splitlines():
        container, _, cells = line.partition(":")
        for cell in _list(cells, ";" if ";" in cells else ","):
            spellings = _spellings(cell)
            places.append(Place(spellings[0], "city", (container.strip(),)))
            names += [Name(word, "name", spellings[0], None) for word in spellings]
    for line in metonyms.actors.splitlines():
        actor, _, cells = line.partition(":")
        names += [Name(word, "metonym", None, actor.strip()) for word in _list(cells)]
    return places, names, capitals


class Twin(NamedTuple):
    """Two places of one name: the American one, and the names in a text that speak for the other."""

    american: str
    against: frozenset[str]


def twins(rows: PlaceRows) -> dict[str, Twin]:
    """Return the places that share their name with one in the United States."""
    return {name: Twin(other, frozenset(_list(against))) for name, other, against in _rows(rows.twins, 3)}


def blocs() -> dict[str, tuple[BlocRow, tuple[Spell, ...]]]:
    """Return the blocs by name, each with its members by date."""
    return {
        name: (row, tuple(map(_spell, row.members))) for name, row in load("blocs", BlocRows).root.items()
    }


def _spell(row: str) -> Spell:
    when, mark, members = row.rpartition(":")
    since, _, until = when.partition("..")
    return Spell(
        tuple(_list(members)),
        dt.date.fromisoformat(since.strip()) if mark and since.strip() else None,
        dt.date.fromisoformat(until.strip()) if until.strip() else None,
    )


def plain_letters(word: str) -> str:
    """Return the word without its marks: "Pärnu" as "Parnu"."""
    if word.isascii():
        return word
    return "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))
