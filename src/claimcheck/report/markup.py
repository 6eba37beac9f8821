"""HTML made of elements: whatever is not an element is text and is escaped, there is no way around it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape
from typing import Final, TypeAlias

from claimcheck.report.clean import visible

_NAME: Final = re.compile(r"[a-z][a-zA-Z0-9]*(?:-[a-z0-9]+)*")
_VOID: Final = frozenset({"meta", "input"})
_FLAGS: Final = frozenset({"hidden", "open", "checked"})
_PLAIN: Final = re.compile(r"[\w.-]+", re.ASCII)
_TAG: Final = re.compile(
    r"<[a-z][a-zA-Z0-9-]*(?: [a-zA-Z][a-zA-Z0-9-]*(?:=(?:\"[^\"]*\"|[\w.-]+))?)*>", re.ASCII
)
_ATTRIBUTE: Final = re.compile(r'( [a-zA-Z][a-zA-Z0-9-]*=)("[^"]*"|[\w.-]+)', re.ASCII)
_TARGET: Final = re.compile(r"#[A-Za-z0-9_-]*")


class Markup(str):
    """Finished HTML. Only this module makes it, from elements and escaped text, and from files of its own."""

    __slots__ = ()


Child: TypeAlias = "Markup | str | int | Iterable[Child] | None"


def element(name: str, /, *children: Child, **attributes: str | int | bool | None) -> Markup:
    """Return an element.

    Args:
        name: of the element.
        children: elements as they are; all else is text, made harmless and escaped.
        attributes: ``class_`` is ``class``, ``data_x`` is ``data-x``. ``None`` and ``False`` leave one out.

    Raises:
        ValueError: a name is none, an attribute runs code or sets a style, or ``href`` leaves the page.
    """
    if not _NAME.fullmatch(name):
        raise ValueError(f"no element is called {name!r}")
    tag = [name]
    for given, value in attributes.items():
        key = given.rstrip("_").replace("_", "-")
        if not _NAME.fullmatch(key) or key.startswith("on") or key in {"style", "src", "srcdoc"}:
            raise ValueError(f"no attribute is called {key!r} here")
        if key == "href" and not _TARGET.fullmatch(str(value)):
            raise ValueError("a link leads to a place in the page")
        if value is None or value is False:
            continue
        tag.append(key if value is True and key in _FLAGS else f"{key}={_quoted(str(value))}")
    inside = f"<{' '.join(tag)}>"
    return Markup(inside if name in _VOID else f"{inside}{joined(children)}</{name}>")


def _quoted(value: str) -> str:
    return value if _PLAIN.fullmatch(value) else f'"{escape(visible(value), quote=True)}"'


def as_xml(markup: Markup) -> str:
    """Return elements as XML has them, every attribute in quotes; those that HTML never closes are none."""
    return _TAG.sub(lambda tag: _ATTRIBUTE.sub(_in_quotes, tag[0]), markup)


def _in_quotes(attribute: re.Match[str]) -> str:
    value = attribute[2]
    return attribute[1] + (value if value.startswith('"') else f'"{value}"')


def joined(children: Iterable[Child]) -> Markup:
    """Return the children one after the other."""
    return Markup("".join(map(_written, children)))


def escaped(text: str) -> str:
    """Return text that, between tags, means nothing to a browser or to the eye but itself, on one line."""
    return escape(visible(text), quote=False)


def own(text: str) -> Markup:
    """Return a style sheet or a script of this package, as it goes into its element.

    Raises:
        ValueError: it would end its element.
    """
    if "</" in text or "<!--" in text:
        raise ValueError("this would end its element")
    return Markup(text)


def _written(child: Child) -> str:
    if isinstance(child, Markup):
        return child
    if isinstance(child, str | int):
        return escaped(str(child))
    return "" if child is None else joined(child)
