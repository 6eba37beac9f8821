"""The articles of the page, every claim underlined by its kind."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from claimcheck.models.finding import Location
from claimcheck.report.annotated import MOST as LONGEST
from claimcheck.report.annotated import layers_of, lines_of
from claimcheck.report.bystory import Matter
from claimcheck.report.cards import GROUNDS
from claimcheck.report.markup import Markup, element
from claimcheck.report.overview import number_of
from claimcheck.report.view import View

TEXT_ROOM: Final = 600_000  # characters of articles on a page; those with findings come first
LISTED: Final = 500
KINDS: Final = {
    "numeric": "figure", "attribution": "attribution", "role": "role or age", "position": "position",
    "enumeration": "list", "event": "event",
}  # fmt: skip


def shown_of(view: View, found: Sequence[Matter]) -> list[str]:
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


def articles_of(view: View, shown: Sequence[str], targets: Mapping[str, str]) -> Markup | None:
    """Return the articles with every claim underlined, and a list of those without room.

    Args:
        view: with the articles.
        shown: the paths of those on the page.
        targets: for each of them what the ids of its lines begin with.
    """
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
        element("details", element("summary", f"{number_of(len(rest), 'article')} without room here"),
                element("ul", rest[:LISTED])) if rest else None,
        aria_labelledby="articles",
    )  # fmt: skip


def _article(view: View, path: str, prefix: str, places: Sequence[Location]) -> Markup:
    read = view.articles[path]
    article = read.article
    grounds = GROUNDS.get(article.date_grounds, "")
    day = view.day_of(path)
    dated = f"{day}, {grounds}" if day and grounds else day or "undated"
    facts = [article.publisher, dated, number_of(len(read.claims), "claim")]
    lines = lines_of(article, layers_of(read.claims, places), prefix, {place.line for place in places})
    back = sorted({(place.line, place.column) for place in places})
    return element(
        "details",
        element(
            "summary", element("bdi", article.title or path, class_="title"),
            element("span", number_of(len(back), "disputed passage"), class_="badge warning")
            if back else None,
        ),
        element("p", element("bdi", path), " · ", " · ".join(fact for fact in facts if fact), class_="small"),
        element("p", article.date_doubt.reason, class_="small") if article.date_doubt else None,
        element("div", list(lines), class_="text", dir="auto"),
        class_="page", id=prefix.rstrip("-"),
    )  # fmt: skip
