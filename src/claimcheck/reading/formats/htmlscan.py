"""HTML to paragraphs with their places, in one pass; whatever is wrong in it, it is read to its end.

The time is in proportion to the length: what looks for the end of something is bounded, or is asked once.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field
from typing import Final

from claimcheck.reading.words import Words, Writer

_NAME: Final = re.compile(r"[a-zA-Z][a-zA-Z0-9:-]{0,60}")
_TAG_END: Final = re.compile(r"(?:[^>\"']|\"[^\"]*\"|'[^']*')*>")
_ATTRIBUTE: Final = re.compile(
    r"([a-zA-Z_:@][-\w:.]{0,80})(?:\s{0,20}=\s{0,20}(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]{1,2000})))?"
)
_SPECIAL: Final = re.compile(
    r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});?|[ \t\r\n\f]{2,}|[\t\r\n\f\xa0]"
)
_LONGEST: Final = 20_000  # characters of a tag
_FAILURES: Final = 100  # tags with open quotes, after which quotes are not honoured
_DEEPEST: Final = 100
_MOST: Final = 20_000  # paragraphs of a page
_VOID: Final = frozenset(
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
        "track", "wbr",
    }
)  # fmt: skip
_RAW: Final = frozenset(
    {
        "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "textarea", "title",
        "canvas", "audio", "video", "select",
    }
)  # fmt: skip
_STYLED: Final = frozenset(
    {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "del", "dfn", "em", "font", "i", "ins", "mark", "s",
        "small", "span", "strike", "strong", "u",
    }
)  # fmt: skip
_INLINE: Final = _STYLED | {
    "cite",
    "code",
    "data",
    "kbd",
    "label",
    "q",
    "samp",
    "sub",
    "sup",
    "time",
    "tt",
    "var",
}
_CLOSED_BY: Final = {"p": frozenset({"p"}), "li": frozenset({"li"}), "td": frozenset({"td", "th"}),
                     "th": frozenset({"td", "th"}), "tr": frozenset({"tr", "td", "th"}),
                     "dd": frozenset({"dd", "dt"}), "dt": frozenset({"dd", "dt"}),
                     "option": frozenset({"option"})}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Element:
    """An open element: its tag, and the words of its class and id."""

    tag: str
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words between two breaks, and the elements that they stand in, outermost first."""

    words: Words
    within: tuple[Element, ...]


@dataclass(slots=True)
class Page:
    """What was found in a page.

    Attributes:
        paragraphs: its text in order.
        metas: name, value and where the value stands, of ``meta``, ``link`` and ``time`` elements.
        data: the contents of scripts with JSON-LD.
        title: what stands in its ``title``.
        language: of its ``html`` element.
        comments: those that speak to claimcheck, with the number of paragraphs before each.
    """

    paragraphs: list[Paragraph] = field(default_factory=list)
    metas: list[tuple[str, Words]] = field(default_factory=list)
    data: list[Words] = field(default_factory=list)
    title: Words | None = None
    language: str = ""
    comments: list[tuple[int, Words]] = field(default_factory=list)


def scan_html(source: Words) -> Page:
    """Return what stands in a page, or in a piece of one."""
    return _Scanner(source).run()


def plain(source: Words, low: int, high: int) -> Words:
    """Return a stretch of HTML without tags as it is read: entities resolved, white space as one blank."""
    writer = Writer(source)
    _write(writer, source.text, low, high)
    return writer.words().stripped()


def _write(writer: Writer, text: str, low: int, high: int) -> None:
    at = low
    for special in _SPECIAL.finditer(text, low, high):
        writer.add_source(at, special.start())
        at = special.end()
        found = special[0]
        if found[0] == "&":
            value = html.unescape(found).replace("\xa0", " ")
            if value == found:
                writer.add_source(special.start(), at)
            else:
                writer.add(value.replace("\x00", "\ufffd"), special.start())
        elif not writer.ends_in_space:
            writer.add(" ", special.start())
    writer.add_source(at, high)


class _Scanner:
    def __init__(self, source: Words) -> None:
        self.source = source
        self.text = source.text
        self.page = Page()
        self.open: list[Element] = []
        self.ignored = 0  # elements open beyond the deepest
        self.writer = Writer(source)
        self.within: tuple[Element, ...] = ()
        self.some = False
        self.failures = 0
        self.next_close = -2

    def run(self) -> Page:
        at, text = 0, self.text
        while at < len(text) and len(self.page.paragraphs) < _MOST:
            tag = text.find("<", at)
            if tag < 0:
                self._words(at, len(text))
                break
            self._words(at, tag)
            at = self._markup(tag)
        self._break()
        return self.page

    def _words(self, low: int, high: int) -> None:
        if low < high:
            if not self.some:
                if self.text[low:high].isspace():
                    return
                self.within = tuple(self.open)
                self.some = True
            if self.writer.ends_in_space and self.text[low] in " \t\r\n":
                low += len(self.text[low:high]) - len(self.text[low:high].lstrip(" \t\r\n"))
            _write(self.writer, self.text, low, high)

    def _break(self) -> None:
        if self.some:
            words = self.writer.words().stripped()
            if words.text:
                self.page.paragraphs.append(Paragraph(words, self.within))
            self.writer = Writer(self.source)
            self.some = False

    def _markup(self, at: int) -> int:
        """Read what begins with a bracket; return where the text goes on."""
        text = self.text
        if text.startswith("<!--", at):
            end = text.find("-->", at + 4)
            end = len(text) if end < 0 else end
            if "claimcheck:" in text[at : min(end, at + 600)]:
                self.page.comments.append(
                    (len(self.page.paragraphs), self.source.cut(at, min(end + 3, at + 600)))
                )
            return end + 3
        if text.startswith(("<!", "<?"), at):
            if text.startswith("<![CDATA[", at):
                end = text.find("]]>", at)
                end = len(text) if end < 0 else end
                self._words(at + 9, end)
                return end + 3
            end = self._close(at)
            return len(text) if end < 0 else end + 1
        closing = text.startswith("</", at)
        name = _NAME.match(text, at + 1 + closing)
        end = -1 if name is None else self._tag_end(name.end())
        if name is None or end < 0:
            self._words(at, at + 1)
            return at + 1
        tag = name[0].lower()
        if closing:
            self._closed(tag)
            return end
        return self._opened(tag, at, name.end(), end)

    def _close(self, at: int) -> int:
        """Return where the next closing bracket stands, -1 if none does; asked once for each of them."""
        if self.next_close == -1 or self.next_close >= at:
            return self.next_close
        self.next_close = self.text.find(">", at)
        return self.next_close

    def _tag_end(self, at: int) -> int:
        close = self._close(at)
        if close < 0 or close - at > _LONGEST:
            return -1
        if self.failures < _FAILURES:
            end = _TAG_END.match(self.text, at, at + _LONGEST)
            if end is not None:
                return end.end()
            self.failures += 1
        return close + 1

    def _closed(self, tag: str) -> None:
        if tag not in _INLINE:
            self._break()
        if self.ignored and tag not in _VOID:
            self.ignored -= 1
            return
        for number in range(len(self.open) - 1, max(-1, len(self.open) - 50), -1):
            if self.open[number].tag == tag:
                del self.open[number:]
                return

    def _opened(self, tag: str, start: int, low: int, end: int) -> int:
        text = self.text
        attributes: dict[str, tuple[int, int]] = {}
        if low < end - 1:
            for found in _ATTRIBUTE.finditer(text, low, end - 1):
                group = found.lastindex or 1
                attributes.setdefault(found[1].lower(), found.span(group) if group > 1 else (low, low))
        if tag == "br":
            if self.some:
                self.writer.add("\n", start)
            return end
        if tag in {"meta", "link", "time"}:
            self._meta(tag, attributes)
        if tag == "html" and "lang" in attributes:
            self.page.language = text[slice(*attributes["lang"])].strip()
        if tag in _RAW:
            return self._raw(tag, end, attributes)
        if tag in _VOID:
            if tag not in _INLINE and tag not in {"img", "wbr", "input", "link", "meta"}:
                self._break()
            return end
        if tag not in _INLINE:
            self._break()
        closes = _CLOSED_BY.get(tag)
        while closes and self.open and self.open[-1].tag in closes:
            self.open.pop()
        if len(self.open) >= _DEEPEST:
            self.ignored += 1
            return end
        names = " ".join(text[slice(*attributes[key])] for key in ("class", "id") if key in attributes)
        names += " hidden" if "hidden" in attributes else ""
        self.open.append(Element(tag, tuple(names.lower().split()[:20])))
        return end

    def _meta(self, tag: str, attributes: dict[str, tuple[int, int]]) -> None:
        def value(*keys: str) -> str:
            return next((self.text[slice(*attributes[key])] for key in keys if key in attributes), "")

        if tag == "time":
            name, span = "time", attributes.get("datetime")
        elif tag == "link":
            name, span = f"link:{value('rel').lower()}", attributes.get("href")
        else:
            name, span = value("property", "name", "itemprop").strip().lower(), attributes.get("content")
        if name and span is not None:
            self.page.metas.append((name, plain(self.source, *span)))

    def _raw(self, tag: str, at: int, attributes: dict[str, tuple[int, int]]) -> int:
        """Pass over an element in which no tags are read."""
        closing = re.compile(rf"</{tag}\b", re.IGNORECASE).search(self.text, at)
        high = len(self.text) if closing is None else closing.start()
        if tag == "title" and self.page.title is None and closing is not None:
            self.page.title = plain(self.source, at, high)
        if tag == "script" and "type" in attributes:
            kind = self.text[slice(*attributes["type"])].lower()
            if "ld+json" in kind:
                self.page.data.append(self.source.cut(at, high))
        end = self._close(high)
        return len(self.text) if closing is None or end < 0 else end + 1
