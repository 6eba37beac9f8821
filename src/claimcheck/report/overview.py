"""The top of the page: how much was found, in which stories, and what was left open."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from claimcheck.models.finding import SEVERITIES
from claimcheck.report.bystory import Matter
from claimcheck.report.markup import Child, Markup, element, joined
from claimcheck.report.view import View

REASONS: Final = 12


def found_in(view: View) -> str:
    """Return how many findings of which severity there are, in how many articles and claims."""
    counts = Counter(finding.severity for finding in view.findings)
    told = [number_of(counts[level], level) for level in reversed(SEVERITIES) if counts[level]]
    summary = view.report.summary
    read = f"{number_of(summary.articles, 'article')}, {number_of(summary.claims, 'claim')}"
    return f"{', '.join(told) or 'nothing found'} in {read}"


def number_of(count: int, noun: str) -> str:
    """Return a count with its noun: "1 article", "2 articles"."""
    return f"{count:,} {noun}" + ("" if count == 1 or noun == "info" else "s")


def overview(view: View, found: Sequence[Matter]) -> Markup:
    """Return the findings by rule, the stories, and what was not checked or left open."""
    summary = view.report.summary
    rules = Counter((one.code, one.name, one.severity) for one in view.findings)
    ordered = sorted(rules.items(), key=lambda item: (-SEVERITIES.index(item[0][2]), -item[1], item[0]))
    rows = [
        element(
            "tr", element("td", element("span", level, class_=f"badge {level}")),
            element("th", code, " ", name, scope="row"), element("td", f"{count:,}", class_="n"),
        )
        for (code, name, level), count in ordered
    ]  # fmt: skip
    stories = [
        element("li", element("a", element("bdi", one.title), href=f"#s{number}"), f" ({len(one.told)})")
        for number, one in enumerate(found)
    ]
    other = [
        (summary.known, f"{summary.known:,} known before"),
        (summary.suppressed, f"{summary.suppressed:,} suppressed"),
        (summary.undecided, f"{number_of(summary.undecided, 'comparison')} left open"),
        (len(summary.incomplete), f"{len(summary.incomplete):,} not checked"),
    ]
    rest = "; ".join(words for count, words in other if count)
    return element(
        "section",
        element("h2", "Overview"),
        element("p", rest[0].upper() + rest[1:] + ".") if rest else None,
        element(
            "div",
            _table(("severity", "rule", "findings"), rows) if rows else None,
            element("nav", element("h3", "Stories"), element("ol", stories), aria_label="Stories")
            if stories else None,
            class_="columns",
        ),
        _open(view),
        aria_label="Overview",
    )  # fmt: skip


def _table(heads: Sequence[str], rows: Sequence[Markup]) -> Markup:
    last = len(heads) - 1  # the numbers
    cells = [
        element("th", name, scope="col", class_="n" if at == last else None) for at, name in enumerate(heads)
    ]
    head = element("tr", cells)
    return element("table", element("thead", head), element("tbody", rows))


def _open(view: View) -> Markup | None:
    """Return what could not be checked or compared, and why, folded away."""
    report = view.report
    parts: list[Child] = []
    if report.summary.incomplete:
        items = [
            element(
                "li", element("bdi", item.path or "input"), f": {item.problem}",
                f"; {item.advice}" if item.advice else "",
            )
            for item in report.summary.incomplete
        ]  # fmt: skip
        parts.append(element("details", element("summary", "Not checked"), element("ul", items), open=True))
    reasons = Counter(pair.reason for pair in report.undecided).most_common()
    reasons.sort(key=lambda item: (-item[1], item[0]))
    if reasons:
        rows = [
            element("tr", element("th", reason, scope="row"), element("td", f"{count:,}", class_="n"))
            for reason, count in reasons[:REASONS]
        ]
        left = sum(count for _, count in reasons[REASONS:])
        more = element("p", f"{left:,} for other reasons", class_="small") if left else None
        table = _table(("why", "comparisons"), rows)
        parts.append(element("details", element("summary", "Left open, and why"), table, more))
    pairs = dict(report.summary.pairs)
    met = pairs.pop("met", 0)
    if met:
        rows = [
            element("tr", element("th", name, scope="row"), element("td", f"{count:,}", class_="n"))
            for name, count in sorted(pairs.items(), key=lambda item: (-item[1], item[0]))
        ]
        words = f"What became of {number_of(met, 'pair')} of figures that met"
        parts.append(element("details", element("summary", words), _table(("outcome", "pairs"), rows)))
    return joined(parts) if parts else None
