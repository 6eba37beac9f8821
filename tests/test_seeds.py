"""The example dispatches: what must be found in them, and the reviewed claims that must still be read."""

import json
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

import pytest

from claimcheck.api import check
from claimcheck.ledger.loading import load_ledger
from claimcheck.models.claims import Claim
from claimcheck.reading import find_articles, read
from claimcheck.resolution.resolved_claims import claims_of

ROOT = Path(__file__).parent.parent
SEEDS = ROOT / "seeds"
REVIEWED = sorted((ROOT / "claims" / "reviewed").glob("*.jsonl"))


def extracted() -> dict[str, list[Claim]]:
    ledger = load_ledger(ROOT / "claims" / "records.yaml")
    found: dict[str, list[Claim]] = {}
    for path in find_articles([SEEDS]).articles:
        article = read(path, SEEDS / "index.jsonl", root=ROOT)
        found[path.stem] = claims_of(article, ledger).claims
    return found


@pytest.fixture(scope="module")
def claims() -> dict[str, list[Claim]]:
    return extracted()


def reviewed() -> list[Any]:
    return [
        pytest.param(path.stem, record, id=f"{path.stem}:{number} {record['text'][:40]}")
        for path in REVIEWED
        for number, record in enumerate(records(path), start=1)
    ]


def records(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def place(record: dict[str, Any]) -> tuple[str, int]:
    """Return where a claim stands: an attribution at its cue, whatever else is read as its words."""
    return record["kind"], record["cue"]["start"] if "cue" in record else record["start"]


def misses(wanted: Any, seen: Any, where: str = "") -> Iterator[str]:
    """Yield each field that a reviewed claim has and the extracted one has otherwise."""
    if isinstance(wanted, dict) and isinstance(seen, dict):
        for key, value in wanted.items():
            yield from misses(value, seen.get(key), f"{where}.{key}")
    elif wanted != seen and not same_number(wanted, seen):
        yield f"{where[1:]}: {seen!r}, reviewed {wanted!r}"


def same_number(one: Any, other: Any) -> bool:
    try:
        return Decimal(one) == Decimal(other)
    except (InvalidOperation, TypeError, ValueError):
        return False


@pytest.mark.parametrize(("stem", "record"), reviewed())
def test_reviewed_claims_are_still_read(
    stem: str, record: dict[str, Any], claims: dict[str, list[Claim]]
) -> None:
    same = [seen for claim in claims[stem] if place(seen := claim.model_dump(mode="json")) == place(record)]
    assert same, f"no {record['kind']} claim at {record['text']!r}"
    outer = {"start", "end", "text"} if "cue" in record else set()
    wanted = {key: value for key, value in record.items() if key not in outer}
    faults = [list(misses(wanted, seen)) for seen in same]
    assert [] in faults, (min(faults, key=len), same[0]["trail"])


def test_every_dispatch_has_reviewed_claims() -> None:
    assert {path.stem for path in REVIEWED} == {path.stem for path in find_articles([SEEDS]).articles}


def test_reviewed_words_are_the_dispatches_words() -> None:
    texts = {path.stem: path.read_bytes().decode() for path in find_articles([SEEDS]).articles}
    for path in REVIEWED:
        for record in records(path):
            assert texts[path.stem][record["start"] : record["end"]] == record["text"]


def test_what_is_found_in_the_dispatches() -> None:
    """The contradictions that were written into them, and nothing else."""
    report = check([SEEDS], config=ROOT / "pyproject.toml")
    found = {
        (finding.code[:3], *sorted({Path(place.path).stem[:7] for place in finding.locations}))
        for finding in report.findings
        if finding.severity != "info"
    }
    assert found == {
        ("NUM", "2022-01", "2022-06"),  # just over 1,000 in each of three countries against around 5,000
        ("NUM", "2022-06"),  # ten times around 5,000 against up to 15,000
        ("ROL", "2025-04", "2025-09"),  # former president, then president
        ("DAT", "2022-06"),  # the clock of the page
        ("REC", "2025-10"),  # 30 allies when there were 32
    }
    assert report.summary.incomplete == ()
