"""Pairs whose label somebody gave: marked ones of real news, and the project's own examples."""

from __future__ import annotations

import datetime as dt
import gzip
import json
import tomllib
from collections.abc import Iterator
from itertools import combinations_with_replacement
from pathlib import Path
from typing import Any

from claimcheck.comparison.conversion import UnitMismatch, factor
from claimcheck.comparison.verdicts import Figure, agreement
from claimcheck.linking.evidence.model import Weights
from claimcheck.linking.evidence.scoring import Pair, pairs_of
from claimcheck.linking.profiles.profile import Profile
from claimcheck.linking.profiles.profiled_figure import ProfiledFigure
from claimcheck.linking.ties.tie import UNTIED, tie_of, tied_by_sentence
from claimcheck.models.article import Article
from claimcheck.models.quantity import Quantity
from claimcheck.reading.page_article import article_of
from claimcheck.rules.registry import RULES
from claimcheck.rules.rule import LinkRule
from estimating.fit import MARKED, OWN, READ, Sample
from estimating.news import Archive, Told

ONE_THING = frozenset({"agree", "conflict", "superseded", "dispute"})
QUIET = frozenset({"ATT004", "ATT005", "NUM010", "SUP001", "SUP002", "SUP003"})
"""Rules that are silent on figures of one thing as well: on equal ones, or on rising ones."""
PAIRS = Path(__file__).with_name("pairs.jsonl")
TESTS = Path(__file__).parent.parent.parent / "tests/linking"


def fit_of(one: Quantity, other: Quantity) -> str:
    """Return "fits" if both figures can be right, "apart" if not."""
    first, second = Figure.of(one), Figure.of(other)
    if one.unit and other.unit and one.unit != other.unit:
        try:
            second = second.scaled(factor(other.unit, one.unit))
        except UnitMismatch:
            return "apart"
    return "fits" if agreement(first, second) == "agree" else "apart"


def read_pairs(news: list[Archive], weights: Weights) -> Iterator[Sample]:
    """Yield the pairs of ``pairs.jsonl``: unequal figures of the archives, read by eye.

    Positions count from where an article's text begins, those in its title are below 0.
    """
    by_name = {archive.name: archive for archive in news}
    rows = [json.loads(line) for line in PAIRS.read_text(encoding="utf-8").splitlines()]
    groups = _groups([(row["a"]["article"], row["b"]["article"]) for row in rows])
    for row in rows:
        told = by_name[row["corpus"]].told
        one, other = (told.get(row[side]["article"]) for side in "ab")
        if one is None or other is None:
            continue
        sides = [
            {"start": row[side]["start"] + it.begins, "end": row[side]["end"] + it.begins}
            for side, it in (("a", one), ("b", other))
        ]
        pair = _pair(one, sides[0], other, sides[1], weights)
        if pair is not None and not pair.gate:
            kind = kind_of(pair, "apart")
            yield Sample(pair.levels, row["relation"] in ONE_THING, READ, groups[row["a"]["article"]], kind)


def marked(folder: Path, weights: Weights) -> Iterator[Sample]:
    """Yield the marked pairs of real news that meet."""
    told: dict[str, Told] = {}
    with gzip.open(folder / "dev_articles.jsonl.gz", "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            told[row["id"]] = Told.read(article_of(row["file"], Path(f"{row['id']}.md")))
    rows = [json.loads(line) for line in (folder / "dev.jsonl").read_text(encoding="utf-8").splitlines()]
    groups = _groups([(row["a"]["article"], row["b"]["article"]) for row in rows])
    for row in rows:
        if not row["figure_ok"] or row["relation"] == "unclear":
            continue
        one, other = told[row["a"]["article"]], told[row["b"]["article"]]
        pair = _pair(one, row["a"], other, row["b"], weights)
        if pair is None or pair.gate:
            continue
        kind = fit_of(one.quantities[pair.one.claim], other.quantities[pair.other.claim])
        kind = kind_of(pair, kind)
        yield Sample(pair.levels, row["relation"] in ONE_THING, MARKED, groups[row["a"]["article"]], kind)


def _pair(
    one: Told, here: dict[str, Any], other: Told, there: dict[str, Any], weights: Weights
) -> Pair | None:
    for pair in pairs_of(one.profile, other.profile, weights):
        for first, second in ((pair.one, pair.other), (pair.other, pair.one)):
            if _touches(first, here) and _touches(second, there):
                return tied(pair, one, other)
            if one is not other:
                break
    return None


def kind_of(pair: Pair, kind: str) -> str:
    """Return by which curve a pair is calibrated: those that words tie have their own."""
    return "tied" if kind == "apart" and pair.levels["tie"] not in UNTIED else kind


def tied(pair: Pair, one: Told, other: Told) -> Pair:
    """Add to a pair's levels whether the words tie both figures."""
    level = tie_of(one.prepared[pair.one.place], other.prepared[pair.other.place]).level
    pair.levels["tie"] = (tied_by_sentence(pair) if level in UNTIED else None) or level
    return pair


def _touches(figure: Profile, side: dict[str, Any]) -> bool:
    return bool(figure.start_at < side["end"] and side["start"] < figure.end_at)


def _groups(pairs: list[tuple[str, str]]) -> dict[str, str]:
    """Return for each article one of all those that pairs tie together."""
    parent: dict[str, str] = {}

    def root(name: str) -> str:
        while parent.setdefault(name, name) != name:
            name = parent[name]
        return name

    for one, other in pairs:
        first, second = sorted((root(one), root(other)))
        parent[second] = first
    return {name: root(name) for name in parent}


def examples(weights: Weights) -> Iterator[Sample]:
    """Yield the pairs of the examples of rules, scenes and archives: what is marked is of one thing."""
    for rule in RULES:
        if isinstance(rule, LinkRule):
            for example in rule.examples:
                told = [
                    Told.read(
                        Article(
                            text=t.text, id=str(n), path=str(n), date=t.date and dt.date.fromisoformat(t.date)
                        )
                    )
                    for n, t in enumerate(example.texts)
                ]
                if example.marks or not rule.code.startswith(
                    "SUP"
                ):  # these are silent on the same thing, too
                    yield from _of_example(told, example.marks, weights)
    for path in sorted((TESTS / "scenes").glob("*.toml")):
        for scene in tomllib.loads(path.read_text(encoding="utf-8"))["scene"]:
            told = [
                Told.read(
                    Article(
                        text=scene[n][2],
                        title=scene[n][1],
                        date=dt.date.fromisoformat(scene[n][0]),
                        id=n,
                        path=n,
                    )
                )
                for n in "abc"
                if n in scene
            ]
            yield from _of_scene(told, scene["find"], weights)
    for told, fault in scenarios():
        yield from _of_scene(told, ["fault"] if fault else [], weights)
    for told, pairs in archives():
        yield from _of_archive(told, pairs, weights)


def scenarios() -> Iterator[tuple[list[Told], bool]]:
    """Yield the planted faults of rules on linked figures, and their silent twins."""
    linked = {rule.code for rule in RULES if isinstance(rule, LinkRule)} - QUIET
    for path in sorted((TESTS.parent / "scenarios").glob("*.toml")):
        for code, rule in tomllib.loads(path.read_text(encoding="utf-8")).items():
            for texts, fault in ((rule["faults"], True), (rule["twins"], False)) if code in linked else ():
                for scene in texts:
                    yield [_dated(n, words) for n, words in enumerate(scene)], fault


def _dated(number: int, words: str) -> Told:
    day, mark, text = words.partition(": ")
    dated = bool(mark) and day[:4].isdigit() and len(day) == len("2024-05-01")
    date = dt.date.fromisoformat(day) if dated else None
    return Told.read(Article(text=text if dated else words, id=str(number), path=str(number), date=date))


def archives() -> list[tuple[list[Told], list[list[str]]]]:
    """Return the made-up archives of the tests, each with its marked pairs."""
    found = []
    for path in sorted((TESTS / "archives").glob("*.toml")):
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        told = [
            Told.read(
                Article(
                    text=row["text"],
                    title=row["title"],
                    date=dt.date.fromisoformat(row["date"]),
                    id=n,
                    path=n,
                )
            )
            for n, row in data["a"].items()
        ]
        found.append((told, data["pairs"]))
    return found


def _of_archive(told: list[Told], pairs: list[list[str]], weights: Weights) -> Iterator[Sample]:
    marks = {frozenset(((a, first), (b, second))): relation for relation, a, first, b, second in pairs}
    for one, other in combinations_with_replacement(told, 2):
        for pair in pairs_of(one.profile, other.profile, weights):
            sides = one.prepared[pair.one.place], other.prepared[pair.other.place]
            if pair.gate or fit_of(sides[0].claim.quantity, sides[1].claim.quantity) == "fits":
                continue
            tied(pair, one, other)
            relation = next((r for mark, r in marks.items() if _is_of(mark, sides)), "different")
            same = relation in {"contradiction", "superseded"}
            if _comparable(pair):
                yield Sample(pair.levels, same, OWN, one.article.name[:3], kind_of(pair, "apart"))


def _is_of(mark: frozenset[tuple[str, str]], sides: tuple[ProfiledFigure, ProfiledFigure]) -> bool:
    first, second = tuple(mark) if len(mark) == 2 else (*mark, *mark)
    return any(
        all(side.article.name == name and (words in side.claim.text or side.claim.text in words)
            for side, (name, words) in zip(sides, order, strict=True))
        for order in ((first, second), (second, first))
    )  # fmt: skip


def _met(told: list[Told], weights: Weights) -> Iterator[tuple[Pair, str, str, str]]:
    for one, other in combinations_with_replacement(told, 2):
        for pair in pairs_of(one.profile, other.profile, weights):
            if not pair.gate:
                first, second = one.quantities[pair.one.claim], other.quantities[pair.other.claim]
                tied(pair, one, other)
                if _comparable(pair):
                    yield pair, first.text, second.text, fit_of(first, second)


def _comparable(pair: Pair) -> bool:
    """Tell whether the verdict leaves it to the model: a plan and what is are apart whatever they are of."""
    one, other = pair.one, pair.other
    return (one.state, one.frame, one.per) == (other.state, other.frame, other.per)


def _of_example(told: list[Told], marks: tuple[str, ...], weights: Weights) -> Iterator[Sample]:
    for pair, first, second, kind in _met(told, weights):
        if kind == "apart":
            named = marks and all(any(words in mark for mark in marks) for words in (first, second))
            yield Sample(pair.levels, bool(named), OWN, told[0].article.text, kind_of(pair, "apart"))


def _of_scene(told: list[Told], find: list[str], weights: Weights) -> Iterator[Sample]:
    met = [pair for pair, _, _, kind in _met(told, weights) if kind == "apart"]
    if not find or len(met) == 1:
        group = told[0].article.text
        yield from (Sample(p.levels, bool(find), OWN, group, kind_of(p, "apart")) for p in met)
