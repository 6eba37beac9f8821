"""The net under linking: what an article is wrapped in, and what stands beside it, changes nothing.

The same articles as Markdown with front matter, as plain pages with the headline first, and with a manifest
give the same claims and findings; a third figure of one thing is found as the second was.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import claimcheck
from claimcheck.models.article import BlockKind
from claimcheck.models.report import Report


class Told(NamedTuple):
    """An article: its headline, its day, its text."""

    title: str
    date: str
    text: str


Dress = Callable[[Told], tuple[str, str, dict[str, str]]]


def markdown(told: Told, blank: str = "\n") -> tuple[str, str, dict[str, str]]:
    return ".md", f"---\ntitle: {told.title}\ndate: {told.date}\n---\n{blank}{told.text}\n", {}


def touching(told: Told) -> tuple[str, str, dict[str, str]]:
    return markdown(told, blank="")


def plain(told: Told) -> tuple[str, str, dict[str, str]]:
    return ".txt", f"{told.title}\n\n{told.text}\n", {"date": told.date}


def listed(told: Told) -> tuple[str, str, dict[str, str]]:
    return ".txt", f"{told.text}\n", {"date": told.date, "title": told.title}


OTHERS = [touching, plain, listed]


def put_on(folder: Path, articles: list[Told], dress: Dress) -> tuple[list[Path], Path | None]:
    """Write the articles and, if the dress needs one, a manifest; return the paths of both."""
    folder.mkdir(parents=True, exist_ok=True)
    paths, rows = [], []
    for number, told in enumerate(articles):
        ending, text, row = dress(told)
        paths.append(folder / f"a{number}{ending}")
        paths[-1].write_text(text, "utf-8")
        if row:
            rows.append(json.dumps({"id": f"a{number}", **row}))
    manifest = folder / "index.jsonl"
    manifest.write_text("\n".join(rows), "utf-8")
    return paths, manifest if rows else None


NAMES = {"id", "article", "attributed_to"}
PLACES = {"start", "end"}  # a time has them, too: as days


def bare(value: Any) -> Any:
    """Return a claim without what depends on where it stands in its file."""
    if isinstance(value, dict):
        kept = {key: bare(part) for key, part in value.items() if key not in NAMES}
        return {key: part for key, part in kept.items() if not (key in PLACES and isinstance(part, int))}
    return [bare(part) for part in value] if isinstance(value, list) else value


def claims(folder: Path, articles: list[Told], dress: Dress) -> list[Any]:
    """Return the claims of the text, those of the headline left out: it is not in every dress's text."""
    paths, manifest = put_on(folder, articles, dress)
    found = []
    for path in paths:
        article = claimcheck.read(path, manifest)
        heads = [block for block in article.blocks if block.kind is BlockKind.TITLE]
        for claim in claimcheck.extract(article):
            if not any(head.start <= claim.start < head.end for head in heads):
                found.append(bare(claim.model_dump(mode="json")))
    return found


def findings(report: Report) -> list[tuple[Any, ...]]:
    """Return what is found, apart from where it stands in the files."""
    return sorted(
        (
            f.code,
            f.verdict,
            f.severity,
            f.confidence,
            f.message,
            [place.text for place in f.locations],
        )
        for f in report.findings
    )


def checked(folder: Path, articles: list[Told], dress: Dress) -> Report:
    paths, manifest = put_on(folder, articles, dress)
    return claimcheck.check(paths, manifest=manifest)


DAY = "2024-03-05"
COLLAPSE = [
    Told(
        "Bridge falls in Exmouth",
        DAY,
        "The bridge collapse in Exmouth killed 41 people. Divers searched the Wend.",
    ),
    Told(
        "Mourning in Exmouth",
        DAY,
        "Rescuers searched the river. The bridge collapse in Exmouth killed 52 people.",
    ),
]
ARCHIVES = {
    "a toll": COLLAPSE,
    "soldiers": [
        Told("Danes in Latvia", DAY, "Denmark has 300 soldiers in Latvia, the ministry said."),
        Told("Baltic exercise opens", DAY, "Rain fell on the camp. Denmark has 900 soldiers in Latvia."),
    ],
    "an attribute": [
        Told("A town on the coast", DAY, "The population of Osterby is 61,000. The harbour is old."),
        Told("Osterby votes", "2024-03-07", "Osterby has a population of 94,000. Turnout was 54 percent."),
    ],
    "jobs": [
        Told("Veltro closes plant", DAY, "Veltro will cut 1,200 jobs in Norwich by June, Ana Roe said."),
        Told(
            "Unions angry at Veltro",
            DAY,
            "Workers met. Veltro will cut 2,600 jobs in Norwich by June.",
        ),
    ],
    "an age": [
        Told("Mayor steps down", DAY, "Ana Roe, 41, the mayor of Tarvik, will step down in May."),
        Told("Who follows Roe", DAY, "The mayor of Tarvik, Ana Roe, 52, rejected the report."),
    ],
    "a quotation": [
        Told("Harbour closed", DAY, "“We lost three boats in the storm,” said Ivo Lund, the harbour master."),
        Told("After the storm", DAY, "“We lost four boats in the storm,” said Ivo Lund, the harbour master."),
    ],
}
SENTENCES = [
    "The bridge collapse in Exmouth killed 41 people.",
    "Rescuers, 30 of them from Riga, searched the river on Tuesday.",
    "Ana Roe, 41, the mayor, said the bridge was built in 1971.",
    "Profit fell 12% to €3.2 billion last year.",
    "Sweden, Norway and Denmark rejected the plan.",
    "“We lost three boats,” said Ivo Lund.",
    "He added that 12 others were hurt.",
]
TITLES = [
    "Bridge falls in Exmouth",
    "Rescuers search the Wend",
    "Notes",
    "Ana Roe speaks",
    "A Mild Spring Ends",
]


@pytest.mark.parametrize("dress", OTHERS)
@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    title=st.sampled_from(TITLES),
    told=st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=5, unique=True),
)
def test_the_same_claims_in_any_dress(dress: Dress, title: str, told: list[str], tmp_path: Path) -> None:
    articles = [Told(title, DAY, " ".join(told))]
    assert claims(tmp_path / "a", articles, dress) == claims(tmp_path / "b", articles, markdown)


HEADLINES = {
    "the same": ("Exmouth bridge collapse",) * 3,
    "of other words": ("Dozens dead in Exmouth", "Exmouth bridge falls", "Rescuers search the Wend"),
    "of the paper": ("Notes",) * 3,
    "with figures": tuple(f"Exmouth bridge collapse kills {dead}" for dead in (41, 52, 99)),
}
BESIDE: dict[str, list[Told]] = {
    "nothing": [],
    "another happening": [Told("Exmouth fire kills 2", DAY, "A fire in Exmouth killed 2 people.")],
    "another matter": [Told("Budget talks", DAY, "The council of Osterby met for 3 hours.")],
}


def dressed() -> Iterator[Any]:
    for name in ARCHIVES:
        for dress in OTHERS:
            yield pytest.param(name, dress, id=f"{name}-{dress.__name__}")


def thirds() -> Iterator[Any]:
    for dress in (markdown, *OTHERS):
        for headlines in HEADLINES:
            for beside in BESIDE:
                name = f"{dress.__name__}-{headlines}-{beside}"
                yield pytest.param(dress, headlines, beside, id=name)


@pytest.mark.parametrize(("name", "dress"), [*dressed()])
def test_the_same_findings_in_any_dress(name: str, dress: Dress, tmp_path: Path) -> None:
    reference = checked(tmp_path / "a", ARCHIVES[name], markdown)
    found = checked(tmp_path / "b", ARCHIVES[name], dress)
    assert findings(found) == findings(reference)
    assert found.summary.pairs == reference.summary.pairs


@pytest.mark.parametrize(("dress", "headlines", "beside"), [*thirds()])
def test_a_third_figure_is_found_as_the_second_was(
    dress: Dress, headlines: str, beside: str, tmp_path: Path
) -> None:
    tolls = [
        Told(title, DAY, f"The bridge collapse in Exmouth killed {dead} people.")
        for title, dead in zip(HEADLINES[headlines], (41, 52, 99), strict=True)
    ]
    report = checked(tmp_path, [*tolls[:2], *BESIDE[beside], tolls[2]], dress)
    faults = [f for f in report.findings if f.severity != "info"]
    found = [{place.text for place in fault.locations} for fault in faults]
    for pair in ({"41", "52"}, {"41", "99"}, {"52", "99"}):
        assert any(all(any(dead in text for text in texts) for dead in pair) for texts in found), (
            pair,
            found,
        )
    assert not any("2 people" in texts for texts in found)
