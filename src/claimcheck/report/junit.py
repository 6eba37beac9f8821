"""JUnit XML: one test case an article; a finding fails the article of its first place."""

from __future__ import annotations

from collections import defaultdict
from xml.etree import ElementTree as Xml

from claimcheck.models.finding import Finding
from claimcheck.report.clean import for_xml, squeezed
from claimcheck.report.concise import where
from claimcheck.report.view import View


def render(view: View) -> str:
    """Return the test suite; what could not be read is an error, not a failure."""
    by_path: dict[str, list[Finding]] = defaultdict(list)
    for finding in view.findings:
        by_path[finding.locations[0].path].append(finding)
    problems = view.report.summary.incomplete
    cases = sorted({entry.path for entry in view.report.articles} | set(by_path))
    counts = {
        "tests": str(len(cases) + len(problems)),
        "failures": str(len(by_path)),
        "errors": str(len(problems)),
    }
    root = Xml.Element("testsuites", {"name": "claimcheck", **counts})
    suite = Xml.SubElement(root, "testsuite", {"name": "claimcheck", **counts})
    for path in cases:
        case = Xml.SubElement(
            suite, "testcase", name=for_xml(path), classname="claimcheck", file=for_xml(path)
        )
        if found := by_path.get(path):
            codes = ", ".join(dict.fromkeys(finding.code for finding in found))
            first = for_xml(squeezed(found[0].message))
            failure = Xml.SubElement(case, "failure", message=first, type=codes)
            failure.text = "\n\n".join(_body(finding) for finding in found)
    for item in problems:
        case = Xml.SubElement(suite, "testcase", name=for_xml(item.path or "run"), classname="claimcheck")
        error = Xml.SubElement(case, "error", message=for_xml(squeezed(item.problem)), type="incomplete")
        error.text = for_xml(item.advice)
    Xml.indent(root)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + Xml.tostring(root, encoding="unicode") + "\n"


def _body(finding: Finding) -> str:
    lines = [f"{finding.severity} {finding.code} {finding.name}: {squeezed(finding.message)}"]
    lines += [f"{where(place)}: “{squeezed(place.text)}”" for place in finding.locations]
    lines += [f"= {squeezed(step)}" for step in finding.working]
    return for_xml_lines(lines)


def for_xml_lines(lines: list[str]) -> str:
    """Return the lines, each harmless, with their line ends."""
    return "\n".join(map(for_xml, lines))
