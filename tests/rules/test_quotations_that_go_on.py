"""A quotation that goes on in one article and ends in the other is compared as far as both go."""

import datetime as dt

from claimcheck.config import Settings
from claimcheck.engine.runner import run
from claimcheck.models.article import Article


def test_the_longer_of_two_quotations_is_compared_as_far_as_both_go() -> None:
    short = "“Nobody on the island slept on the night when the ferry burned off Elmport,” Ana Roe said."
    long = (
        "Ana Roe said: “Nobody on the coast slept on the night when the ferry burned off Elmport. We had 40 "
        "beds made up at the school before midnight, and bakers brought bread for everyone.”"
    )
    day = dt.date(2024, 5, 1)
    report = run([Article(text=short, id="a", date=day), Article(text=long, id="b", date=day)], Settings())
    assert [finding.code for finding in report.findings] == ["ATT002"]
