"""What a figure counts, in which state and frame, per what: against the corpus."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from claimcheck.models.article import Article
from claimcheck.models.claims import NumericClaim
from claimcheck.resolution.resolved_claims import claims_of

CORPUS = tomllib.loads((Path(__file__).parents[1] / "corpus" / "scope.toml").read_text(encoding="utf-8"))
FIELDS = ("what", "event", "state", "frame", "per")


@pytest.mark.parametrize("case", CORPUS["reads"], ids=lambda case: f"{case['figure']}: {case['text'][:40]}")
def test_reads(case: dict[str, Any]) -> None:
    claims = claims_of(Article(text=case["text"])).claims
    (claim,) = [c for c in claims if isinstance(c, NumericClaim) and case["figure"] in c.quantity.text]
    wanted = {name: case[name] for name in FIELDS if name in case}
    assert {name: getattr(claim.scope, name) for name in wanted} == wanted


def test_cost_grows_with_the_text() -> None:
    """A hundred thousand words of cues and numbers are read in one pass: no look-ahead runs to the end."""
    text = ("The toll of deaths rose to 12 " * 200 + ". ") * 15
    assert claims_of(Article(text=text)).claims
