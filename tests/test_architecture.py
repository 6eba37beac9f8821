"""The way of the data is one way: a room imports only rooms before it, and only small files of one idea."""

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "src" / "claimcheck"
ORDER = (
    "models", "version", "lang", "text", "comparison", "dates", "ledger", "config", "reading", "extraction",
    "resolution", "linking", "rules", "engine", "known", "report", "api", "plugin", "cli",
    "__init__", "__main__",
)  # fmt: skip
MODULES = sorted(PACKAGE.rglob("*.py"))


def room(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported_rooms(path: Path) -> set[str]:
    rooms = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            names = (
                [node.module or ""]
                if node.module != "claimcheck"
                else [f"claimcheck.{a.name}" for a in node.names]
            )
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        else:
            continue
        rooms |= {name.split(".")[1] for name in names if name.startswith("claimcheck.")}
    return rooms


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_go_one_way(path: Path) -> None:
    here = room(path)
    assert here in ORDER, f"{path}: a room that the order does not know"
    later = {name for name in imported_rooms(path) if name in ORDER and ORDER.index(name) > ORDER.index(here)}
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
