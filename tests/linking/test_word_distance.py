"""Names in two spellings: how near words are, and which names of articles are one."""

from __future__ import annotations

import pytest

import claimcheck
from claimcheck.linking.names.spelled_twice import spelled_twice
from claimcheck.linking.names.word_distance import nearness
from claimcheck.linking.profiled_article import Profiled
from claimcheck.models.article import Article


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [
        ("kronberga", "kronbarga", "slip"),
        ("kalnins", "kalinns", "slip"),
        ("tovan", "tavon", "slip"),
        ("tovan", "tavno", ""),
        ("kurbanov", "gurbanov", "slip"),
        ("kronberga", "kronbrag", "far slip"),
        ("fischer", "fisher", "slip"),
        ("armoured", "armored", "style"),
        ("kruemel", "krumel", "style"),
        ("tarkovsky", "tarkovskii", "sound"),
        ("kronberg", "kronbergs", "ending"),
        ("democrats", "democratic", "ending"),
        ("harbour", "harbor", "style"),
        ("o'dowd", "odowd", "marks"),
        ("north", "south", ""),
        ("northeast", "northwest", ""),
        ("ann", "anne", ""),
        ("barnes", "carnes", ""),
        ("kronberga", "lindqvist", ""),
        ("r2d2", "r2d3", ""),
    ],
)
def test_how_near_two_words_are(one: str, other: str, near: str) -> None:
    assert nearness(one, other) == near
    assert nearness(other, one) == near


def test_what_one_article_writes_in_two_ways_is_held_against_another() -> None:
    texts = "Ilze Kronberga won. Later Ilze Kronbarga slept.", "Ilze Kronbarga won."
    one, other = (Profiled.of(Article(text=text, id=text), []) for text in texts)
    assert not spelled_twice(one.names, other.names)
    doubled = {frozenset(twice.words) for twice in one.spellings}
    assert [twice.words for twice in spelled_twice(one.names, other.names, doubled)] == [
        ("kronberga", "kronbarga")
    ]


def found(*texts: str) -> list[tuple[str, str, bool]]:
    read = [Profiled.of(Article(text=text, id=str(number)), []) for number, text in enumerate(texts)]
    return [(*twice.words, twice.sure) for twice in spelled_twice(read[0].names, read[-1].names)]


@pytest.mark.parametrize(
    ("texts", "words"),
    [
        (
            ("Ilze Kronberga won. Later she slept. “It was cold,” Kronbarga said.",),
            ("kronberga", "kronbarga"),
        ),
        (("Sgt. P. Tammiste was there. “We saw it,” Tamniste said.",), ("tammiste", "tamniste")),
        (("Juhan Ilmar Kronberg, 41, won.", "On Sunday Juhan Kronberk, 41, won."), ("kronberg", "kronberk")),
        (("Juhan Ramsted, 41, won.", "On Sunday Juhan Brumstad, 41, won."), ("ramsted", "brumstad")),
        (("Shots fell on Kirrimar Avenue. Later Kirimar Ave. was closed.",), ("kirrimar", "kirimar")),
        (("The Kaja-Lepik prize went to Ain Kaja-Lepik.", "Ain Lepik-Kaja won."), None),
        (("“It sank,” said J. K. Tammik. Nobody drowned. J.K. Tamnik swam.",), ("tammik", "tamnik")),
        (("Ships left Arbil. Later they came back to Erbil.",), ("arbil", "erbil")),
    ],
)
def test_one_name_in_two_spellings(texts: tuple[str, ...], words: tuple[str, str] | None) -> None:
    seen = [(one, other) for one, other, _ in found(*texts)]
    assert seen == ([words] if words else [("ain kaja lepik", "ain lepik kaja")])


@pytest.mark.parametrize(
    "texts",
    [
        ("Ilze Kronberga, 41, won.", "Ilze Kronbarga, 17, won."),
        ("Ilze Kronberga won. Ilze Kronbarga lost.", "Ilze Kronbarga won."),
        ("Juhan Ants Kronberg won.", "Juhan Ilmar Kronberk won."),
        ("Mario Kronberg won.", "Maria Kronberg won."),
        ("Ilze Kronberga won. Her name was misspelled as Kronbarga in June.",),
        ("Joe Tammiste lives in the town of Tamniste.",),
        ("There are two Juhan Kronbergs. Juhan Kronberg has one hat.",),
        ("Read it at news.example/Kronbarga now. Ilze Kronberga won.",),
    ],
)
def test_two_names(texts: tuple[str, ...]) -> None:
    assert found(*texts) == []


def test_common_names_alike_need_more_to_be_sure() -> None:
    alone = found("Robert Green sells hats.", "Robert Greer left Riga.")
    aged = found("Robert Green, 51, sells hats.", "Robert Greer, 51, left Riga.")
    assert alone == [("green", "greer", False)]
    assert aged == [("green", "greer", True)]


def test_a_raised_figure_is_no_age() -> None:
    text = "Ana Roe, ², opened the fair. A ²-year-old Ana Roe left. The ² year old Ana Roe came back."
    assert not claimcheck.check([Article(text=text, id="a")]).summary.incomplete
