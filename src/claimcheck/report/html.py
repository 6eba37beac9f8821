"""One page for an editor: it stands alone, asks nobody for anything, and can be read without its script."""

from __future__ import annotations

import base64
import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from importlib.resources import files
from typing import Final

from claimcheck.models.finding import SEVERITIES, Location
from claimcheck.report.annotated import MOST as LONGEST
from claimcheck.report.annotated import layers_of, lines_of
from claimcheck.report.bystory import Matter, matters
from claimcheck.report.cards import GROUNDS, card
from claimcheck.report.drawn import drawn
from claimcheck.report.markup import Child, Markup, element, joined, own
from claimcheck.report.notes import templates
from claimcheck.report.timelines import MOST, histories
from claimcheck.report.view import View

TEXT_ROOM: Final = 600_000  # characters of articles on a page; those with findings come first
FINDINGS: Final = 1_000
LISTED: Final = 500
REASONS: Final = 12
KINDS: Final = {
    "numeric": "figure", "attribution": "attribution", "role": "role or age", "position": "position",
    "enumeration": "list", "event": "event",
}  # fmt: skip


def render(view: View) -> str:
    """Return the page: overview, findings by story, the articles with their claims."""
    every = matters(view)
    found = _first(every)
    left = sum(len(one.told) for one in every) - sum(len(one.told) for one in found)
    shown = _shown(view, found)
    targets = {path: f"a{number}-" for number, path in enumerate(shown)}
    style, script = _file("page.css"), _file("page.js")
    policy = (
        f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=policy),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="referrer", content="no-referrer"),
        element("meta", name="generator", content=f"claimcheck {view.report.version}"),
        element("title", f"claimcheck: {_found(view)}"),
        element("style", own(style)),
    )
    body = element(
        "body",
        element("a", "To the findings", href="#findings", class_="skip"),
        element("header", element("h1", "claimcheck"), element("p", _found(view)), class_="top"),
        element(
            "main", _overview(view, found), _findings(view, found, targets, left),
            _articles(view, shown, targets),
        ),
        element("div", id="reading", role="status", hidden=True),
        element("script", own(script)),
    )  # fmt: skip
    return f"<!doctype html>\n{element('html', head, body, lang='en')}\n"


def _first(found: Sequence[Matter]) -> list[Matter]:
    """Return as many stories as a page can hold, the last one cut."""
    room, kept = FINDINGS, []
    for one in found:
        if room <= 0:
            break
        kept.append(replace(one, told=one.told[:room]))
        room -= len(one.told)
    return kept


def _file(name: str) -> str:
    return files("claimcheck.report").joinpath(name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")


def _found(view: View) -> str:
    counts = Counter(finding.severity for finding in view.findings)
    told = [_number(counts[level], level) for level in reversed(SEVERITIES) if counts[level]]
    summary = view.report.summary
    read = f"{_number(summary.articles, 'article')}, {_number(summary.claims, 'claim')}"
    return f"{', '.join(told) or 'nothing found'} in {read}"


def _number(count: int, noun: str) -> str:
    return f"{count:,} {noun}" + ("" if count == 1 or noun == "info" else "s")


def _overview(view: View, found: Sequence[Matter]) -> Markup:
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
        (summary.undecided, f"{_number(summary.undecided, 'comparison')} left open"),
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
    head = element("tr", [element("th", name, scope="col") for name in heads])
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
        words = f"What became of {_number(met, 'pair')} of figures that met"
        parts.append(element("details", element("summary", words), _table(("outcome", "pairs"), rows)))
    return joined(parts) if parts else None


def _findings(view: View, found: Sequence[Matter], targets: Mapping[str, str], left: int) -> Markup:
    house = templates()
    stories = [
        element(
            "section",
            element("h2", element("bdi", one.title), id=f"s{number}"),
            element("p", _spread(view, one), class_="small"),
            _history(view, one),
            [card(view, told, targets, house) for told in one.told],
            class_="story", aria_labelledby=f"s{number}",
        )
        for number, one in enumerate(found)
    ]  # fmt: skip
    nothing = None if stories else element("p", "Nothing was found.")
    words = f"{_number(left, 'more finding')} had no room here; JSON and CSV have them all."
    rest = element("p", words) if left else None
    return element(
        "section", _controls(view) if stories else None, stories or nothing, rest,
        id="findings", aria_label="Findings", tabindex=-1,
    )  # fmt: skip


def _spread(view: View, one: Matter) -> str:
    days = sorted(day for path in one.paths if (day := view.day_of(path)))
    span = f", {days[0]}" + (f" to {days[-1]}" if days[-1] != days[0] else "") if days else ""
    return f"{_number(len(one.told), 'finding')} in {_number(len(one.paths), 'article')}{span}"


def _history(view: View, one: Matter) -> Markup | None:
    read = [found for path in one.paths[:MOST] if (found := view.articles.get(path)) is not None]
    made = [drawn(history) for history in histories(read)]
    return element("div", made, class_="histories") if made else None


def _controls(view: View) -> Markup:
    levels = [level for level in reversed(SEVERITIES) if any(one.severity == level for one in view.findings)]
    boxes = [
        element("label", element("input", type="checkbox", checked=True, value=level), f" {level}")
        for level in levels
    ]
    words = "Search findings (press / to come here, j and k to go on and back, ? for help)"
    return element(
        "div",
        element("label", words, for_="search"),
        element("input", type="search", id="search", autocomplete="off", spellcheck="false"),
        element("fieldset", element("legend", "Show"), boxes),
        element("p", id="count", role="status"),
        element(
            "p", "/ search · j or n next · k or p previous · e evidence of this one · a its article · "
            "Esc clear", id="help", hidden=True,
        ),
        id="controls", hidden=True,
    )  # fmt: skip


def _shown(view: View, found: Sequence[Matter]) -> list[str]:
    """Return the paths of the articles on the page: those with findings, then others while there is room."""
    named = dict.fromkeys(path for one in found for path in one.paths)
    room, shown = TEXT_ROOM, []
    for path in [*named, *(entry.path for entry in view.report.articles if entry.path not in named)]:
        read = view.articles.get(path)
        if read is None:
            continue
        room -= min(len(read.article.text), LONGEST)
        if room < 0:  # to read on, only to find a short one, would take long in an archive
            break
        shown.append(path)
    return shown


def _articles(view: View, shown: Sequence[str], targets: Mapping[str, str]) -> Markup | None:
    if not view.report.articles:
        return None
    places: dict[str, list[Location]] = {}
    for finding in view.findings:
        for place in finding.locations:
            places.setdefault(place.path, []).append(place)
    legend = [element("span", name, class_=f"c {kind}") for kind, name in KINDS.items()]
    left = [entry for entry in view.report.articles if entry.path not in targets]
    rest = [
        element("li", element("bdi", entry.path), f" · {view.day_of(entry.path) or 'undated'}")
        for entry in left
    ]
    return element(
        "section",
        element("h2", "Articles", id="articles"),
        element(
            "p", "Every claim that was read is underlined: ", [[word, " "] for word in legend],
            element("mark", "disputed words"), ". Point at one, or go to it with Tab, to see what was read.",
            class_="legend",
        ),
        [_article(view, path, targets[path], places.get(path, [])) for path in shown],
        element("details", element("summary", f"{_number(len(rest), 'article')} without room here"),
                element("ul", rest[:LISTED])) if rest else None,
        aria_labelledby="articles",
    )  # fmt: skip


def _article(view: View, path: str, prefix: str, places: Sequence[Location]) -> Markup:
    read = view.articles[path]
    article = read.article
    grounds = GROUNDS.get(article.date_grounds, "")
    day = view.day_of(path)
    dated = f"{day}, {grounds}" if day and grounds else day or "undated"
    facts = [article.publisher, dated, _number(len(read.claims), "claim")]
    lines = lines_of(article, layers_of(read.claims, places), prefix, {place.line for place in places})
    back = sorted({(place.line, place.column) for place in places})
    return element(
        "details",
        element(
            "summary", element("bdi", article.title or path, class_="title"),
            element("span", _number(len(back), "disputed passage"), class_="badge warning") if back else None,
        ),
        element("p", element("bdi", path), " · ", " · ".join(fact for fact in facts if fact), class_="small"),
        element("p", article.date_doubt.reason, class_="small") if article.date_doubt else None,
        element("div", list(lines), class_="text", dir="auto"),
        class_="page", id=prefix.rstrip("-"),
    )  # fmt: skip
