"""HTML to paragraphs with their places, in one pass; whatever is wrong in it, it is read to its end."""

from __future__ import annotations

import re
from typing import Final

from claimcheck.reading.formats.html_parts import Element, Page, Paragraph
from claimcheck.reading.formats.html_tags import (
    CLOSES,
    INLINE,
    NAME,
    RAW,
    UNBROKEN,
    VOID,
    Attributes,
    Brackets,
    attributes_of,
)
from claimcheck.reading.formats.html_text import plain, write_plain
from claimcheck.reading.words import Words, Writer

_DEEPEST: Final = 100
_MOST: Final = 20_000  # paragraphs of a page
_LOOKED: Final = 50  # open elements among which the one that ends is looked for


def scan_html(source: Words) -> Page:
    """Return what stands in a page, or in a piece of one."""
    return _Scanner(source).run()


class _Scanner:
    def __init__(self, source: Words) -> None:
        self.source = source
        self.text = source.text
        self.brackets = Brackets(source.text)
        self.page = Page()
        self.open: list[Element] = []
        self.ignored = 0  # elements open beyond the deepest
        self.writer = Writer(source)
        self.within: tuple[Element, ...] = ()
        self.some = False

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
            write_plain(self.writer, self.text, low, high)

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
            return self._comment(at)
        if text.startswith(("<!", "<?"), at):
            if text.startswith("<![CDATA[", at):
                end = text.find("]]>", at)
                end = len(text) if end < 0 else end
                self._words(at + 9, end)
                return end + 3
            end = self.brackets.close(at)
            return len(text) if end < 0 else end + 1
        closing = text.startswith("</", at)
        name = NAME.match(text, at + 1 + closing)
        end = -1 if name is None else self.brackets.tag_end(name.end())
        if name is None or end < 0:
            self._words(at, at + 1)
            return at + 1
        tag = name[0].lower()
        if closing:
            self._closed(tag)
            return end
        return self._opened(tag, at, end, attributes_of(text, name.end(), end - 1))

    def _comment(self, at: int) -> int:
        end = self.text.find("-->", at + 4)
        end = len(self.text) if end < 0 else end
        if "claimcheck:" in self.text[at : min(end, at + 600)]:
            said = self.source.cut(at, min(end + 3, at + 600))
            self.page.comments.append((len(self.page.paragraphs), said))
        return end + 3

    def _closed(self, tag: str) -> None:
        if tag not in INLINE:
            self._break()
        if self.ignored and tag not in VOID:
            self.ignored -= 1
            return
        for number in range(len(self.open) - 1, max(-1, len(self.open) - _LOOKED), -1):
            if self.open[number].tag == tag:
                del self.open[number:]
                return

    def _opened(self, tag: str, start: int, end: int, attributes: Attributes) -> int:
        if tag == "br":
            if self.some:
                self.writer.add("\n", start)
            return end
        if tag in {"meta", "link", "time"}:
            self._meta(tag, attributes)
        if tag == "html" and "lang" in attributes:
            self.page.language = self._value(attributes, "lang").strip()
        if tag in RAW:
            return self._raw(tag, end, attributes)
        if tag not in INLINE and tag not in UNBROKEN:
            self._break()
        if tag in VOID:
            return end
        closes = CLOSES.get(tag)
        while closes and self.open and self.open[-1].tag in closes:
            self.open.pop()
        if len(self.open) >= _DEEPEST:
            self.ignored += 1
            return end
        names = " ".join(self._value(attributes, key) for key in ("class", "id"))
        names += " hidden" if "hidden" in attributes else ""
        self.open.append(Element(tag, tuple(names.lower().split()[:20])))
        return end

    def _value(self, attributes: Attributes, *keys: str) -> str:
        """Return the value of the first of these attributes that is there; "" for none."""
        return next((self.text[slice(*attributes[key])] for key in keys if key in attributes), "")

    def _meta(self, tag: str, attributes: Attributes) -> None:
        if tag == "time":
            name, span = "time", attributes.get("datetime")
        elif tag == "link":
            name, span = f"link:{self._value(attributes, 'rel').lower()}", attributes.get("href")
        else:
            name = self._value(attributes, "property", "name", "itemprop").strip().lower()
            span = attributes.get("content")
        if name and span is not None:
            self.page.metas.append((name, plain(self.source, *span)))

    def _raw(self, tag: str, at: int, attributes: Attributes) -> int:
        """Pass over an element in which no tags are read."""
        closing = re.compile(rf"</{tag}\b", re.IGNORECASE).search(self.text, at)
        high = len(self.text) if closing is None else closing.start()
        if tag == "title" and self.page.title is None and closing is not None:
            self.page.title = plain(self.source, at, high)
        if tag == "script" and "ld+json" in self._value(attributes, "type").lower():
            self.page.data.append(self.source.cut(at, high))
        end = self.brackets.close(high)
        return len(self.text) if closing is None or end < 0 else end + 1
