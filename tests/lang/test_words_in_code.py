"""Words of English belong to ``lang``: how many code outside it compares with is held, and only falls.

Counted are words of two or more small letters that code compares a value with or looks it up among: operands
of ``==`` and ``!=``, members of sets, tuples and lists behind ``in`` and in ``frozenset``. Left out are the
package's own terms, the values of ``Literal`` and ``StrEnum`` types. Names of formats (``td``) are
still in it, so this is a bound from above, not the number of English words.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import claimcheck

ROOT = Path(claimcheck.__file__).parent
MOST = 1_121  # lowered as words move into lang/en, never raised
WORD = re.compile(r"[a-z]{2,}")
GROUPS = (ast.Set, ast.Tuple, ast.List)


def words(node: ast.AST) -> Iterator[str]:
    for part in node.elts if isinstance(node, GROUPS) else [node]:
        if isinstance(part, ast.Constant) and isinstance(part.value, str) and WORD.fullmatch(part.value):
            yield part.value


def compared(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Compare):
            for side in (node.left, *node.comparators):
                yield from words(side)
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "frozenset":
            for argument in node.args:
                if isinstance(argument, GROUPS):
                    yield from words(argument)


def terms(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Subscript)
            and isinstance(node.value, ast.Name)
            and node.value.id == "Literal"
        ):
            yield from words(node.slice)
        elif isinstance(node, ast.ClassDef) and any(ast.unparse(base) == "StrEnum" for base in node.bases):
            for line in node.body:
                if isinstance(line, ast.Assign):
                    yield from words(line.value)


def test_words_of_english_outside_lang_only_get_fewer() -> None:
    trees = {path: ast.parse(path.read_text("utf-8")) for path in sorted(ROOT.rglob("*.py"))}
    own = {term for tree in trees.values() for term in terms(tree)}
    found = {
        path.relative_to(ROOT).as_posix(): sum(word not in own for word in compared(tree))
        for path, tree in trees.items()
        if "lang" not in path.relative_to(ROOT).parts
    }
    most = sorted(found.items(), key=lambda item: -item[1])[:10]
    assert sum(found.values()) <= MOST, f"put them into lang/en/*.toml; most are in {most}"
