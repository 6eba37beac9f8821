"""The way of the data is one way: a room imports only rooms before it, and only small files of one idea."""

import ast
from collections.abc import Collection, Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "src" / "claimcheck"
ORDER = (
    "models", "version", "lang", "text", "comparison", "dates", "ledger", "config", "reading", "extraction",
    "resolution", "linking", "arithmetic", "rules", "engine", "store", "known", "report", "api", "scale",
    "plugin", "cli", "__init__", "__main__",
)  # fmt: skip
MODULES = sorted(PACKAGE.rglob("*.py"))


def room(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


# Imports put off until asked for that may look ahead: file, rooms. A quantity knows its way to pint, and what
# notebooks show knows its way to the room that writes.
LAZY = {
    "models/quantity.py": {"comparison"},
    "models/article.py": {"report"},
    "models/claims.py": {"report"},
    "models/report.py": {"report"},
    "linking/links.py": {"report"},
}


def imported_modules(tree: ast.AST) -> Iterator[tuple[str, bool]]:
    """Yield the name of each module that is imported, as far as it is spelled out, and whether by a call."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, "relative import"
            module = node.module or ""
            yield from (
                (f"{module}.{a.name}" if module == "claimcheck" else module, False) for a in node.names
            )
        elif isinstance(node, ast.Import):
            yield from ((alias.name, False) for alias in node.names)
        elif isinstance(node, ast.Call):
            called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if called in {"import_module", "__import__"}:
                yield _spelled(node.args[0]), True


def _spelled(name: ast.expr) -> str:
    """Return the beginning of a text up to the first value that is put in."""
    first = name.values[0] if isinstance(name, ast.JoinedStr) else name
    return first.value if isinstance(first, ast.Constant) and isinstance(first.value, str) else "claimcheck"


def imported_rooms(source: str, lazy: Collection[str] = ()) -> set[str]:
    """Return the rooms that a module imports; the package itself, and what only it has, are ``__init__``."""
    rooms = set()
    for name, called in imported_modules(ast.parse(source)):
        package, _, rest = name.partition(".")
        found = rest.split(".")[0]
        if package == "claimcheck" and not (called and found in lazy):
            rooms.add(found if found in ORDER else "__init__")
    return rooms


@pytest.mark.parametrize(
    ("source", "rooms"),
    [
        ("import claimcheck", {"__init__"}),
        ("import claimcheck.rules.rule as base", {"rules"}),
        ("from claimcheck import check", {"__init__"}),
        ("from claimcheck import engine, rules", {"engine", "rules"}),
        ("def f():\n    from claimcheck.report import render", {"report"}),
        ("import_module('claimcheck.engine.run')", {"engine"}),
        ("importlib.import_module(f'claimcheck.report.{name}')", {"report"}),
        ("import_module(f'claimcheck.{name}')", {"__init__"}),
        ("import_module(name)", {"__init__"}),
        ("__import__('claimcheck.cli')", {"cli"}),
        ("import claimcheckers, json", set()),
    ],
)
def test_every_way_to_import_counts(source: str, rooms: set[str]) -> None:
    assert imported_rooms(source) == rooms


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_go_one_way(path: Path) -> None:
    here = room(path)
    assert here in ORDER, f"{path}: a room that the order does not know"
    lazy = LAZY.get(path.relative_to(PACKAGE).as_posix(), ())
    rooms = imported_rooms(path.read_text(encoding="utf-8"), lazy)
    later = {name for name in rooms if ORDER.index(name) > ORDER.index(here)}
    assert not later, f"{path} imports from rooms after its own: {sorted(later)}"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_files_hold_one_idea(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").count("\n")
    assert lines <= 350, f"{path} has {lines} lines: name the second idea and move it out"


def test_the_core_has_no_clock_no_network_no_randomness() -> None:
    forbidden = {"random", "secrets", "socket", "urllib.request", "http.client", "requests", "uuid"}
    clocks = ("datetime.now", "date.today", "time.time(", "utcnow")
    for path in MODULES:
        if room(path) in {"cli", "known", "report", "plugin"}:
            continue
        source = path.read_text(encoding="utf-8")
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.Import):
                assert not forbidden & {alias.name for alias in node.names}, path
            if isinstance(node, ast.ImportFrom):
                assert node.module not in forbidden, path
        assert not any(clock in source for clock in clocks), path


def test_words_of_a_language_are_data() -> None:
    """No module outside ``lang`` spells out a long list of words."""
    for path in MODULES:
        if room(path) == "lang":
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, (ast.Set, ast.List, ast.Tuple, ast.Dict)):
                items = node.keys if isinstance(node, ast.Dict) else node.elts
                constants = [item.value for item in items if isinstance(item, ast.Constant)]
                words = [c for c in constants if isinstance(c, str) and c.isalpha() and c.islower()]
                assert len(words) <= 24, (
                    f"{path}:{node.lineno} spells out {len(words)} words: they belong into lang/"
                )
