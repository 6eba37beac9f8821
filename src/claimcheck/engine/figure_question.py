"""A question about a figure, read as an article is: by which coordinates figures of its thing are known.

The question is put into sentences (``lang/en/queries.toml``), and these are extracted and profiled like any
article. What their figures count, whose and where it is, and which attribute of what it is says which figures
of an archive are meant; the keys of the sentences lead to the articles that may have some.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from claimcheck.engine.guard import Guard
from claimcheck.engine.pages import number_of, profiled_of
from claimcheck.lang.gazetteer import gazetteer
from claimcheck.lang.query_words import query_words
from claimcheck.lang.rarity import rarity, stem
from claimcheck.lang.things import things
from claimcheck.ledger.records import Ledger
from claimcheck.linking.profiled_article import Profiled
from claimcheck.linking.profiles.profile import ArticleProfile, Profile
from claimcheck.linking.ties.place_relations import Names, relation
from claimcheck.models.article import Article
from claimcheck.models.problems import ClaimcheckError
from claimcheck.reading.parsing import page_of
from claimcheck.text import tokens_of_text
from claimcheck.text.proper_names import names_of

_NEAR: Final = 35  # hundredths of nearness within which a word is said of a figure
_TELLING: Final = 3  # bits of a word that a question is asked by
_FLOWS: Final = frozenset({"increase", "decrease", "change"})
_SHARES: Final = frozenset({"share", "rate"})
_SPACE: Final = re.compile(r"\s+")
_LONG: Final = 300  # characters of a question that are read


class QuestionError(ClaimcheckError, ValueError):
    """A question that names nothing by which one figure could be told from others."""


@dataclass(frozen=True)
class Question:
    """What is asked for.

    Attributes:
        counted: what may be counted or measured; ``heads``: stems of the nouns that say so.
        attributes: of which thing which attribute ("population of riga").
        whose, where, event: owners, places, and the happening, as claims have them.
        places: stems of the words that name owners and places; ``names``: stems of all other proper names.
        words: stems of the other telling words.
        said: stems of all its words.
        frames, per: "total" and the like, and "year" and the like, as the sentences have them.
        probes: the sentences as they were read.
    """

    counted: frozenset[str]
    heads: frozenset[str]
    attributes: frozenset[str]
    whose: Names
    where: Names
    event: str | None
    places: frozenset[str]
    names: frozenset[str]
    words: frozenset[str]
    said: frozenset[str]
    frames: frozenset[str]
    per: frozenset[str]
    probes: tuple[Profiled, ...]

    @cached_property
    def numbers(self) -> frozenset[int]:
        """The blocking keys of all its sentences, as articles are filed under them."""
        return frozenset(number_of(key) for probe in self.probes for key in Profiled.keys(probe))

    def means(self, figure: Profile, article: ArticleProfile) -> bool:
        """Tell whether a figure of an article is of what is asked for."""
        return (
            self._counts(figure)
            and not self._is_part(figure)
            and self._lies(figure, article)
            and (figure.frame in self.frames or not {figure.frame} & (_FLOWS | _SHARES))
            and figure.per in {None, *self.per}
            and "each" not in figure.flags
            and not (self.event and figure.event and self.event != figure.event)
            and self._named(figure, article)
        )

    def _counts(self, figure: Profile) -> bool:
        if figure.attribute and figure.attribute in self.attributes:
            return True
        if figure.what and self.counted:
            return any(things().relation(figure.what, one) == "same" for one in self.counted)
        if self.counted or self.attributes:
            return bool(figure.head) and figure.head in self.heads
        near = {stemmed for stemmed, nearness in figure.near.items() if nearness >= _NEAR}
        return bool(self.words) and self.words <= near | {figure.governor, figure.head, figure.noun}

    def _is_part(self, figure: Profile) -> bool:
        """Tell whether some of those are counted that are asked for: "nine of the dead", "three children"."""
        if "loose" in figure.flags and figure.head == figure.governor != "":
            return True
        narrow = things().by_word.get(figure.noun) or things().by_word.get(figure.head)
        if narrow is None or narrow.generic or narrow.name == figure.what:
            return "part" in figure.flags
        return self.said.isdisjoint(map(stem, narrow.words))

    def _lies(self, figure: Profile, article: ArticleProfile) -> bool:
        """Tell whether it is whose and where it is asked for; a narrower place is another thing."""
        if figure.attribute and figure.attribute in self.attributes:
            return True
        for mine, theirs in ((self.whose, figure.whose), (self.where, figure.where)):
            if mine and theirs and relation(mine, theirs) != "same":
                return False
        asked, said = {*self.whose, *self.where}, {*figure.whose, *figure.where}
        if asked <= said:
            return True
        if said - asked:
            return False
        around = article.sentences[figure.sentence].names | article.title | article.lead_names
        return self.places <= around | {stem(word) for name in said for word in name.lower().split()}

    def _named(self, figure: Profile, article: ArticleProfile) -> bool:
        """Tell whether its article knows the names, and half of the other words at least."""
        if figure.attribute and figure.attribute in self.attributes:
            return True
        sentence = article.sentences[figure.sentence]
        if not self.names <= sentence.names | article.title | article.names | {*sentence.row}:
            return False
        known = {*sentence.row} | article.title | article.words | article.names
        return 2 * len(self.words & known) >= len(self.words)


def question_of(query: str, ledger: Ledger) -> Question:
    """Read a question. One that names nothing countable is asked by its words alone.

    Raises:
        QuestionError: it names no place, nobody and nothing else that a figure could be of.
    """
    told = _told(query)
    probes = tuple(_probes(told, ledger))
    tokens = tokens_of_text(told)
    words = {stem(word) for word in tokens.lower if word[0].isalpha()}
    places: set[str] = set()
    names: set[str] = set()
    for name in names_of(tokens).all:
        parts = tokens.words[name.first : name.last]
        found = {stem(word.lower()) for word in parts if word[0].isalpha()}
        if gazetteer().named(" ".join(parts)):
            places |= found
        else:
            names |= found
    figures = [figure for probe in probes for figure in probe.profile.figures[:1]]
    counted = [
        figure
        for figure in figures
        if figure.what and (figure.dimension == "count" or figure.what in told.lower())
    ]
    attributes = frozenset(figure.attribute for figure in figures if figure.attribute)
    heads = frozenset(figure.head for figure in counted if figure.head in words)
    saying = {word for word in words if _says_what(word, told)} | heads
    saying |= {stem(word) for name in attributes for word in name.split()}
    left = {word for word in words if rarity(word) >= _TELLING} - places - names - saying
    if not (places or names or left or attributes):
        raise QuestionError(
            f"'{told}' says too little: name whose, where or what it is of, as “ferries in Alnes”"
        )
    return Question(
        frozenset(figure.what for figure in counted if figure.what), heads, attributes,
        max((figure.whose for figure in figures), key=len, default=()),
        max((figure.where for figure in figures), key=len, default=()),
        next((figure.event for figure in figures if figure.event), None),
        frozenset(places), frozenset(names), frozenset(left), frozenset(words),
        frozenset(figure.frame for figure in counted) or frozenset({"total"}),
        frozenset(figure.per for figure in figures if figure.per), probes,
    )  # fmt: skip


def _told(query: str) -> str:
    """Return a question on one line, without what leads into it and without its mark."""
    told = _SPACE.sub(" ", query[:_LONG]).strip().strip("?!\"“”'").strip()
    for _ in range(2):
        for lead in sorted(query_words().words.leads, key=len, reverse=True):
            if told.lower().startswith(f"{lead} "):
                told = told[len(lead) :].strip()
    return told


def _probes(told: str, ledger: Ledger) -> Iterator[Profiled]:
    for number, sentence in enumerate(query_words().words.sentences):
        text = sentence.replace("{query}", told)
        yield profiled_of(page_of(Article(text=text, id=f"question {number}")), ledger, Guard())


def _says_what(stemmed: str, told: str) -> bool:
    """Tell whether a word of the question is part of what is counted: "killed", "soldiers"."""
    known = things()
    return any(
        word in known.by_word or word in known.verbs or word in known.nouns or word in known.states
        for word in told.lower().split()
        if stem(word) == stemmed
    )
