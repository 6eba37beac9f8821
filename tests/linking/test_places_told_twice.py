"""Parts of towns and quarters of streets in two articles."""

from __future__ import annotations

import pytest

import claimcheck
from claimcheck.linking.places.addresses import addresses_of
from claimcheck.linking.places.same_part import other_part
from claimcheck.linking.places.same_street import named_in_two_ways
from claimcheck.linking.profiled_article import Profiled
from claimcheck.linking.profiles.profile import ArticleProfile
from claimcheck.text.document import Document


def profile(text: str) -> ArticleProfile:
    article = claimcheck.parse(f"Marta Obregon spoke in Elverton. {text}", date="2023-06-12")
    return Profiled.of(article, list(claimcheck.extract(article))).profile


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        ("The crash happened in east Elverton.", "It happened on the city's northeast side.", True),
        ("The crash happened in east Elverton.", "It happened on the city's east side.", False),
        ("The crash happened in south Elverton.", "It happened in SE Elverton.", True),
        ("The crash happened in south Elverton.", "It happened at 12 Mill Lane SE in Elverton.", False),
        ("The crash happened in east Elverton.", "The driver lives in northeast Elverton.", False),
        ("The crash happened in eastern Oregon.", "It happened in northeastern Oregon.", False),
        ("The quake hit Peru's central coast.", "The quake hit the country's northern coast.", True),
        ("The quake hit central Peru.", "The quake hit the country's north.", False),
        ("The crash happened in east Elverton.", "It killed a northeast Elverton man.", False),
    ],
)
def test_small_parts_in_which_it_happened(one: str, other: str, said: bool) -> None:
    assert bool([*other_part(profile(one), profile(other))]) is said


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        (
            "An oven exploded on Tamsin Avenue in Saltmere.",
            "It stood on Tamsin Avenue in Harrow Vale.",
            "area",
        ),
        (
            "It was at Tamsin Avenue and Elm Street in Saltmere.",
            "It was on Tamsin Ave. in Harrow Vale.",
            "area",
        ),
        ("An oven exploded on Tamsin Avenue in Saltmere.", "It stood on Tamsin Avenue in East Saltmere.", ""),
        ("An oven exploded on Tamsin Avenue in Saltmere.", "It stood on Tamsin Avenue in Riga's north.", ""),
        ("It was in the 400 block of Tamsin Avenue.", "It was in the 460-block of Tamsin Avenue.", "number"),
        ("It was in the 400 block of Tamsin Avenue.", "It was at 460 Tamsin Avenue.", ""),
    ],
)
def test_quarters_of_a_street_and_numbers_of_a_block(one: str, other: str, said: str) -> None:
    told = named_in_two_ways(profile(one).addresses, profile(other).addresses)
    assert [found.what for found in told] == ([said] if said else [])


def test_two_streets_share_their_last_word() -> None:
    text = "An oven exploded near Tamsin and 31st avenues, not at Mill and Harbour streets."
    found = list(addresses_of(Document(claimcheck.parse(text))))
    assert [(address.name, address.kind, address.corner) for address in found] == [
        (("tamsin",), "avenue", False),
        (("31st",), "avenue", True),
        (("mill",), "street", False),
        (("harbour",), "street", True),
    ]


@pytest.mark.parametrize(
    ("home", "said"),
    [
        ("Korrel's 21 Tamsin Avenue home", True),
        ("Korrel's 812 Tamsin Avenue home", False),  # too far for a slip
        ("Selm's 21 Tamsin Avenue home", False),  # of somebody else
        ("a 21 Tamsin Avenue home", False),
    ],
)
def test_two_numbers_of_one_household(home: str, said: bool) -> None:
    one = profile("Ivo Korrel, of 12 Tamsin Avenue, was held.").addresses
    told = named_in_two_ways(one, profile(f"Police went to {home}.").addresses)
    assert [found.one_site for found in told] == [True] * said
