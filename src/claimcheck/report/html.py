"""One page for an editor: it stands alone, asks nobody for anything, and can be read without its script."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from importlib.resources import files
from typing import Final

from claimcheck.models.finding import SEVERITIES
from claimcheck.report.articlepages import articles_of, shown_of
from claimcheck.report.bystory import Matter, changing, matters
from claimcheck.report.cards import card
from claimcheck.report.drawn import drawn
from claimcheck.report.markup import Markup, element, own
from claimcheck.report.notes import templates
from claimcheck.report.overview import found_in, number_of, overview
from claimcheck.report.view import View

FINDINGS: Final = 1_000


def render(view: View) -> str:
    """Return the page: overview, findings by story, the articles with their claims."""
    every = matters(view)
    found = _first(every)
    left = sum(len(one.told) for one in every) - sum(len(one.told) for one in found)
    shown = shown_of(view, found)
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
        element("title", f"claimcheck: {found_in(view)}"),
        element("style", own(style)),
    )
    body = element(
        "body",
        element("a", "To the findings", href="#findings", class_="skip"),
        element("header", element("h1", "claimcheck"), element("p", found_in(view)), class_="top"),
        element(
            "main", overview(view, found), _findings(view, found, targets, left),
            articles_of(view, shown, targets),
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
    words = f"{number_of(left, 'more finding')} had no room here; JSON and CSV have them all."
    rest = element("p", words) if left else None
    return element(
        "section", _controls(view) if stories else None, stories or nothing, rest,
        id="findings", aria_label="Findings", tabindex=-1,
    )  # fmt: skip


def _spread(view: View, one: Matter) -> str:
    days = sorted(day for path in one.paths if (day := view.day_of(path)))
    span = f", {days[0]}" + (f" to {days[-1]}" if days[-1] != days[0] else "") if days else ""
    return f"{number_of(len(one.told), 'finding')} in {number_of(len(one.paths), 'article')}{span}"


def _history(view: View, one: Matter) -> Markup | None:
    made = [drawn(history) for history in changing(view, one)]
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
