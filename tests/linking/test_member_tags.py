"""Tags of members, abbreviations spelled out, who came to which house."""

from __future__ import annotations

from claimcheck.api import extract, parse
from claimcheck.linking.names.abbreviations import explained, explained_in_two_ways
from claimcheck.linking.people.arrivals import arrivals_of, arrived_elsewhere
from claimcheck.linking.people.chambers import misplaced
from claimcheck.linking.people.member_tags import tag_behind
from claimcheck.models.claims import RoleClaim


def tags(text: str) -> list[tuple[str, str, str, list[str]]]:
    article = parse(text)
    claims = [claim for claim in extract(article) if isinstance(claim, RoleClaim)]
    found = [tag for claim in claims if (tag := tag_behind(article.text, claim)) is not None]
    return [(tag.first, tag.last, tag.party, sorted(tag.places)) for tag in found]


def test_party_and_places_of_a_tag() -> None:
    assert tags("Sen. Marta Obregon (R., Elverton) spoke.") == [
        ("marta", "obregon", "Republican", ["elverton"])
    ]
    assert tags("Rep. Marta Obregon (D-Elverton County/Saltmere) spoke.") == [
        ("marta", "obregon", "Democrat", ["elverton", "saltmere"])
    ]


def test_short_forms_and_other_brackets_are_no_tags() -> None:
    assert tags("Sen. Marta Obregon (R., El.) spoke. Rep. Piet Lindqvist (born 1961, Elverton) spoke.") == []


def test_abbreviations_need_every_first_letter() -> None:
    text = "The Elverton Fund for Harbour Pilots (EFHP) met. The Saltmere Choir (SCA) sang."
    assert {short: e.words for short, e in explained(text).items()} == {
        "EFHP": ("elverton", "fund", "harbour", "pilots")
    }


def test_one_other_word_in_the_name_of_an_abbreviation() -> None:
    one = explained("The Elverton Pilots Fund (EPF) met.")
    assert [
        b.words for _, b in explained_in_two_ways(one, explained("EPF is short for the Eastern Pilots Fund."))
    ] == [("eastern", "pilots", "fund")]
    assert not list(explained_in_two_ways(one, explained("EPF — the Elverton Pilot Funds — met.")))


def test_a_house_is_compared_for_one_person_only() -> None:
    ways = [
        arrivals_of(text, ())
        for text in (
            "A fourth victim walked into the Saltmere Fire Station.",
            "The fourth man showed up at Harrow Vale General Hospital.",
            "A third man was taken to Harrow Vale General Hospital.",
        )
    ]
    assert [(a.who, a.house) for a in ways[0]] == [(("fourth",), ("saltmere", "fire", "station"))]
    assert len(list(arrived_elsewhere(ways[0], ways[1]))) == 1
    assert not list(arrived_elsewhere(ways[0], ways[2]))


def test_a_committee_that_somebody_else_leads() -> None:
    article = parse("Sen. Marta Obregon spoke. The chair of the House Harbour Committee left.")
    assert not list(misplaced(article.text, extract(article)))
