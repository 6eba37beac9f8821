"""Records: those of this repository load; wrong ones are named with their line."""

import datetime as dt
from pathlib import Path

import pytest
import yaml

from claimcheck.ledger.loading import RecordsError, ledger_of, load_ledger

OWN = Path(__file__).parent.parent.parent / "claims" / "records.yaml"
FERRY = "- kind: event\n  id: ferry\n  what: the loss of the ferry\n  start: 2021-05-03\n  source: port log\n"
MAYORS = """- kind: office
  id: mayor
  office: mayor
  body: Exmouth
  source: council
  holders:
    - {name: A, from: 2001-01-01, to: 2005-01-01}
    - {name: B, from: 2004-01-01}
"""


def test_own_records() -> None:
    ledger = load_ledger(OWN)
    members = next(record for record in ledger.figures if record.id == "nato-members")
    on = {
        day: [int(s.value) for s in members.values if s.since <= day and (s.until is None or day <= s.until)]
        for day in (dt.date(2015, 5, 14), dt.date(2022, 1, 12), dt.date(2023, 4, 4), dt.date(2025, 11, 5))
    }
    assert list(on.values()) == [[28], [30], [31], [32]]
    assert next(r for r in ledger.events if r.id == "invasion-of-ukraine").start == dt.date(2022, 2, 24)
    for record in ledger.records:
        assert record.source


@pytest.mark.parametrize(
    "loader", dict.fromkeys([getattr(yaml, "CSafeLoader", yaml.SafeLoader), yaml.SafeLoader])
)
def test_half_of_a_character_is_refused(monkeypatch: pytest.MonkeyPatch, loader: type) -> None:
    monkeypatch.setattr("claimcheck.ledger.loading._LOADER", loader)
    with pytest.raises(RecordsError, match=r"records.yaml:5: (holds half of a character|is not YAML)"):
        ledger_of(FERRY.replace("port log", '"log \\ud83d"'), Path("records.yaml"))


def test_no_file_is_an_empty_ledger(tmp_path: Path) -> None:
    assert load_ledger(tmp_path / "records.yaml").records == ()
    assert ledger_of("# nothing yet\n", tmp_path).records == ()


@pytest.mark.parametrize(
    ("text", "line", "problem"),
    [
        ("- kind: [\n", 2, "is not YAML"),
        ("- kind: event\n  id: " + "[" * 999_999, 2, "nest"),
        ("- kind: event\n" + "- " * 999_999, 2, "nest"),
        ("kind: event\n", 1, "is no list of records"),
        (FERRY + FERRY, 6, "record 'ferry' was already given on line 1"),
        (FERRY.replace("event", "happening"), 1, "record 'ferry': kind"),
        (FERRY.replace("port log", '""'), 1, "has no source"),
        (FERRY.replace("2021-05-03", "soon"), 4, "record 'ferry': start"),
        (FERRY + "  end: 2021-05-01\n", 1, "ends before it starts"),
        (FERRY + "  where: bay\n", 6, "record 'ferry': where"),
        (
            MAYORS,
            1,
            "overlap",
        ),
    ],
)
def test_wrong_records(tmp_path: Path, text: str, line: int, problem: str) -> None:
    with pytest.raises(RecordsError) as caught:
        ledger_of(text, tmp_path / "records.yaml")
    assert problem in caught.value.problem
    assert caught.value.line == line
    assert "\n" not in str(caught.value)
