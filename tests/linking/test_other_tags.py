"""Tags of one member that differ: which of them may both be right."""

import datetime as dt

import pytest

from claimcheck.linking.links import Statement
from claimcheck.linking.people.member_tags import Tag
from claimcheck.linking.people.other_tags import Odd, Tagged, What
from claimcheck.models.article import Article
from claimcheck.reading.parsing import page_of
from claimcheck.resolution.resolved_claims import claims_of


def tagged(place: str) -> Tagged:
    article = Article(text="Sen. Marta Obregon (R., Elverton) voted.", id="a", date=dt.date(2021, 5, 3))
    read = claims_of(page_of(article))
    return Tagged(
        Statement(read.article, read.claims[0]), Tag("marta", "obregon", "r", frozenset({place}), 0, 10)
    )


@pytest.mark.parametrize(
    ("what", "place", "both"),
    [("place", "elvertom", False), ("place", "harrow", True), ("party", "elverton", False)],
)
def test_two_places_may_both_be_right_but_no_slip_of_the_pen(what: What, place: str, both: bool) -> None:
    assert Odd(what, tagged(place), tagged("elverton"), 3).both is both
