"""A finding as a card: both passages side by side, the working, how sure it is, and what to do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from string import Template
from typing import Final

from claimcheck.linking.evidence.waterfall import Waterfall
from claimcheck.linking.ties.tie import CERTAIN
from claimcheck.models.finding import Finding, Location
from claimcheck.report.between import waterfall_of
from claimcheck.report.concise import where
from claimcheck.report.excerpt import field, front_matter
from claimcheck.report.folding import Told
from claimcheck.report.markup import Child, Markup, element, joined
from claimcheck.report.notes import note
from claimcheck.report.view import View

SHOWN: Final = 6  # passages in full
ROOM: Final = 220  # characters on each side of the disputed words
GROUNDS: Final[Mapping[str, str]] = {
    "manifest": "from the manifest", "metadata": "from its metadata", "printed": "printed on the page",
    "file": "from the file's name", "given": "as given",
}  # fmt: skip


def card(view: View, told: Told, targets: Mapping[str, str], house: Mapping[str, Template]) -> Markup:
    """Return the card.

    Args:
        view: with the texts and articles.
        told: the finding, with those that are told with it.
        targets: for paths whose articles are on the page what the ids of their lines begin with.
        house: the templates of correction notes.
    """
    lead = told.lead
    name = f"f-{lead.fingerprint}"
    return element(
        "article",
        element("header", _badges(lead), element("h3", _headed(lead.message), dir="auto")),
        [element("p", "Also: ", message, class_="also", dir="auto") for message in told.messages[:SHOWN]],
        _passages(view, told, targets),
        _working(lead),
        _weighed(waterfall_of(view, lead)),
        element(
            "details",
            element("summary", "Draft of a correction note"),
            [element("p", line, class_="note", dir="auto") for line in note(view, told, house).split("\n")],
        ),
        element("p", "Fingerprint ", element("code", lead.fingerprint), class_="small"),
        class_=f"card {lead.severity}", id=name, tabindex=-1, data_severity=lead.severity,
    )  # fmt: skip


def _headed(message: str) -> str:
    """Return the message as a heading: it begins as a sentence does."""
    return message[:1].upper() + message[1:]


def _badges(lead: Finding) -> Markup:
    sure = None
    if lead.confidence is not None:
        sure = element("span", f"{lead.confidence:.0%} sure", class_="sure")
    known = element("span", lead.status, class_="sure") if lead.status != "new" else None
    rule = element("span", lead.code, " ", lead.name, class_="rule")
    kind = element("span", lead.severity, class_=f"badge {lead.severity}")
    return element("p", joined([kind, " ", rule, " ", sure, " ", known]), class_="badges")


def _passages(view: View, told: Told, targets: Mapping[str, str]) -> Markup:
    parts: list[Child] = []
    for place, again in told.passages[:SHOWN]:
        parts.append(
            element(
                "figure",
                element("figcaption", _source(view, place, targets)),
                element(
                    "blockquote", element("p", in_context(view.texts.get(place.path), place)), dir="auto"
                ),
                _again(view, again, targets),
            )
        )
    left = sum(1 + len(again) for _, again in told.passages[SHOWN:])
    more = element("p", f"and at {left} more places", class_="small") if left else None
    return joined([element("div", parts, class_="passages"), more])


def _source(view: View, place: Location, targets: Mapping[str, str]) -> list[Child]:
    entry = view.entry(place.path)
    title = None if entry is None else entry.title
    grounds = "" if entry is None else GROUNDS.get(entry.date_grounds, "")
    day = view.day_of(place.path)
    dated = f"{day}, {grounds}" if day and grounds else day or "undated"
    return [
        element("strong", title, dir="auto") if title else None,
        element(
            "span", place_link(place, targets), " · ", element("span", dated, class_="dated"), class_="where"
        ),
    ]


def place_link(place: Location, targets: Mapping[str, str]) -> Markup:
    """Return ``path:line:column``, leading to the line in the article if that is on the page."""
    words = element("bdi", where(place))
    prefix = targets.get(place.path)
    return words if prefix is None else element("a", words, href=f"#{prefix}{place.line}")


def _again(view: View, places: Sequence[Location], targets: Mapping[str, str]) -> Markup | None:
    if not places:
        return None
    shown = [
        [", " if number else "", place_link(place, targets), f" ({view.date_of(place)})"]
        for number, place in enumerate(places[:SHOWN])
    ]
    more = f", {len(places) - SHOWN} more" if len(places) > SHOWN else ""
    return element("p", "As in ", shown, more, class_="small")


def in_context(text: str | None, place: Location) -> Markup:
    """Return the paragraph around a place, cut at words where it is long, the disputed words marked."""
    if text is None or text[place.start : place.end] != place.text:
        return element("mark", place.text)
    low, high = field(text, place.start, place.end) or _paragraph(text, place)
    before, after = text[low : place.start], text[place.end : high]
    if len(before) > ROOM:
        before = "… " + before[before.find(" ", len(before) - ROOM) + 1 :]
    if len(after) > ROOM:
        cut = after.rfind(" ", 0, ROOM)
        after = after[: cut if cut > 0 else ROOM] + " …"
    return joined([before.lstrip(), element("mark", place.text), after.rstrip()])


def _paragraph(text: str, place: Location) -> tuple[int, int]:
    low = max(text.rfind("\n\n", 0, place.start) + 1, 0, front_matter(text))
    high = text.find("\n\n", place.end)
    return min(low, place.start), len(text) if high < 0 else high


def _working(lead: Finding) -> Markup | None:
    if not lead.working:
        return None
    steps = [element("li", step, dir="auto") for step in lead.working]
    return element("div", element("h4", "Working"), element("ul", steps), class_="working")


def _weighed(found: Waterfall | None) -> Markup | None:
    """Return the waterfall folded away: what each coordinate adds, in bits, as bars from the middle."""
    if found is None or found.link is None or not found.rows or found.link.verdict.reason in CERTAIN:
        return None
    rows = [("start", "", found.start)]
    rows += [(row.coordinate, row.level, row.bits) for row in found.rows if abs(row.bits) >= TELLING]
    small = [row.bits for row in found.rows if 0 < abs(row.bits) < TELLING]
    if small:
        rows.append((f"{len(small)} of less weight", "", round(sum(small), 1)))
    most = max(abs(bits) for _, _, bits in rows) or 1.0
    body = [
        element(
            "tr", element("th", name, scope="row"), element("td", level), element("td", _bar(bits / most)),
            element("td", f"{bits:+.1f}", class_="n"),
        )
        for name, level, bits in rows
    ]  # fmt: skip
    total = element(
        "tr", element("th", "sum", scope="row"), element("td"), element("td"),
        element("td", f"{found.total:+.1f}", class_="n"), class_="total",
    )  # fmt: skip
    idle = [row.coordinate for row in found.rows if not row.bits]
    verdict = found.link.verdict
    says = f"{verdict.judgement}, {verdict.reason}" if verdict.reason else verdict.judgement
    return element(
        "details",
        element("summary", f"Why both are of one thing: probability {found.link.probability:.2f}"),
        element(
            "div",
            element(
                "table",
                element("thead", element("tr", *(element("th", head, scope="col") for head in HEADS))),
                element("tbody", body, total),
            ),
            class_="scroll", tabindex=0, role="group", aria_label="Evidence in bits",
        ),
        element("p", f"Without weight: {', '.join(idle)}", class_="small") if idle else None,
        element("p", f"Probability: {found.grounds}. Verdict: {says}.", class_="small"),
    )  # fmt: skip


TELLING: Final = 0.5  # bits from which a coordinate has a row of its own
HEADS: Final = ("coordinate", "level", "for or against", "bits")


def _bar(share: float) -> Markup:
    width = round(abs(share) * 50, 1)
    left = 50.0 if share >= 0 else 50 - width
    drawn = element(
        "rect", x=f"{left:g}", y="1", width=f"{max(width, 0.5):g}", height="8",
        class_="for" if share >= 0 else "against",
    )  # fmt: skip
    return element(
        "svg", drawn, viewBox="0 0 100 10", preserveAspectRatio="none", class_="bar", aria_hidden="true"
    )  # fmt: skip
