"""What the workers of a cluster do with articles: read them, and file them under their keys."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any, Final

from claimcheck.api.versions import superseded
from claimcheck.engine.loaded_article import pack
from claimcheck.engine.pages import analyse_article
from claimcheck.engine.postings import Postings
from claimcheck.engine.processes import seldom_collected
from claimcheck.engine.workers import rules_of
from claimcheck.known.suppressions import may_hold_suppressions
from claimcheck.ledger.records import Ledger
from claimcheck.models.article import Article
from claimcheck.reading.keys import key_slips
from claimcheck.scale.row_batches import Batches, Columns, rows_of
from claimcheck.scale.same_program import check_program
from claimcheck.store.key_index import day_number

READ: Final = Columns(
    "name string, day int, marked int, claims int, versions string, sheet string, codes string, "
    "columns binary, body binary, problem string"
)
"""``versions`` are title and version of an article that states one, as JSON."""
SET_ASIDE: Final = Columns("name string, note string")
FILED: Final = Columns("rule string, number long, day int, article long, claim int")


def set_aside(batches: Batches) -> Batches:
    """Yield the versions of stories that a later one supersedes; the rows come by story."""
    rows = rows_of(batches, "story", "version", "time", "name")

    def notes() -> Iterator[tuple[str, str]]:
        for _, versions in groupby(rows, key=itemgetter(0)):
            for note in superseded((name, (story, *stated)) for story, *stated, name in versions):
                yield note.path, note.words

    yield from SET_ASIDE.batches(notes())


def read(batches: Batches, codes: Sequence[str], ledger: Ledger, program: bytes) -> Batches:
    """Yield the result of each article, with its claims packed; ``program`` is the digest of the driver's."""
    check_program(program)
    seldom_collected()
    rules = rules_of(tuple(codes))

    def rows() -> Iterator[tuple[Any, ...]]:
        for name, data, problem in rows_of(batches, "name", "article", "problem"):
            if data is None:
                yield name, 0, 0, 0, None, None, None, None, None, problem
                continue
            article = Article.model_validate_json(data)
            found, result = analyse_article(article, rules, ledger)
            text, columns = result.packed()
            marked = may_hold_suppressions(article.text) or bool(key_slips(article.text, name))
            day = day_number(result.entry.date)
            version = result.version
            versions = json.dumps([result.entry.title or "", version]) if version.stories else None
            codes_of = json.dumps(result.postings.codes)
            yield (
                name, day, int(marked), result.claims, versions, text, codes_of, columns, pack(found), None
            )  # fmt: skip

    yield from READ.batches(rows())


def filed(batches: Batches, rules: frozenset[str]) -> Batches:
    """Yield what articles and their claims are filed under by these rules, ``LINKS`` for whole articles."""
    seldom_collected()

    def rows() -> Iterator[tuple[str, int, int, int, int]]:
        for article, day, codes, columns in rows_of(batches, "article", "day", "codes", "columns"):
            for place, rule, number in Postings.unpacked(json.loads(codes), columns):
                if rule in rules:
                    yield rule, number, day, article, place

    yield from FILED.batches(rows())
