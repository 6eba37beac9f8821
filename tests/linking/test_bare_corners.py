"""Corners of streets without their kind."""

from __future__ import annotations

import pytest

import claimcheck
from claimcheck.linking.places.bare_corners import bare_corners_of
from claimcheck.text.document import Document


@pytest.mark.parametrize(
    ("text", "corners"),
    [
        ("An oven exploded near Tamsin and Dunmere in Elverton.", ["Tamsin and Dunmere"]),
        ("It stood at the corner of N. 31st and Tamsin Avenue.", ["N. 31st and Tamsin Avenue"]),
        ("The baker was in the\narea of Tamsin & East Dunmere, he said.", ["Tamsin & East Dunmere"]),
        ("It stood near Tamsin Street and Dunmere Lane.", []),
        ("It stood near 31st and 32nd streets.", []),
        ("The owner of Tamsin and Dunmere said so.", []),
        ("Reporting near the sea; editing by Ann Roe and Jan Tamsin.", []),
        ("It stood near Tamsin and Interstate 5.", []),
        ("It stood near Tamsin and Dunmere-Oak Road.", []),
    ],
)
def test_a_corner_is_two_names_behind_a_word_for_it(text: str, corners: list[str]) -> None:
    found = bare_corners_of(Document(claimcheck.parse(text, date="2023-06-12")))
    assert [" ".join(text[c.start : c.end].split()) for c in found] == corners
