"""Checkstyle XML: what many build servers read."""

from __future__ import annotations

from collections import defaultdict
from xml.etree import ElementTree as Xml

from claimcheck.models.finding import Finding
from claimcheck.report.clean import for_xml, sentence
from claimcheck.report.concise import where
from claimcheck.report.view import View, others


def render(view: View) -> str:
    """Return the findings by file."""
    by_path: dict[str, list[Finding]] = defaultdict(list)
    for finding in view.findings:
        by_path[finding.locations[0].file].append(finding)
    root = Xml.Element("checkstyle", version="4.3")
    for path in sorted(by_path):
        file = Xml.SubElement(root, "file", name=for_xml(path))
        for finding in by_path[path]:
            place = finding.locations[0]
            also = "".join(f" See {where(other)}." for other in others(finding))
            Xml.SubElement(
                file, "error", line=str(place.line), column=str(place.column), severity=finding.severity,
                message=for_xml(sentence(finding.message) + also),
                source=f"claimcheck.{finding.code}.{finding.name}",
            )  # fmt: skip
    Xml.indent(root)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + Xml.tostring(root, encoding="unicode") + "\n"
