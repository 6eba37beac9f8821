"""The one list of rules: codes and names unique and in order, every rule documented, every file listed."""

from __future__ import annotations

import inspect
import re
from pathlib import Path

import pytest

import claimcheck.rules
from claimcheck.rules.registry import RETIRED, RULES, rule
from claimcheck.rules.rule import GroupRule, LinkRule, PageRule, Rule, StoryRule

FOLDER = Path(claimcheck.rules.__file__).parent
each_rule = pytest.mark.parametrize("each", RULES, ids=lambda each: each.code)


def test_codes_are_sorted_and_unique() -> None:
    codes = [each.code for each in RULES]
    assert codes == sorted(set(codes))
    assert not set(RETIRED) & set(codes), "a retired code is never used again"


def test_names_are_unique() -> None:
    names = [each.name for each in RULES]
    assert len(names) == len(set(names))


def test_every_rule_file_is_in_the_list() -> None:
    files = {p for p in FOLDER.glob("*/*.py") if not p.stem.startswith("_")}
    declared = [p for p in files if re.search(r"^ +code = \"[A-Z]{3}\d{3}\"", p.read_text("utf-8"), re.M)]
    in_list = {Path(inspect.getfile(type(each))) for each in RULES}
    missing = sorted(str(path.relative_to(FOLDER)) for path in declared if path not in in_list)
    assert not missing, f"rules that nothing runs: {missing}"


@each_rule
def test_rule_says_what_it_is(each: Rule) -> None:
    assert re.fullmatch(r"[A-Z]{3}\d{3}", each.code)
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", each.name)
    assert each.summary
    assert not each.summary.endswith(".")
    assert isinstance(each, PageRule | LinkRule | GroupRule | StoryRule)
    assert each.severity in {"error", "warning", "info"}
    assert rule(each.code) is each
    assert rule(each.name) is each


@each_rule
def test_rule_is_documented(each: Rule) -> None:
    text = inspect.cleandoc(type(each).__doc__ or "")
    first, *_ = text.split("\n")
    assert first.endswith("."), "the first line says what the rule finds, in one sentence"
    why, cannot = text.find("Why it matters:"), text.find("What it cannot tell:")
    assert 0 < why < cannot, "the docstring has 'Why it matters:' and then 'What it cannot tell:'"


@each_rule
def test_rule_has_examples_of_both_kinds(each: Rule) -> None:
    marking = [case for case in each.examples if case.marks]
    assert len(marking) >= 2
    assert len(each.examples) - len(marking) >= 2
    texts = [case.texts for case in each.examples]
    assert len(texts) == len(set(texts))
