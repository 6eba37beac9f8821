"""Front matter, YAML, TOML or JSON: where it stands, what it says, and on which line.

Values are read as strings, whatever they look like: a title may be "1984", and "2015-05" is a month.
"""

from __future__ import annotations

import re
from typing import Final

import yaml

from claimcheck.models.files import deepest_line
from claimcheck.reading.errors import Unreadable
from claimcheck.reading.front_values import FrontMatter, joined_values
from claimcheck.reading.json_front_matter import json_front_matter
from claimcheck.reading.toml_front_matter import toml_front_matter

_OPEN: Final = re.compile(r"\ufeff?---[ \t]*\r?\n")
_CLOSE: Final = re.compile(r"^(?:---|\.\.\.)[ \t]*\r?$", re.MULTILINE)
_LIMIT: Final = 20_000
_NOTHING: Final = frozenset({"~", "null", "Null", "NULL"})  # as YAML writes that there is no value


def front_matter(text: str, name: str) -> FrontMatter:
    """Return the front matter of a text; keys are in lower case, tables are left out.

    Raises:
        Unreadable: it is not closed, is neither YAML, TOML nor JSON, is nested too deeply, is no mapping,
            or has a value that is no text.
    """
    other = toml_front_matter(text, name) or json_front_matter(text, name)
    if other is not None:
        return other
    opened = _OPEN.match(text)
    if opened is None:
        return FrontMatter()
    closed = _CLOSE.search(text, opened.end(), opened.end() + _LIMIT)
    if closed is None:
        return (
            FrontMatter()
            if _is_rule(text, opened.end())
            else _fail(name, 1, "is not closed", "end it with ---")
        )
    source = text[opened.end() : closed.start()]
    try:
        root = yaml.compose(source, Loader=yaml.BaseLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = 2 if mark is None else mark.line + 2
        return _fail(name, line, f"is not YAML ({error.problem or error.context})", "put the value in quotes")
    except RecursionError:
        return _fail(name, deepest_line(source) + 1, "is nested too deeply", "write one 'key: value' a line")
    except yaml.YAMLError:
        return _fail(name, 1, "is not YAML", "write one 'key: value' a line")
    if root is None:
        return FrontMatter(closed.end())
    if not isinstance(root, yaml.MappingNode):
        if text.startswith("---") and not source.strip().startswith(("-", "[", "{")):
            return FrontMatter()  # a text between two rules
        return _fail(name, 2, "is no mapping", "write one 'key: value' a line")
    return _collect(text, opened.end(), closed.end(), root, name)


def _collect(text: str, base: int, end: int, root: yaml.MappingNode, article: str) -> FrontMatter:
    found = FrontMatter(end)
    for key, value in root.value:
        if not isinstance(key, yaml.ScalarNode):
            continue
        if isinstance(value, yaml.SequenceNode):
            found.lists[key.value.casefold()] = joined_values(map(_scalar, value.value))
        if not isinstance(value, yaml.ScalarNode):
            continue
        name = key.value.casefold()
        if value.style is None and value.value in _NOTHING:
            continue
        low, high = base + value.start_mark.index, base + value.end_mark.index
        if value.style in {"'", '"'}:
            low, high = low + 1, high - 1
        span = (low, high) if text[low:high] == value.value else None
        found.take(name, value.value, key.start_mark.line + 2, span, article)
    return found


def _scalar(node: yaml.Node) -> str | None:
    return node.value if isinstance(node, yaml.ScalarNode) else None


def _is_rule(text: str, start: int) -> bool:
    """Tell whether the dashes at the top are a mere rule: no "key:" follows."""
    line = text[start : text.find("\n", start) if "\n" in text[start:] else len(text)]
    return not re.match(r"[A-Za-z_-]{1,30}:", line)


def _fail(name: str, line: int, problem: str, advice: str) -> FrontMatter:
    raise Unreadable(name, line, f"front matter {problem}", advice)
