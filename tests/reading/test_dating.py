"""A page's own date: stamps, clocks, copyright notices, dates that can be read in two ways."""

from __future__ import annotations

import pytest

from claimcheck.reading.dating import date_of_page
from claimcheck.reading.text_page import blocks_of_page

BODY = (
    "\n\nThe council of the harbour town voted for a new bridge after a debate of six hours, its clerk said. "
    "Work is to begin as soon as the ground allows, and 40 families will have to move.\n\n"
    "The mayor called it the best day of the decade for everyone who lives on the island.\n"
)


@pytest.mark.parametrize(
    ("head", "date", "precision", "stamp"),
    [
        ("Town votes for bridge\n\nMay 14, 2015", "2015-05-14", "day", "May 14, 2015"),
        ("Town votes for bridge\n\n04.09.2025 18:00", "2025-09-04", "day", "04.09.2025"),
        ("Town votes for bridge\n\n2025-09-04", "2025-09-04", "day", "2025-09-04"),
        ("Town votes for bridge\n\nMay 14, 2015 • 5 comments", "2015-05-14", "day", "May 14, 2015"),
        ("Town votes for bridge\n\n14-05-2015", "2015-05-14", "day", "14-05-2015"),
        ("Town votes for bridge\n\nAccessed 14 May 2015", "None", None, None),
        (
            "Town votes for bridge\n\nLast modified on Fri 15 May 2015 06.00 BST",
            "2015-05-15",
            "day",
            "Fri 15 May 2015",
        ),
        ("Town votes for bridge\n\n31/08/2025", "2025-08-31", "day", "31/08/2025"),
        (
            "Town votes for bridge\n\nPublished 3 May 2019\n\nUpdated 5 May 2019",
            "2019-05-03",
            "day",
            "3 May 2019",
        ),
        ("Town votes for bridge\n\nMonday, 9/4/2018", "2018-04-09", "day", "Monday, 9/4/2018"),
        ("Town votes for bridge", "None", None, None),
    ],
)
def test_reads_the_page(head: str, date: str, precision: str | None, stamp: str | None) -> None:
    text = head + BODY
    found = date_of_page(text, blocks_of_page(text))
    assert (str(found.date), found.precision) == (date, precision)
    assert (found.stamp.text if found.stamp else None) == stamp
    if found.stamp is not None:
        assert text[found.stamp.start : found.stamp.end] == found.stamp.text


def test_keeps_both_readings() -> None:
    text = "Town votes for bridge\n\n03/04/2025" + BODY
    found = date_of_page(text, blocks_of_page(text))
    assert found.date is None
    assert [day.isoformat() for day in found.readings] == ["2025-04-03", "2025-03-04"]
    told = date_of_page(text, blocks_of_page(text), day_first=True)
    assert str(told.date) == "2025-04-03"


def test_the_text_and_the_country_decide_between_two_readings() -> None:
    text = (
        "Town votes for bridge\n\n03/04/2025"
        + BODY
        + "\nThe debate began on March 2 and ended two days later.\n"
    )
    assert str(date_of_page(text, blocks_of_page(text)).date) == "2025-03-04"
    plain = "Town votes for bridge\n\n03/04/2025" + BODY
    british = date_of_page(plain, blocks_of_page(plain), url="https://www.example.co.uk/bridge")
    assert str(british.date) == "2025-04-03"
    assert date_of_page(plain, blocks_of_page(plain), url="https://example.com/bridge").date is None


def test_a_page_clock_gives_way_to_a_stamp() -> None:
    text = (
        "Wednesday, November 5, 2025\nWednesday, November 5, 2025\n\nTown votes for bridge\n\nMay 14, 2015"
        + BODY
    )
    found = date_of_page(text, blocks_of_page(text))
    assert str(found.date) == "2015-05-14"


def test_the_address_counts_where_nothing_is_printed() -> None:
    text = "Town votes for bridge" + BODY
    found = date_of_page(text, blocks_of_page(text), url="https://example.org/2019/05/03/bridge.html")
    assert (str(found.date), found.grounds) == ("2019-05-03", "metadata")
