"""W3C Web Annotations: each finding on its passages, by their words and by their positions."""

from __future__ import annotations

from typing import Any, Final

from claimcheck.models.finding import Finding, Location
from claimcheck.report.json import dumps
from claimcheck.report.paths import uri
from claimcheck.report.view import View

CONTEXT: Final = "http://www.w3.org/ns/anno.jsonld"
AROUND: Final = 32  # characters before and after that tell equal words apart


def render(view: View) -> str:
    """Return an annotation collection with one page; positions are characters of the file as decoded."""
    items = [_annotation(view, finding) for finding in view.findings]
    return dumps(
        {
            "@context": CONTEXT, "id": "urn:claimcheck:findings", "type": "AnnotationCollection",
            "label": "claimcheck", "total": len(items),
            "first": {
                "id": "urn:claimcheck:findings:1", "type": "AnnotationPage", "startIndex": 0, "items": items,
            },
        }
    )  # fmt: skip


def _annotation(view: View, finding: Finding) -> dict[str, Any]:
    words = "\n".join((finding.message, *finding.working))
    return {
        "id": f"urn:claimcheck:finding:{finding.fingerprint}",
        "type": "Annotation",
        "motivation": "assessing",
        "body": [
            _body(words, "describing"),
            _body(f"{finding.code} {finding.name}", "classifying"),
            _body(finding.severity, "tagging"),
        ],
        "target": [_target(view, place) for place in finding.locations],
    }  # fmt: skip


def _body(words: str, purpose: str) -> dict[str, str]:
    return {
        "type": "TextualBody", "value": words, "format": "text/plain", "language": "en", "purpose": purpose,
    }  # fmt: skip


def _target(view: View, place: Location) -> dict[str, Any]:
    text = view.texts.get(place.path)
    quote: dict[str, Any] = {"type": "TextQuoteSelector", "exact": place.text}
    if text is not None and text[place.start : place.end] == place.text:
        quote["prefix"] = text[max(0, place.start - AROUND) : place.start]
        quote["suffix"] = text[place.end : place.end + AROUND]
    position = {"type": "TextPositionSelector", "start": place.start, "end": place.end}
    return {"source": uri(place.file), "selector": [quote, position]}
