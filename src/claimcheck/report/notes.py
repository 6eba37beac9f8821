"""A correction note for a finding, drafted from a template; what nobody but a person knows is left blank."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.resources import files
from string import Template
from typing import Final

from claimcheck.models.finding import Location
from claimcheck.report.clean import squeezed
from claimcheck.report.excerpt import excerpt
from claimcheck.report.folding import Told
from claimcheck.report.view import View

FIELDS: Final = (
    "headline", "date", "path", "line", "stated", "sentence", "other_headline", "other_date", "other_path",
    "other_line", "other_stated", "fault", "code", "fingerprint",
)  # fmt: skip
_EVIDENCE: Final = frozenset({"DAT", "REC"})  # families whose other passages say why the first is wrong
KINDS: Final = ("alone", "within", "between", "overtaken")


class TemplateError(ValueError):
    """A template of the house that cannot be used."""


def templates(text: str | None = None) -> dict[str, Template]:
    """Return the templates by kind: ``[alone]`` and so on, each followed by its text.

    Args:
        text: of a file; ``None`` takes the package's own. Kinds that it leaves out are the package's.

    Raises:
        TemplateError: a kind or a field is not known.
    """
    own = files("claimcheck.report").joinpath("corrections.txt").read_text(encoding="utf-8")
    found = _parsed(own)
    if text is not None:
        found.update(_parsed(text))
    return found


def _parsed(text: str) -> dict[str, Template]:
    found: dict[str, list[str]] = {}
    kind = ""
    for line in text.splitlines():
        name = line.strip()
        if name.startswith("[") and name.endswith("]"):
            kind = name[1:-1]
            if kind not in KINDS:
                raise TemplateError(f"no kind of note is called '{kind}'; there are {', '.join(KINDS)}")
            found[kind] = []
        elif kind:
            found[kind].append(line)
        elif name and not name.startswith("#"):
            raise TemplateError(f"'{name[:40]}' stands before the first kind, such as [between]")
    made = {kind: Template("\n".join(lines).strip()) for kind, lines in found.items()}
    for kind, template in made.items():
        if not template.is_valid():
            raise TemplateError(f"[{kind}] has a $ that names no field; write $$ for the sign itself")
        strange = sorted(set(template.get_identifiers()) - set(FIELDS))
        if strange:
            raise TemplateError(f"[{kind}] names '{strange[0]}'; fields are {', '.join(FIELDS)}")
    return made


def note(view: View, told: Told, house: Mapping[str, Template]) -> str:
    """Return the draft for a finding, in lines without controls."""
    finding = told.lead
    places = [place for place, _ in told.passages[:2]]
    first, second = places[0], places[-1]
    fields = {
        **_fields(view, first, ""), **_fields(view, second, "other_"),
        "sentence": squeezed(str(excerpt(view.texts.get(first.path), first))),
        "fault": squeezed(finding.message), "code": finding.code, "fingerprint": finding.fingerprint,
    }  # fmt: skip
    written = house[kind_of(told)].substitute(fields)
    return "\n".join(line.rstrip() for line in written.splitlines())


def kind_of(told: Told) -> str:
    """Return which template fits: one passage, two of one article, two articles, the earlier overtaken."""
    places = [place for place, _ in told.passages]
    one = len({place.path for place in places}) == 1
    if len(places) == 1 or (one and told.lead.code[:3] in _EVIDENCE):
        return "alone"
    if told.lead.verdict == "superseded":
        return "overtaken"
    return "within" if one else "between"


def _fields(view: View, place: Location, lead: str) -> dict[str, str]:
    entry = view.entry(place.path)
    title = None if entry is None else entry.title
    return {
        f"{lead}headline": squeezed(title or place.path),
        f"{lead}date": view.day_of(place.path) or "an unknown day",
        f"{lead}path": squeezed(place.path),
        f"{lead}line": str(place.line),
        f"{lead}stated": squeezed(place.text),
    }
