"""A baseline through a long life: edits, renames, deletions, additions, acceptances, prunings, merges."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from claimcheck.known.baseline import Baseline, load_baseline, save_text
from claimcheck.known.edges import edges_of
from claimcheck.known.finding_matching import is_known
from claimcheck.known.upkeep import grown, pruned
from tests.known.toy import Articles, all_edges, findings, matched

SUBJECTS = ("toll", "troops", "price")
VALUES = ("1", "2", "3")


class Newsroom(RuleBasedStateMachine):
    @initialize()
    def start(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        self.file = self.folder / "baseline.jsonl"
        self.articles: Articles = {}
        self.count = 0

    def fresh(self) -> str:
        self.count += 1
        return f"{self.count:04}.md"

    @property
    def baseline(self) -> Baseline:
        return load_baseline(self.file)

    def pick(self, number: int) -> str | None:
        return sorted(self.articles)[number % len(self.articles)] if self.articles else None

    @rule(subject=st.sampled_from(SUBJECTS), value=st.sampled_from(VALUES), other=st.sampled_from(SUBJECTS))
    def add(self, subject: str, value: str, other: str) -> None:
        path = self.fresh()
        self.articles[path] = {s: (value, f"{s} {value} in {path}") for s in {subject, other}}

    @rule(number=st.integers(0, 50), value=st.sampled_from(VALUES))
    def edit_value(self, number: int, value: str) -> None:
        path = self.pick(number)
        if path:
            subject = sorted(self.articles[path])[0]
            self.articles[path] = self.articles[path] | {subject: (value, f"{subject} {value} in {path}")}

    @rule(number=st.integers(0, 50))
    def reword(self, number: int) -> None:
        """Other words, same value: nothing may come back."""
        path = self.pick(number)
        if path:
            before = self.statuses()
            self.articles[path] = {
                s: (v, f"{w} anew") if s == sorted(self.articles[path])[0] else (v, w)
                for s, (v, w) in self.articles[path].items()
            }
            held = matched(self.articles, self.baseline)
            if not held.renamed:  # a rename is followed by the very words
                assert {k for k, known in before.items() if known} >= {
                    k for k, known in self.statuses().items() if known
                }

    @rule(number=st.integers(0, 50))
    def rename(self, number: int) -> None:
        path = self.pick(number)
        if path:
            held = matched(self.articles, self.baseline)
            known = {
                e.apart_from_doc for e in all_edges(findings(self.articles)).values() if e.hash in held.known
            }
            direct = {e.apart_from_doc for e in self.baseline.edges.values() if e.doc == path}
            new = self.fresh()
            self.articles[new] = self.articles.pop(path)
            after = matched(self.articles, self.baseline)
            mine = [e for e in all_edges(findings(self.articles)).values() if e.doc == new]
            baseline = self.baseline
            claimants = [
                e.apart_from_doc for e in all_edges(findings(self.articles)).values() if e not in baseline
            ]
            for edge in mine:
                # With a copy beside it nobody can tell which of the two is the renamed one.
                if edge.apart_from_doc in known & direct and claimants.count(edge.apart_from_doc) == 1:
                    assert edge.hash in after.known, "a rename brought an accepted finding back"

    @rule(number=st.integers(0, 50))
    def copy(self, number: int) -> None:
        path = self.pick(number)
        if path:
            self.articles[self.fresh()] = dict(self.articles[path])

    @rule(number=st.integers(0, 50))
    def delete(self, number: int) -> None:
        path = self.pick(number)
        if path:
            del self.articles[path]

    @rule()
    def accept(self) -> None:
        held = matched(self.articles, self.baseline)
        kept = pruned(self.baseline, held, all_edges(findings(self.articles)))
        save_text(self.file, grown(kept, held).text())
        assert all(self.statuses().values()), "what was just accepted is not known"
        assert not matched(self.articles, self.baseline).stale

    @rule()
    def prune(self) -> None:
        held = matched(self.articles, self.baseline)
        before, size = self.statuses(), len(self.baseline.edges)
        text = pruned(self.baseline, held, all_edges(findings(self.articles))).text()
        save_text(self.file, text)
        assert self.statuses() == before, "pruning lost or hid a finding"
        assert len(self.baseline.edges) <= size
        assert not save_text(self.file, self.baseline.text()), "nothing changed, other bytes"

    @rule(number=st.integers(0, 50), value=st.sampled_from(VALUES))
    def merge(self, number: int, value: str) -> None:
        """Another branch adds an article and accepts what that brings; both files are merged line by line."""
        path = self.pick(number)
        if path is None:
            return
        new = self.fresh()
        subject = sorted(self.articles[path])[0]
        theirs = self.articles | {new: {subject: (value, f"{subject} {value} in {new}")}}
        held = matched(theirs, self.baseline)
        accepted_there = grown(self.baseline, held).text()
        before = self.statuses()
        save_text(
            self.file, self.file.read_text("utf-8") + accepted_there if self.file.exists() else accepted_there
        )
        self.articles = theirs
        after = self.statuses()
        assert all(after[key] for key, known in before.items() if known)
        assert all(known for key, known in after.items() if new in key)

    def statuses(self) -> dict[tuple[str, ...], bool]:
        held = matched(self.articles, self.baseline)
        return {
            (
                *(side.doc for side in f.sides),
                *(side.value for side in f.sides),
                f.sides[0].subject,
            ): is_known(edges_of(f, {}), held.known)
            for f in findings(self.articles)
        }

    @invariant()
    def known_only_if_accepted(self) -> None:
        if not hasattr(self, "articles"):
            return
        baseline = self.baseline
        held = matched(self.articles, baseline)
        for edge in all_edges(findings(self.articles)).values():
            if edge in baseline:
                assert edge.hash in held.known
            elif edge.hash in held.known:
                gone = {
                    old.doc
                    for old in baseline.edges.values()
                    if old.apart_from_doc == edge.apart_from_doc and old.doc not in self.articles
                }
                assert gone, "a new finding is hidden"
        heirs = [new.hash for new in held.renamed.values()]
        assert len(heirs) == len(set(heirs)), "one accepted line excuses two"
        for old, new in held.renamed.items():
            assert baseline.edges[old].apart_from_doc == new.apart_from_doc
            assert baseline.edges[old].doc not in self.articles


TestNewsroom = Newsroom.TestCase
TestNewsroom.settings = settings(max_examples=40, stateful_step_count=25, deadline=None)
