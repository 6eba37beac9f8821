"""What notebooks show of an article, a claim, a link and a report: HTML with a style of its own."""

from __future__ import annotations

from typing import Final

from claimcheck.linking.links import Link, Statement
from claimcheck.models.article import Article
from claimcheck.models.claims import Claim
from claimcheck.models.problems import FileError
from claimcheck.models.report import Report
from claimcheck.reading.parsing import page_of
from claimcheck.report.annotated import Layer, layers_of, lines_of, marked
from claimcheck.report.concise import where
from claimcheck.report.folding import Told, told_once
from claimcheck.report.markup import Child, Markup, element, own
from claimcheck.report.readings import reading
from claimcheck.resolution.resolved_claims import claims_of
from claimcheck.text.lines import place_in

SHOWN: Final = 20  # findings of a report
AROUND: Final = 120  # characters
_STYLE: Final = """
.claimcheck { line-height: 1.5; max-width: 60em; }
.claimcheck p { margin: 0 0 .5em; }
.claimcheck table { border-collapse: collapse; }
.claimcheck th, .claimcheck td { text-align: left; vertical-align: top; padding: .25em .8em .25em 0; }
.claimcheck mark { background: #ffe28a; color: #1d1d1b; }
.claimcheck .c[data-r]:hover::after, .claimcheck .c[data-r]:focus::after {
  content: " [" attr(data-r) "]"; font-size: .85em; }
.claimcheck .quiet { opacity: .65; }
.claimcheck .c { text-decoration: underline 2px #0b62c4; text-underline-offset: .2em; }
.claimcheck .attribution { text-decoration: underline dotted 2px #8a3ab0; }
.claimcheck .role { text-decoration: underline double 1px #1f7a3f; }
.claimcheck .position { text-decoration: underline dashed 2px #b0470a; }
.claimcheck .enumeration { text-decoration: underline double 1px #6d6a00; }
.claimcheck .event { text-decoration: underline dashed 1px #a1246b; }
"""


def _shown(*children: Child) -> str:
    return str(element("div", element("style", own(_STYLE)), children, class_="claimcheck"))


def of_article(article: Article) -> str:
    """Return the article with its claims underlined; what was read shows where the pointer rests."""
    try:
        page = page_of(article)
    except FileError as error:
        return _shown(element("p", repr(article)), element("p", str(error)))
    claims = claims_of(page).claims
    day = page.date.isoformat() if page.date else "undated"
    head = element("p", element("strong", page.title or page.name), f" · {day} · {len(claims)} claims")
    return _shown(head, list(lines_of(page, layers_of(claims, ()))))


def of_claim(claim: Claim) -> str:
    """Return the words of a claim and what was read from them."""
    return _shown(element("p", element("mark", claim.text)), element("p", f"{claim.kind}: {reading(claim)}"))


def of_link(link: Link) -> str:
    """Return both sentences, the verdict with its working, and what speaks for one thing."""
    ordered = sorted(link.weights.items(), key=lambda item: (-abs(item[1][1]), item[0]))
    bits = ", ".join(f"{name} {level} {bits:+.1f}" for name, (level, bits) in ordered if bits)
    verdict = link.verdict
    says = f"{verdict.judgement}, {verdict.reason}" if verdict.reason else verdict.judgement
    return _shown(
        element("p", element("strong", says), f" · probability {link.probability:.2f} of one thing"),
        [_side(side) for side in (link.earlier, link.later)],
        [element("p", f"= {step}") for step in verdict.working],
        element("p", f"Evidence in bits: {bits}", class_="quiet") if bits else None,
    )


def of_report(report: Report) -> str:
    """Return the counts and the first findings, the most certain first, with their places."""
    counts = report.summary
    told = told_once(report.findings)
    rows = [
        element("tr", element("td", one.lead.severity), element("td", _finding(one))) for one in told[:SHOWN]
    ]
    left = len(told) - SHOWN
    return _shown(
        element("p", element("strong", f"{counts.new:,} new findings"),
                f" in {counts.articles:,} articles, {counts.claims:,} claims · {counts.known:,} known, "
                f"{counts.suppressed:,} suppressed, {counts.undecided:,} left open"),
        element("table", element("tbody", rows)) if rows else None,
        element("p", f"{left:,} more in .findings") if left > 0 else None,
    )  # fmt: skip


def _side(side: Statement) -> Markup:
    text, claim = side.article.text, side.claim
    low, high = max(0, claim.start - AROUND), min(len(text), claim.end + AROUND)
    low = max(low, text.rfind("\n", 0, claim.start) + 1)
    stop = text.find("\n", claim.end)
    high = high if stop < 0 else min(high, stop)
    line, _ = place_in(side.article, claim.start)
    words = marked(text, low, high, [Layer(claim.start, claim.end, "disputed")])
    return element("p", element("span", f"{side.article.name}:{line} ", class_="quiet"), words)


def _finding(told: Told) -> list[Child]:
    lead = told.lead
    sure = "" if lead.confidence is None else f", {lead.confidence:.0%} sure"
    places = [
        element("p", element("span", where(place), " ", class_="quiet"), element("mark", place.text))
        for place, _ in told.passages[:6]
    ]
    return [
        element("strong", lead.message), " ",
        element("span", f"{lead.code} {lead.name}{sure}", class_="quiet"), places,
    ]  # fmt: skip
