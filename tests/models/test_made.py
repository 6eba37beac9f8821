"""Claims that the library makes without validation are the claims that validation would make."""

import json
from pathlib import Path

import pytest

import claimcheck
from claimcheck.models.claims import CLAIM

SEEDS = Path(__file__).parents[2] / "seeds"
FILES = sorted(path for path in SEEDS.iterdir() if path.suffix in {".txt", ".md"})


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_claim_survives_json_and_validation_unchanged(path: Path) -> None:
    article = claimcheck.read(path)
    claims = claimcheck.extract(article)
    assert claims
    for claim in claims:
        line = claim.model_dump_json()
        again = CLAIM.validate_json(line)
        assert again == claim
        assert again.model_dump_json() == line
        assert list(json.loads(line)) == list(type(claim).model_fields)
        assert article.text[claim.start : claim.end] == claim.text
