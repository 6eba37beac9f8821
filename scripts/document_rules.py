"""Write docs/rules/*.md from the rules themselves; with --check, fail where a page differs from its rule.

python scripts/document_rules.py [--check]
"""

from __future__ import annotations

import inspect
import sys
from pathlib import Path

from claimcheck.rules.registry import RETIRED, RULES
from claimcheck.rules.rule import Dispatch, Example, GroupRule, LinkRule, Rule, StoryRule

PAGES = Path(__file__).resolve().parent.parent / "docs" / "rules"


def kind_of(rule: Rule) -> str:
    """Say in words what a rule looks at."""
    if isinstance(rule, GroupRule):
        return "all statements about one thing, in the order of their dates"
    if isinstance(rule, LinkRule):
        return "two claims that speak of the same thing"
    if isinstance(rule, StoryRule):
        return "two articles of one story, and each article alone"
    return "one article at a time"


def shown(dispatch: Dispatch) -> str:
    """Return one text of an example as a quotation."""
    when = f"*{dispatch.date}* — " if dispatch.date else ""
    return f"> {when}" + dispatch.text.strip().replace("\n", "\n> ")


def example_section(number: int, case: Example) -> str:
    """Return an example with what is marked in it."""
    texts = "\n>\n".join(shown(dispatch) for dispatch in case.texts)
    marked = ", ".join(f"`{mark}`" for mark in case.marks)
    outcome = f"Marked: {marked}" if case.marks else "Nothing is marked."
    note = f" {case.note}" if case.note else ""
    return f"{number}.\n\n{texts}\n\n   {outcome}{note}\n"


def page(rule: Rule) -> str:
    """Return the page of a rule."""
    default = "on" if rule.on_by_default else "off (select it by code or name)"
    finds = [case for case in rule.examples if case.marks]
    silent = [case for case in rule.examples if not case.marks]
    parts = [
        f"# {rule.code} {rule.name}\n",
        f"{rule.summary[:1].upper()}{rule.summary[1:]}.\n",
        "| severity | default | looks at | since |",
        "| --- | --- | --- | --- |",
        f"| {rule.severity} | {default} | {kind_of(rule)} | {rule.since} |\n",
        f"{inspect.cleandoc(rule.__doc__ or '')}\n",
        "## Found\n",
        *(example_section(number, case) for number, case in enumerate(finds, 1)),
        "## Not found\n",
        *(example_section(number, case) for number, case in enumerate(silent, 1)),
        "<!-- made by scripts/document_rules.py from the rule; do not edit -->\n",
    ]
    return "\n".join(parts)


def index() -> str:
    """Return the page that lists all rules."""
    rows = [
        f"| [{rule.code}]({rule.code}.md) | {rule.name} | {rule.summary} | {rule.severity} "
        f"| {'on' if rule.on_by_default else 'off'} |"
        for rule in RULES
    ]
    retired = [f"- {code}: {why}" for code, why in sorted(RETIRED.items())]
    head = ["# Rules\n", "| code | name | fault | severity | default |", "| --- | --- | --- | --- | --- |"]
    return "\n".join([*head, *rows, *(["", "Retired codes:", *retired] if retired else []), ""])


def main() -> int:
    """Write or check all pages."""
    wanted = {f"{rule.code}.md": page(rule) for rule in RULES} | {"index.md": index()}
    there = {path.name: path.read_text(encoding="utf-8") for path in PAGES.glob("*.md")}
    if "--check" in sys.argv[1:]:
        wrong = sorted(name for name in wanted | there if wanted.get(name) != there.get(name))
        if wrong:
            print(f"out of date: {', '.join(wrong)}; run python scripts/document_rules.py")
        return 1 if wrong else 0
    PAGES.mkdir(parents=True, exist_ok=True)
    for name in there.keys() - wanted.keys():
        (PAGES / name).unlink()
    for name, text in wanted.items():
        (PAGES / name).write_text(text, encoding="utf-8")
    print(f"{len(wanted)} pages")
    return 0


if __name__ == "__main__":
    sys.exit(main())
