"""The title of a web page is its headline, and not the name of the site, a file or a host."""

from __future__ import annotations

import pytest

from claimcheck.reading.formats.html_scan import scan_html
from claimcheck.reading.formats.html_titles import title_of
from claimcheck.reading.formats.page_metadata import stated_in
from claimcheck.reading.words import Words

ADDRESS = '<link rel="canonical" href="https://www.harbour-times.example/ferry">'
SITE = '<meta property="og:site_name" content="Harbour Times">'
FIRE = "Ferry burns in Alnes"


def stated(title: str) -> str:
    return f'<meta property="og:title" content="{title}">'


def named(title: str) -> str:
    return f"<title>{title}</title>"


def heads(first: str, second: str = "", tag: str = "h2") -> str:
    return f"<h1>{first}</h1><{tag}>{second}</{tag}>"


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        (named(f"{FIRE} | Harbour Times"), heads(FIRE), FIRE),
        (SITE + named(f"{FIRE} - Harbour Times"), heads("Harbour Times", FIRE), FIRE),
        (ADDRESS + named(f"Harbour-Times » {FIRE}"), heads("Harbour-Times"), FIRE),
        (SITE + named("Ferry | Harbour Times"), heads("Harbour Times"), "Ferry"),
        (stated("harbour.example") + named("harbour.example"), f"<h2>{FIRE}</h2>", FIRE),
        (stated("ferry-fire-alnes-2024") + named("x"), heads(FIRE), FIRE),
        (named(f"Times of the Harbour: {FIRE}"), heads("Times of the Harbour", FIRE, "h3"), FIRE),
        (stated(FIRE), heads(f"News {FIRE}"), FIRE),
        (named(f"{FIRE} ‹ Harbour Times"), "", FIRE),
        (stated(FIRE), heads("Harbour fair closed"), FIRE),  # as many letters, and another title
    ],
)
def test_the_title_is_the_headline(head: str, body: str, title: str) -> None:
    page = scan_html(Words.of_source(f"<html><head>{head}</head><body>{body}<p>Text.</p></body></html>"))
    found = title_of(page, stated_in(page), [False] * len(page.paragraphs))
    assert found is not None
    assert found[1].text == title


def test_a_page_without_a_title_has_none() -> None:
    page = scan_html(Words.of_source("<p>Text.</p>"))
    assert title_of(page, {}, [False]) is None
