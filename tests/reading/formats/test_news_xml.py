"""NITF, NewsML-G2 and feeds: what they state, what they may not do."""

from __future__ import annotations

import sys
from itertools import pairwise
from pathlib import Path

import pytest

from claimcheck.models.article import Article
from claimcheck.reading import Unreadable
from claimcheck.reading.drafts import Options
from claimcheck.reading.opening import articles_of


def read(source: str, name: str) -> list[Article | Unreadable]:
    return articles_of(source.encode(), Path(name), Options())


NITF = """<?xml version="1.0" encoding="iso-8859-1"?>
<!DOCTYPE nitf SYSTEM "nitf-3-2.dtd">
<nitf><head><docdata><doc-id id-string="ab.1"/><date.issue norm="20240305T101500Z"/></docdata>
<pubdata name="The Marvik Post" position.section="Local"/></head>
<body><body.head><hedline><hl1>Bridge opens in <em>Marvik</em></hl1><hl2>Nine years in the making</hl2>
</hedline><byline>By <person>Ada Berg</person><byttl>Reporter</byttl></byline><distributor>XYZ</distributor>
<dateline>MARVIK, March 5</dateline><abstract><p>A bridge of 700 lamps.</p></abstract></body.head>
<body.content><block><p>The bridge cost
   $5&nbsp;million &amp; took 9 years.</p><table><tr><td>700</td></tr></table></block>
</body.content></body></nitf>
"""


def test_nitf() -> None:
    (one,) = read(NITF, "a.nitf")
    assert isinstance(one, Article)
    assert (one.id, one.title, str(one.date), one.publisher, one.section, one.agency) == (
        "ab.1", "Bridge opens in Marvik", "2024-03-05", "The Marvik Post", "Local", "XYZ",
    )  # fmt: skip
    parts = [(block.kind.value, one.text[block.start : block.end].strip()) for block in one.blocks]
    assert ("title", "Bridge opens in Marvik") in parts
    assert ("summary", "Nine years in the making") in parts
    assert ("body", "The bridge cost $5 million & took 9 years.") in parts
    assert ("table", "700") in parts
    assert one.origin is not None
    line, column = one.origin.place(one.text.index("took 9 years"))
    assert NITF.split("\n")[line - 1][column - 1 :].startswith("took 9 years")


def test_versions_and_packages_of_newsml() -> None:
    item = """<newsItem guid="tag:x,1" version="{0}">
    <itemMeta><versionCreated>2024-03-0{0}T10:00:00Z</versionCreated></itemMeta>
    <contentMeta><headline>Count {0}</headline><by>Ada</by><creditline>XYZ</creditline></contentMeta>
    <contentSet><inlineData>It has {0} lamps.</inlineData></contentSet></newsItem>"""
    items = f"{item.format(1)}{item.format(2)}<packageItem/>"
    source = f'<newsMessage xmlns="x"><itemSet>{items}</itemSet></newsMessage>'
    one, two = read(source, "a.xml")
    assert isinstance(one, Article)
    assert isinstance(two, Article)
    assert [(a.id, a.version, str(a.date), a.agency) for a in (one, two)] == [
        ("tag:x,1", "1", "2024-03-01", "XYZ"), ("tag:x,1", "2", "2024-03-02", "XYZ"),
    ]  # fmt: skip


def test_a_feed() -> None:
    source = """<rss version="2.0"><channel><title>The Post</title><language>en</language>
<item><title>One &amp; all</title><link>https://example.org/1</link>
<pubDate>Tue, 05 Mar 2024 10:00:00 GMT</pubDate>
<description>&lt;p&gt;Ten &amp;amp; more came.&lt;/p&gt;</description></item>
<item><title>Two</title><description>Plain words.</description></item></channel></rss>"""
    one, two = read(source, "feed.xml")
    assert isinstance(one, Article)
    assert isinstance(two, Article)
    assert (one.text, str(one.date), one.publisher, one.url) == (
        "One & all\n\nTen & more came.", "2024-03-05", "The Post", "https://example.org/1",
    )  # fmt: skip
    assert (two.text, two.name, two.date) == ("Two\n\nPlain words.", "feed.xml#2", None)


NESTED = "".join(f"<!ENTITY {b} '&{a};&{a};'>" for a, b in pairwise("abcdefghij"))
BOMB = f"<!DOCTYPE x [<!ENTITY a 'xx'>{NESTED}]><rss><channel><item><title>&j;</title></item></channel></rss>"
REFUSED = "declares entities, which are not read"


@pytest.mark.parametrize(
    ("source", "said"),
    [
        (BOMB, REFUSED),
        ("<!DOCTYPE x [<!ENTITY j SYSTEM 'file:///etc/passwd'>]><nitf><p>&j;</p></nitf>", REFUSED),
        ("<!DOCTYPE x [<!ENTITY % j SYSTEM 'http://example.org/x'> %j;]><nitf><p>a</p></nitf>", REFUSED),
        ("<nitf>" + "<p>" * 100_000, "is nested too deeply"),
        ("<nitf><body>", "is not well-formed XML (no element found)"),
        ("<?xml version='1.0'?><svg/>", "is XML of a kind that is not read ('svg')"),
    ],
    ids=["bomb", "file", "parameter", "deep", "cut", "other"],
)  # fmt: skip
def test_hostile_xml(source: str, said: str) -> None:
    (one,) = read(source, "a.xml")
    assert isinstance(one, Unreadable)
    assert said in one.problem


BROKEN = (
    "<rss version='2.0'><channel><title>P</title><item><title>A & B</title>"
    "<description>Ten came.</description></item>"
)


def test_a_broken_feed() -> None:
    pytest.importorskip("feedparser", reason="feedparser is not installed")
    (one,) = read(BROKEN, "a.rss")
    assert isinstance(one, Article)
    assert one.text == "A & B\n\nTen came."
    assert one.origin is not None
    assert not one.origin.is_exact(0, 5)


def test_a_broken_feed_without_the_library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "feedparser", None)
    (one,) = read(BROKEN, "a.rss")
    assert "let feedparser read it: pip install 'claimcheck-news[feeds]'" in str(one)


@pytest.mark.parametrize(
    ("module", "name", "data", "extra"),
    [
        ("warcio.archiveiterator", "a.warc", b"WARC/1.0\r\n", "archive"),
        ("pyarrow", "a.parquet", b"PAR1", "parquet"),
    ],
)
def test_libraries_that_are_missing(
    monkeypatch: pytest.MonkeyPatch, module: str, name: str, data: bytes, extra: str
) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    (one,) = articles_of(data, Path(name), Options())
    assert f"pip install 'claimcheck-news[{extra}]'" in str(one)


def test_what_is_odd_in_a_web_archive_is_not_printed(capfd: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("warcio", reason="warcio is not installed")
    data = (
        b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:x>\r\nWARC-Target-URI: http://a b/\r\n"
        b"Content-Length: 10\r\n\r\nHTTP/1.1 200 OK\r\n\r\n<p>Seven ferries sank.</p>\r\n\r\n"
    )
    list(articles_of(data, Path("a.warc"), Options()))
    assert capfd.readouterr() == ("", "")
