"""Pages of invented newspapers: each line of the page with the part it must be taken for."""

import pytest

from claimcheck.models.article import BlockKind
from claimcheck.reading.text_page import blocks_of_page

PROSE = "The harbour of Exmouth Bay will stay closed until the last of the 12 wrecks has been raised."
MORE = "Divers found the ferry in nine metres of water, the port authority told reporters on Monday evening."


def kinds(text: str, title: str | None = None) -> dict[str, str]:
    """Return the part of the page for each line (the first, where a line is printed twice)."""
    found: dict[str, str] = {}
    for block in blocks_of_page(text, title):
        found.setdefault(text[block.start : block.end], block.kind.value)
    return found


def page(*lines: str) -> str:
    return "\n\n".join(lines)


def test_title_stamp_summary_caption_body() -> None:
    seen = kinds(
        page(
            "Harbour section",
            "Harbour stays closed after ferry sinks",
            "03.05.2021 07:30",
            "Ships have to take the long way round.\nA crane in the harbour\nPhoto: port authority",
            PROSE,
            MORE,
            "(mk)",
        )
    )
    assert seen["Harbour stays closed after ferry sinks"] == "title"
    assert seen["03.05.2021 07:30"] == "stamp"
    assert seen["Ships have to take the long way round."] == "summary"
    assert seen["A crane in the harbour"] == "caption"
    assert seen["Photo: port authority"] == "caption"
    assert seen[PROSE] == seen[MORE] == "body"
    assert seen["(mk)"] == "byline"
    assert seen["Harbour section"] == "clutter"


@pytest.mark.parametrize(
    "line",
    [
        "Read next",
        "More stories",
        "Related articles:",
        "- Advertisement -",
        "Advertisement_spot_img",
        "Share this article",
        "Facebook Twitter WhatsApp Email",
        "12 Facebook shares",
        "Skip to content",
        "1. Skip to content",
        "Sign up for our weekly letter from the coast",
        "Your email address will not be published. Required fields are marked *",
        "We use cookies to make this site better for you, see our cookie policy.",
        "© 2021 The Exmouth Courier. All rights reserved.",
        "This content is not available in your country",
        "E-Paper",
        "3 Comments",
        "* * *",
    ],
)
def test_furniture_is_clutter_and_the_text_around_it_is_not(line: str) -> None:
    seen = kinds(page("Harbour stays closed after ferry sinks", PROSE, line, MORE, PROSE + " So it is."))
    assert seen[line] == "clutter"
    assert seen[PROSE] == seen[MORE] == seen[PROSE + " So it is."] == "body"


@pytest.mark.parametrize(
    "line",
    [
        "Share prices fell by 3% on Monday after the harbour was closed for another week.",
        "Comments by the minister, made on Monday, angered the 40 families who wait for news.",
        "Related companies lost 4 million euros, and the town lost two of its three ferries.",
        "Read more carefully, the report blames two of the five officers on the bridge.",
        "Photographs of 14 missing people hang on the door of the church near the harbour.",
        "Subscribe or leave, the captain is said to have told the crew of 23 that night.",
        "By Monday 500 soldiers had arrived.",
        "Sources in the ministry: 12 dead, four missing, nobody to blame for it so far.",
        "He declined to comment.",
        "The ship sank 2 hours ago.",
        "Posted in the north since May, the 300 soldiers have seen no snow.",
        "Powered by two engines, the ferry made 20 knots.",
        "“Join our newsletter,” the captain joked to the 40 passengers.",
        "“We will change our privacy policy,” a spokesman for the port said, after 3,000 names were lost.",
        "Nobody answered.",
        "Next in line: the port of Dunmore, with 40 ships.",
        "Reuters reported 14 dead, two more than the port authority had counted by then.",
    ],
)
def test_sentences_that_look_like_furniture_stay(line: str) -> None:
    seen = kinds(page("Harbour stays closed after ferry sinks", PROSE, line, MORE))
    assert seen[line] in {"body", "heading"}


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("By A. Writer | May 3, 2021, 10:00 a.m.", "byline"),
        ("Reporting by A. Writer; editing by B. Editor", "byline"),
        ("Mon 3 May 2021 07.30 BST", "stamp"),
        ("Last modified on Tue 4 May 2021 12.45 BST", "stamp"),
        ("Published 3 May 2021 by A. Writer", "stamp"),
        ("2 hours ago", "stamp"),
        ("Dorport, 3 May 2021", "dateline"),
        ("DORPORT, May 3", "dateline"),
        ("Image caption, A crane lifts the first of the 12 wrecks", "caption"),
        (
            "FILE PHOTO: A crane lifts the first of the 12 wrecks out of nine metres of water. AGENCY/Name",
            "caption",
        ),
        ("A crane lifts the first of the 12 wrecks. (AP Photo/Name)", "caption"),
        ("Source: Harbour News", "metadata"),
        ("(AFP, dpa)", "byline"),
    ],
)
def test_lines_about_the_text(line: str, kind: str) -> None:
    assert kinds(page("Harbour stays closed after ferry sinks", line, PROSE, MORE))[line] == kind


def test_other_articles_below_are_clutter_down_to_the_teasers() -> None:
    text = page(
        "Harbour stays closed after ferry sinks",
        PROSE,
        MORE,
        "Related stories",
        "Bridge opens after 12 years",
        "The bridge over the Harrow had cost 40 million euros.",
        "Market days move to Tuesday",
        "The market has 300 stalls.",
        "Snow closes 14 roads",
    )
    seen = kinds(text)
    assert seen["Bridge opens after 12 years"] == "clutter"
    assert seen["The bridge over the Harrow had cost 40 million euros."] == "clutter"
    assert seen["Snow closes 14 roads"] == "clutter"
    assert seen[PROSE] == seen[MORE] == "body"


def test_text_after_an_inserted_related_title_goes_on() -> None:
    seen = kinds(
        page("Harbour stays closed", PROSE, "Read more", "Bridge opens after 12 years", MORE, PROSE + " Yes.")
    )
    assert seen["Bridge opens after 12 years"] == "clutter"
    assert seen[MORE] == seen[PROSE + " Yes."] == "body"


def test_comments_near_the_end_are_clutter_and_a_comments_button_above_is_only_itself() -> None:
    comment = "I was there and I counted at least 50 people on the pier that night, whatever they say."
    text = page(
        "Harbour stays closed after ferry sinks",
        "Comments",
        PROSE,
        MORE,
        PROSE + " Again.",
        "Leave a comment",
        comment,
    )
    seen = kinds(text)
    assert seen[comment] == "clutter"
    assert seen[PROSE] == seen[MORE] == "body"


def test_boilerplate_in_another_language() -> None:
    seen = kinds(
        page(
            "Harbour stays closed after ferry sinks",
            PROSE,
            MORE,
            "Přidat komentář",
            "Sdílejte článek",
            "Bridge opens",
        )
    )
    assert seen["Přidat komentář"] == seen["Sdílejte článek"] == seen["Bridge opens"] == "clutter"


def test_a_page_in_another_language_is_left_whole() -> None:
    text = page(
        "Přístav zůstává zavřený",
        "Trajekt se potopil v pondělí večer, řekl mluvčí přístavní správy novinářům.",
    )
    assert not any(block.kind is BlockKind.CLUTTER for block in blocks_of_page(text))


def test_names_with_foreign_letters_stay() -> None:
    line = "Põlva, Võru, Jõgeva, Kärdla"
    assert kinds(page("Four towns vote", PROSE, line, MORE))[line] in {"body", "heading"}


def test_a_title_that_is_repeated_counts_once() -> None:
    title = "Harbour stays closed after ferry sinks"
    text = page(title, "By Courier staff", title, f"{title} - Copyright Courier 2021", PROSE, MORE)
    blocks = blocks_of_page(text)
    assert [text[b.start : b.end] for b in blocks if b.kind is BlockKind.TITLE] == [title]
    assert [b.kind for b in blocks if text[b.start : b.end] == title] == [BlockKind.TITLE, BlockKind.CLUTTER]


def test_a_known_title_wins() -> None:
    seen = kinds(page("The Exmouth Courier of Monday", "Ferry sinks", PROSE, MORE), title="Ferry sinks")
    assert seen["Ferry sinks"] == "title"


@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        ("EXMOUTH BAY, May 3 (Reuters) - " + PROSE, "EXMOUTH BAY, May 3 (Reuters) - "),
        ("EXMOUTH — " + PROSE, "EXMOUTH — "),
        ("EXMOUTH NAVAL BASE, Dorland. — " + PROSE, "EXMOUTH NAVAL BASE, Dorland. — "),
        ("– " + PROSE, "– "),
        ("The ferry – the oldest of the three – sank within 14 minutes of leaving the harbour.", None),
        ("EXCLUSIVE - The ferry sank within 14 minutes of leaving the harbour, a report says.", None),
    ],
)
def test_datelines(text: str, dateline: str | None) -> None:
    blocks = blocks_of_page(page("Ferry sinks in harbour", text, MORE))
    whole = page("Ferry sinks in harbour", text, MORE)
    found = [whole[b.start : b.end] for b in blocks if b.kind is BlockKind.DATELINE]
    assert found == ([] if dateline is None else [dateline])


def test_a_bare_sentence_is_body() -> None:
    assert kinds("The battalion has 500 soldiers") == {"The battalion has 500 soldiers": "body"}


def test_wrapped_lines_are_one_paragraph() -> None:
    text = (
        "Ferry sinks in harbour\n\n"
        "The harbour of Exmouth Bay will stay closed until\n"
        "the last of the 12 wrecks has been raised by the\n"
        "two cranes.\n"
    )
    assert list(kinds(text).values()) == ["title", "body"]


def test_a_menu_line_is_not_the_title() -> None:
    title = "Harbour of Exmouth stays closed, authority says"
    seen = kinds(
        page("Courier Latest News Online", "Courier English", title, "13/05/2021 at 7:58 PM", PROSE, MORE)
    )
    assert seen[title] == "title"
    assert seen["Courier Latest News Online"] == seen["Courier English"] == "clutter"


def test_a_name_with_an_agency_is_not_the_title() -> None:
    seen = kinds(page("A. Writer & AFP", "May 4, 2021", "Harbour stays closed: authority", PROSE, MORE))
    assert seen["A. Writer & AFP"] == "byline"
    assert seen["Harbour stays closed: authority"] == "title"


def test_the_title_printed_again_below_opens_a_list_of_articles() -> None:
    title = "Harbour stays closed after ferry sinks"
    below = "At least 30 hurt as scaffolding falls"
    text = "\n".join(
        [
            "World",
            title,
            PROSE,
            MORE,
            title,
            below,
            "Most Viewed",
            "-",
            "Coast4 days ago",
            "3 held after fire",
        ]
    )
    seen = kinds(text)
    assert seen[title] == "title"
    assert seen[below] == seen["3 held after fire"] == seen["Most Viewed"] == "clutter"
    assert seen[PROSE] == seen[MORE] == "body"


def test_below_the_sign_off_is_no_article() -> None:
    text = page(
        "Ferry sinks in harbour",
        PROSE,
        MORE,
        "Reporting by A. Writer; Editing by B. Editor",
        "narrow-browser",
        "9 more",
    )
    seen = kinds(text)
    assert seen["narrow-browser"] == seen["9 more"] == "clutter"


def test_a_list_without_sign_off_stays() -> None:
    seen = kinds(
        page(
            "Ferry sinks in harbour",
            PROSE,
            "The lost ships:",
            "Marigold, 40 passengers",
            "Tern, 12 passengers",
        )
    )
    assert seen["Marigold, 40 passengers"] == seen["Tern, 12 passengers"] == "body"


@pytest.mark.parametrize(
    "line",
    [
        "Reuters | Dorport | Updated: 09-07-2022 18:17 IST | Created: 09-07-2022 18:09 IST",
        "August 26, 2019 / 3:56 PM / Updated 2 hours ago",
        "Rest of the World | 2 hours ago",
        "• Thursday, 20th October, 2022",
        "Published on Oct 20, 2022 04:58 PM IST",
    ],
)
def test_stamps_with_more_in_them(line: str) -> None:
    assert kinds(page("Harbour stays closed after ferry sinks", line, PROSE, MORE))[line] == "stamp"


def test_a_date_run_into_the_text_stands_apart() -> None:
    seen = kinds(page("Ferry sinks in harbour", "August 3, 2014" + PROSE, MORE))
    assert seen["August 3, 2014"] == "stamp"
    assert seen[PROSE] == "body"
