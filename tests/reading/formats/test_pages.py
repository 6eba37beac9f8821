"""Web pages: parts by their elements, places of words, odd encodings and markup without end."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.models.article import Article, BlockKind
from claimcheck.reading import Unreadable
from claimcheck.reading.drafts import Options
from claimcheck.reading.formats.charsets import decoded
from claimcheck.reading.formats.fragments import fragment_pieces
from claimcheck.reading.formats.html_scan import scan_html
from claimcheck.reading.formats.page_metadata import stated_in
from claimcheck.reading.opening import articles_of
from claimcheck.reading.words import Words

PAGE = """<!DOCTYPE html><html lang="en-GB"><head><title>Bridge opens in Marvik | The Marvik Post</title>
<meta property="og:site_name" content="The Marvik Post"><link rel="canonical" href="https://example.org/a?b=1&amp;c=2">
<meta property="article:modified_time" content="2024-03-07T08:00:00+01:00">
<script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "x"},
{"@type": ["NewsArticle"], "headline": "Bridge opens in Marvik", "datePublished": "2024-03-05T23:30:00-05:00",
"author": [{"@type": "Person", "name": "Ada Berg"}, "Jon Vik"], "publisher": {"name": "Post &c"},}]}
</script></head>
<body><nav><ul><li>Home<li>News</ul></nav><main><article>
<h1>Bridge opens in&nbsp;Marvik</h1><div class="article__byline">By Ada Berg and Jon Vik</div>
<p class="standfirst">The crossing took nine years to build, longer than anybody had planned for it.</p>
<p>MARVIK &mdash; The bridge cost $5&nbsp;million and was opened by the mayor on Tuesday,
in front of 300 <b>guests</b>, among them all 12 members of the council and their families.</p>
<figure><img src="a.jpg"><figcaption>The bridge with 700 lamps.</figcaption></figure>
<blockquote class="twitter-tweet"><p>I counted 999 people on that bridge today!</p></blockquote>
<h2>What comes next</h2>
<p>Traffic will be counted for 18 months, the council said, before the ferry with its 40 places is sold.</p>
<!-- claimcheck: ignore NUM001: as the council counts them -->
<p>The ferry carried 4,100 people in its last year, fewer than in any other year of its service.</p>
<table><tr><td>Lamps</td><td>700</td></tr></table>
<div class="related-stories"><h3>Related</h3><a href="/b">Ferry kills 52</a></div>
</article></main><footer>&copy; 2024 The Marvik Post</footer></body></html>
"""


def article_of(page: str | bytes, name: str = "a.html") -> Article:
    pytest.importorskip("trafilatura", reason="trafilatura is not installed")
    data = page.encode() if isinstance(page, str) else page
    (one,) = articles_of(data, Path(name), Options())
    assert isinstance(one, Article), one
    return one


def test_a_page() -> None:
    article = article_of(PAGE)
    assert (article.title, str(article.date), article.date_precision) == (
        "Bridge opens in Marvik", "2024-03-05", "minute",
    )  # fmt: skip
    assert article.published == "2024-03-05T23:30:00-05:00"
    assert (str(article.modified), article.author, article.publisher) == (
        "2024-03-07", "Ada Berg, Jon Vik", "Post &c",
    )  # fmt: skip
    assert article.url == "https://example.org/a?b=1&c=2"
    kinds: dict[str, list[str]] = {}
    for block in article.blocks:
        kinds.setdefault(block.kind.value, []).append(article.text[block.start : block.end].strip())
    assert kinds["title"] == ["Bridge opens in Marvik"]
    assert kinds["summary"][0].startswith("The crossing")
    assert kinds["caption"] == ["The bridge with 700 lamps."]
    assert "I counted 999" not in "".join(kinds["body"])
    assert "700" not in "".join(kinds["body"])
    assert "52" not in "".join(kinds["body"] + kinds["heading"])
    assert any(words.startswith("<!-- claimcheck: ignore NUM001") for words in kinds["metadata"])
    assert len(kinds["body"]) == 3
    lines = PAGE.split("\n")
    assert article.origin is not None
    for words in ("$5 million", "300", "18 months", "4,100 people"):
        at = article.text.index(words)
        assert article.origin.is_exact(at, at + len(words))
        number, column = article.origin.place(at)
        assert lines[number - 1][column - 1 :].startswith(words.split()[0])


def test_what_holds_the_whole_article_is_no_part_of_it() -> None:
    wrapped = PAGE.replace("<article>", '<article><div class="related widget gallery">')
    assert article_of(wrapped).text == article_of(PAGE).text


def test_the_library_is_named_where_it_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "trafilatura", None)
    (one,) = articles_of(PAGE.encode(), Path("a.html"), Options())
    assert isinstance(one, Unreadable)
    assert str(one).startswith("a.html: needs trafilatura, which tells an article from its page (")
    assert one.advice == "pip install 'claimcheck-news[html]'"


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"caf\xc3\xa9 <meta charset=iso-8859-1>", "caf\u00e9"),
        (b"<meta charset='windows-1252'>caf\xe9 \x93x\x94", "caf\u00e9 \u201cx\u201d"),
        (b"<meta charset=utf-8>caf\xe9", "caf\ufffd"),
        (b"<meta charset=utf-16>caf\xe9", "caf\u00e9"),
        (b"<meta charset=no-such-thing>caf\xe9", "caf\u00e9"),
        (b"\xff\xfec\x00a\x00f\x00\xe9\x00", "caf\u00e9"),
        (b"<meta charset=iso-8859-2>\xb1", "\u0105"),
        (b"a\x00b", "a\ufffdb"),
    ],
)
def test_encodings(data: bytes, text: str) -> None:
    assert text in decoded(data, "a.html")


def test_binary_is_no_page() -> None:
    with pytest.raises(Unreadable, match="is binary"):
        decoded(b"<html>" + b"\x00\x01" * 100, "a.html")


DATA = "<script type=application/ld+json>"


def test_a_fragment() -> None:
    source = (
        "First &amp; <b>second</b>.<br><br>Third<p>Fourth<ul><li>Fifth<li>Sixth</ul><figure><figcaption>C"
    )
    pieces = fragment_pieces(Words.of_source(source))
    assert [piece.words.text for piece in pieces] == [
        "First & second.\n\nThird",
        "Fourth",
        "Fifth",
        "Sixth",
        "C",
    ]
    assert pieces[-1].kind is BlockKind.CAPTION
    assert pieces[0].words.place(pieces[0].words.text.index("Third")) == (1, source.index("Third") + 1)


@pytest.mark.parametrize(
    ("head", "date"),
    [
        ('<meta name="date" content="2024-03-05">', "2024-03-05"),
        ('<meta content="2024-03-05T10:00Z" itemprop="datePublished">', "2024-03-05T10:00Z"),
        ('<meta name="date" content="soon"><time datetime="2024-03-06">', "2024-03-06"),
        (f'{DATA}//<![CDATA[\n{{"@type":"Article","datePublished":"2024",}}\n//]]></script>', "2024"),
        (f'{DATA}{{"datePublished": </script>', None),
    ],
)  # fmt: skip
def test_dates_in_the_head(head: str, date: str | None) -> None:
    stated = stated_in(scan_html(Words.of_source(f"<html><head>{head}</head><body><p>Words.")))
    assert (stated["date"].value if "date" in stated else None) == date
