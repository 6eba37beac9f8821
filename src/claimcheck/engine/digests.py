"""What results depend on beside the articles: the program, its word lists, the records, the rules."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from claimcheck.ledger.records import Ledger
from claimcheck.rules.rule import Rule


def config_digest(ledger: Ledger, rules: Sequence[Rule]) -> bytes:
    """Return a digest that changes whenever the same article could give another result."""
    digest = hashlib.blake2b(program_digest(), digest_size=16)
    digest.update(ledger.model_dump_json(by_alias=True).encode("utf-8", "surrogatepass"))
    digest.update(repr([rule.code for rule in rules]).encode("utf-8", "surrogatepass"))
    return digest.digest()


@cache
def program_digest() -> bytes:
    """Return a digest of the program and its word lists."""
    folder = Path(__file__).parents[1]  # the package
    digest = hashlib.blake2b(sys.version.encode(), digest_size=16)  # what is a letter differs, for one
    for path in sorted([*folder.rglob("*.py"), *folder.rglob("*.toml")]):
        digest.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.digest()
