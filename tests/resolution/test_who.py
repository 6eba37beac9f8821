"""Who is who inside an article, case by case from the corpus."""

import datetime as dt
import tomllib
from pathlib import Path
from typing import Any

import pytest

from claimcheck.ledger.records import Holder, Ledger, OfficeRecord
from claimcheck.models.article import Article
from claimcheck.models.claims import AttributionClaim, RoleClaim
from claimcheck.resolution.resolved_claims import claims_of

CASES = tomllib.loads((Path(__file__).parent.parent / "corpus" / "people.toml").read_text(encoding="utf-8"))[
    "reads"
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:40])
def test_who_is_who(case: dict[str, Any]) -> None:
    claims = claims_of(Article(text=case["text"], id="a")).claims
    if "sources" in case:
        said = [claim for claim in claims if isinstance(claim, AttributionClaim) and claim.source]
        assert [f"{c.source.text} | {c.source.name or '-'}" for c in said if c.source] == case["sources"]
    if "bodies" in case:
        roles = [claim for claim in claims if isinstance(claim, RoleClaim)]
        assert [f"{role.office} | {role.body or '-'}" for role in roles] == case["bodies"]


def test_what_is_filled_in_says_so() -> None:
    text = "Estonian Prime Minister Anna Ozola came. Prime Minister Ozola spoke."
    later = claims_of(Article(text=text, id="a")).claims[-1]
    assert isinstance(later, RoleClaim)
    assert later.person.text == "Ozola"
    assert later.person.name == "Anna Ozola"
    assert {"name", "body"} <= set(later.implied)
    assert any("full name" in step for step in later.trail)


def test_a_record_tells_the_country_of_a_president() -> None:
    holder = Holder.model_validate({"name": "Jaan Kask", "from": dt.date(2020, 1, 1)})
    record = OfficeRecord(id="x", office="president", body="Estonia", holders=(holder,), source="an almanac")
    text = "President Jaan Kask met President Anna Ozola."
    found = claims_of(Article(text=text, id="a"), Ledger(records=(record,))).claims
    assert [c.body for c in found if isinstance(c, RoleClaim)] == ["Estonia", None]


EARLIER = [
    "It was built under President Jaan Kask.",
    "President Jaan Kask was shot in Tartu.",
    "In 1983 President Jaan Kask signed the law.",
]


@pytest.mark.parametrize("text", EARLIER)
def test_an_office_told_of_an_earlier_time_does_not_hold_today(text: str) -> None:
    claims = claims_of(Article(text=text, id="a", date=dt.date(2024, 5, 1))).claims
    roles = [claim for claim in claims if isinstance(claim, RoleClaim)]
    assert len(roles) == 1
    assert not roles[0].holds.known
