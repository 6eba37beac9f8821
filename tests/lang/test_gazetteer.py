"""The gazetteer: its data fit together, and places lie to each other as they do on the map."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.lang.gazetteer import gazetteer
from claimcheck.lang.gazetteer_rows import PlaceRows, blocs, places_and_names
from claimcheck.lang.word_lists import load
from claimcheck.text.tokens import TOKEN

PLACES, NAMES, CAPITALS = places_and_names(load("places", PlaceRows))
DAY = dt.date(2022, 6, 1)

RELATIONS = [
    (["Estonia", "Latvia", "Lithuania"], ["Baltic states"], None, "same"),
    (["Estonia", "Latvia", "Lithuania", "Poland"], ["Baltic states"], None, "contains"),
    (["Tapa"], ["Estonia"], None, "within"),
    (["Tapa"], ["Europe"], None, "within"),
    (["Europe"], ["Baltic states"], None, "contains"),
    (["NATO"], ["United States"], None, "contains"),
    (["NATO"], ["Finland"], dt.date(2022, 1, 1), "disjoint"),
    (["NATO"], ["Finland"], dt.date(2024, 1, 1), "contains"),
    (["European Union"], ["United Kingdom"], dt.date(2015, 1, 1), "contains"),
    (["European Union"], ["United Kingdom"], dt.date(2021, 1, 1), "disjoint"),
    (["European Union"], ["United Kingdom"], None, "unknown"),
    (["Baltic states"], ["NATO"], DAY, "within"),
    (["Benelux"], ["Baltic states"], None, "disjoint"),
    (["Russia"], ["Europe"], None, "unknown"),
    (["Moscow"], ["Europe"], None, "unknown"),
    (["Eastern Europe"], ["Germany"], None, "unknown"),
    (["Eastern Europe"], ["Kenya"], None, "disjoint"),
    (["Middle East"], ["Israel"], None, "contains"),
    (["Soviet Union"], ["Estonia"], None, "unknown"),
    (["eastern Ukraine"], ["Ukraine"], None, "within"),
    (["eastern Ukraine"], ["Donetsk"], None, "unknown"),
    (["eastern Ukraine"], ["Chad"], None, "disjoint"),
    (["Springfield, Illinois"], ["United States"], None, "within"),
    (["Springfield, Illinois"], ["Springfield, Ohio"], None, "disjoint"),
    (["Nowhere"], ["Estonia"], None, "unknown"),
    (["Kabul", "Herat"], ["Afghanistan"], None, "within"),
    (["Estonia", "Poland"], ["Estonia", "Latvia"], None, "unknown"),
    ([], ["Estonia"], None, "unknown"),
    (["Estonia"], ["Latvia"], None, "disjoint"),
]


@pytest.mark.parametrize(("a", "b", "on", "expected"), RELATIONS)
def test_relations(a: list[str], b: list[str], on: dt.date | None, expected: str) -> None:
    turned = {"contains": "within", "within": "contains"}
    assert gazetteer().relate(a, b, on) == expected
    assert gazetteer().relate(b, a, on) == turned.get(expected, expected)


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("Britain", "United Kingdom"),
        ("the U.S.", "United States"),
        ("US", "United States"),
        ("UK", "United Kingdom"),
        ("the Baltics", "Baltic states"),
        ("Parnu", "Pärnu"),
        ("Germans", "Germany"),
        ("Frenchmen", "France"),
        ("The Hague", "The Hague"),
        ("Kiev", "Kyiv"),
        ("Burma", "Myanmar"),
        ("us", None),
        ("polish", None),
        ("Zembla", None),
    ],
)
def test_names(name: str, place: str | None) -> None:
    assert gazetteer().named(name) == place


@pytest.mark.parametrize(
    ("bloc", "on", "count"),
    [
        ("NATO", dt.date(2021, 1, 1), 30),
        ("NATO", dt.date(2025, 1, 1), 32),
        ("NATO", dt.date(1990, 1, 1), 16),
        ("European Union", dt.date(2019, 1, 1), 28),
        ("European Union", dt.date(2021, 1, 1), 27),
        ("G7", None, 7),
        ("Baltic states", None, 3),
        ("Nordic countries", None, 5),
        ("BRICS", dt.date(2012, 1, 1), 5),
        ("Five Eyes", None, 5),
        ("Eurozone", dt.date(2024, 1, 1), 20),
        ("ASEAN", dt.date(2020, 1, 1), 10),
        ("OPEC", dt.date(2025, 1, 1), 12),
        ("UN Security Council permanent members", dt.date(1980, 1, 1), 5),
        ("Estonia", None, 0),
    ],
)
def test_members_by_date(bloc: str, on: dt.date | None, count: int) -> None:
    assert len(gazetteer().members(bloc, on)) == count


def test_every_container_and_member_is_a_place() -> None:
    known = {place.name for place in PLACES} | set(blocs())
    assert not {outer for place in PLACES for outer in (*place.within, *place.partly)} - known
    assert not {m for _, spells in blocs().values() for spell in spells for m in spell.members} - known
    assert not {name.actor for name in NAMES if name.actor is not None} - known
    assert not set(CAPITALS) - known


def test_no_place_lies_in_itself() -> None:
    assert not [place.name for place in PLACES if place.name in gazetteer().above(place.name)]


def test_every_country_lies_somewhere() -> None:
    tops = {"Europe", "Asia", "Africa", "North America", "South America", "Oceania"}
    lost = []
    for place in PLACES:
        if place.kind == "country":
            outer = gazetteer().above(place.name)
            part = {
                top for inner in (place.name, *outer) for top in (gazetteer().place(inner) or place).partly
            }
            if not tops & (outer | part):
                lost.append(place.name)
    assert len([place for place in PLACES if place.kind == "country"]) >= 190
    assert lost == []


def test_names_are_cut_like_the_text() -> None:
    """A name is found only if the words of the text are cut where the gazetteer cuts it."""
    for entries in gazetteer().entries.values():
        for entry in entries:
            for word in entry.cased:
                assert TOKEN.fullmatch(word), entry


def test_every_bloc_can_be_related_on_every_day() -> None:
    days = (None, dt.date(1900, 1, 1), dt.date(2005, 1, 1), DAY)
    for a in blocs():
        for b in (*blocs(), "France", "Europe", "Tapa"):
            for on in days:
                gazetteer().relate([a], [b], on)


NAME = st.sampled_from(sorted({place.name for place in PLACES} | set(blocs())))


@given(NAME, NAME)
def test_relations_are_mirrored(a: str, b: str) -> None:
    turned = {"contains": "within", "within": "contains"}
    there = gazetteer().relate([a], [b], DAY)
    assert gazetteer().relate([b], [a], DAY) == turned.get(there, there)
    assert gazetteer().relate([a], [a], DAY) == "same"
