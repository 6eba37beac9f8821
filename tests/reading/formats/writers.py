"""One article written in every format that is read."""

from __future__ import annotations

import csv
import gzip
import html
import io
import json
import textwrap
from collections.abc import Callable
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr


@dataclass(frozen=True)
class Story:
    title: str
    date: str
    paragraphs: tuple[str, ...]
    name: str = "urn:story:1"

    @property
    def body(self) -> str:
        return "\n\n".join(self.paragraphs)

    @property
    def markup(self) -> str:
        return "\n".join(f"<p>{html.escape(one)}</p>" for one in self.paragraphs)

    @property
    def elements(self) -> str:
        return "\n".join(f"<p>{escape(one)}</p>" for one in self.paragraphs)


def markdown(story: Story) -> bytes:
    return f"---\ntitle: {json.dumps(story.title)}\ndate: {story.date}\n---\n\n{story.body}\n".encode()


def toml(story: Story) -> bytes:
    return f"+++\ntitle = {json.dumps(story.title)}\ndate = {story.date}\n+++\n\n{story.body}\n".encode()


def braces(story: Story) -> bytes:
    head = json.dumps({"title": story.title, "date": story.date}, indent=2, ensure_ascii=False)
    return f"{head}\n\n{story.body}\n".encode()


def listed(story: Story) -> bytes:
    """Markdown of a site generator: the day in the name, paragraphs wrapped, Windows line ends."""
    body = "\n\n".join(textwrap.fill(one, 70, break_on_hyphens=False) for one in story.paragraphs)
    fields = f"title: {json.dumps(story.title)}\nauthors: [A. Writer, B. Writer]"
    head = f"---\n{fields}\ndate: {story.date}T10:00:00+02:00\n---\n"
    return (head + body + "\n").replace("\n", "\r\n").encode()


def lines(story: Story) -> bytes:
    other = json.dumps({"title": "Fair", "body": "The fair opened."})
    record = {"title": story.title, "date": story.date, "body": story.body}
    return f"{json.dumps(record)}\n{other}\n".encode()


def indented(story: Story) -> bytes:
    record = {"headline": story.title, "published_at": story.date, "body_html": story.markup}
    return json.dumps({"articles": [record]}, indent=2, ensure_ascii=False).encode()


def table(story: Story) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(["id", "title", "date", "text"])
    writer.writerow([story.name, story.title, story.date, story.body])
    return out.getvalue().encode()


def tabs(story: Story) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out, delimiter="\t", lineterminator="\n")
    writer.writerow(["headline", "published", "content"])
    writer.writerow([story.title, story.date, story.body])
    return out.getvalue().encode()


def ninjs1(story: Story) -> bytes:
    item = {"uri": story.name, "type": "text", "versioncreated": f"{story.date}T10:00:00Z", "version": "1"}
    return json.dumps({**item, "headline": story.title, "body_xhtml": story.markup}).encode()


def ninjs2(story: Story) -> bytes:
    item = {"uri": story.name, "type": "text", "versioncreated": f"{story.date}T10:00:00Z", "version": "1"}
    headline = {"role": "main", "value": story.title}
    bodies = [{"role": "main", "contenttype": "text/plain", "value": story.body},
              {"role": "main", "contenttype": "application/xhtml+xml", "value": story.markup}]  # fmt: skip
    return json.dumps({**item, "headlines": [headline], "bodies": bodies}).encode()


def ninjs3(story: Story) -> bytes:
    item = {"uri": story.name, "type": "text", "versionCreated": f"{story.date}T10:00:00Z", "version": "1"}
    headlines = [{"role": "short", "value": "Short"}, {"role": "main", "value": story.title}]
    bodies = [{"role": "main", "contentType": "application/xhtml+xml", "value": story.markup}]
    return json.dumps({**item, "headlines": headlines, "bodies": bodies}, indent=1).encode()


def nitf_element(story: Story) -> str:
    return f"""<nitf>
  <head><title>{escape(story.title)}</title><docdata><doc-id id-string={quoteattr(story.name)}/>
  <date.issue norm="{story.date.replace("-", "")}T100000Z"/></docdata></head>
  <body><body.head><hedline><hl1>{escape(story.title)}</hl1></hedline></body.head>
  <body.content><block>
{story.elements}
  </block><media><media-caption>A picture.</media-caption></media></body.content></body>
</nitf>"""


def nitf(story: Story) -> bytes:
    head = '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE nitf SYSTEM "nitf.dtd">\n'
    return (head + nitf_element(story)).encode()


def _item(story: Story, content: str) -> bytes:
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>
<newsItem guid={quoteattr(story.name)} version="1" standard="NewsML-G2">
<itemMeta><versionCreated>{story.date}T10:00:00+00:00</versionCreated></itemMeta>
<contentMeta><headline>{escape(story.title)}</headline><language tag="en"/></contentMeta>
<contentSet>{content}</contentSet></newsItem></itemSet></newsMessage>""".encode()


def newsml_nitf(story: Story) -> bytes:
    return _item(story, f'<inlineXML contenttype="application/nitf+xml">{nitf_element(story)}</inlineXML>')


def newsml_xhtml(story: Story) -> bytes:
    page = f'<html xmlns="http://www.w3.org/1999/xhtml"><body>{story.elements}</body></html>'
    return _item(story, f'<inlineXML contenttype="application/xhtml+xml">{page}</inlineXML>')


def newsml_plain(story: Story) -> bytes:
    return _item(story, f'<inlineData contenttype="text/plain">{escape(story.body)}</inlineData>')


def rss(story: Story) -> bytes:
    return f"""<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>A site</title><item><title>{escape(story.title)}</title><guid>{story.name}</guid>
<pubDate>{story.date}</pubDate>
<content:encoded><![CDATA[{story.markup}]]></content:encoded></item></channel></rss>""".encode()


def atom(story: Story) -> bytes:
    return f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>A site</title><entry>
<title>{escape(story.title)}</title><id>{story.name}</id><published>{story.date}T10:00:00Z</published>
<content type="html">{escape(story.markup)}</content></entry></feed>""".encode()


def page(story: Story) -> bytes:
    data = {"@type": "NewsArticle", "headline": story.title, "datePublished": story.date}
    return f"""<!DOCTYPE html>
<html lang="en"><head><title>{html.escape(story.title)} | A site</title>
<script type="application/ld+json">{json.dumps(data)}</script></head>
<body><nav><a href="/">Home</a> <a href="/news">News</a></nav>
<article><h1>{html.escape(story.title)}</h1>
{story.markup}
</article><footer>All rights reserved</footer></body></html>""".encode()


def archive(story: Story) -> bytes:
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    out = io.BytesIO()
    writer = WARCWriter(out, gzip=True)
    headers = StatusAndHeaders("200 OK", [("Content-Type", "text/html")], protocol="HTTP/1.0")
    answer = writer.create_warc_record(
        "http://example.org/a", "response", payload=io.BytesIO(page(story)), http_headers=headers
    )
    writer.write_record(answer)
    return out.getvalue()


def columns(story: Story) -> bytes:
    import pyarrow
    from pyarrow import parquet

    out = io.BytesIO()
    row = {"title": story.title, "date": story.date, "text": story.body, "other": 5}
    parquet.write_table(pyarrow.Table.from_pylist([row]), out)
    return out.getvalue()


def packed(story: Story) -> bytes:
    return gzip.compress(lines(story))


WRITERS: dict[str, tuple[Callable[[Story], bytes], str]] = {
    "a.md": (markdown, ""), "toml.md": (toml, ""), "json.md": (braces, ""),
    "2024-01-01-a.markdown": (listed, ""), "a.tsv": (tabs, ""), "a.jsonl": (lines, ""),
    "a.json": (indented, ""), "a.csv": (table, ""), "one.ninjs": (ninjs1, ""), "two.ninjs": (ninjs2, ""),
    "three.json": (ninjs3, ""), "a.nitf": (nitf, ""), "nitf.xml": (newsml_nitf, ""),
    "xhtml.xml": (newsml_xhtml, ""), "plain.xml": (newsml_plain, ""), "a.rss": (rss, ""),
    "a.atom": (atom, ""), "a.jsonl.gz": (packed, ""), "a.html": (page, "trafilatura"),
    "a.warc.gz": (archive, "warcio"), "a.parquet": (columns, "pyarrow"),
}  # fmt: skip
"""Names of files, by what they are written, and what else is needed to read them."""

LOOSE = frozenset({"a.warc.gz", "a.parquet"})
"""Formats without lines of their own."""
