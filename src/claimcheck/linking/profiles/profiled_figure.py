"""A numeric statement made ready for comparing: its figure, its time, its surroundings, its keys."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from claimcheck.comparison.verdicts import Figure
from claimcheck.lang.link_words import link_words
from claimcheck.lang.predicate_words import predicate_words
from claimcheck.linking.links import FigureStatement
from claimcheck.linking.profiles.context import Context, Topic, context_of
from claimcheck.linking.profiles.profile import Profile
from claimcheck.linking.stories.story_words import Story, story_of
from claimcheck.linking.ties.attribute_assertions import AttributeAssertion, attribute_assertion_of, may_tell
from claimcheck.linking.ties.place_relations import members_of
from claimcheck.linking.ties.predicate_frames import PredicateFrame, may_act, predicate_frame_of
from claimcheck.models.article import Article
from claimcheck.models.claims import NumericClaim

Keys = frozenset[tuple[str, ...]]


@dataclass(eq=False)
class ProfiledFigure:
    """``page`` are all figures of its article, ``topic`` is what its title names.

    Figures of a page share equal keys by way of ``known``.
    """

    statement: FigureStatement
    topic: Topic
    page: Sequence[NumericClaim] = ()
    known: dict[object, Any] = field(default_factory=dict, repr=False)

    @property
    def article(self) -> Article:
        """The article that makes the statement."""
        return self.statement.article

    @property
    def claim(self) -> NumericClaim:
        """The claim."""
        return self.statement.claim

    @property
    def profile(self) -> Profile:
        """What it can be linked by."""
        return self.statement.profile

    @property
    def figure(self) -> Figure:
        """The figure with its bounds."""
        return self.statement.figure

    def forget(self) -> None:
        """Let go of the words around the figure; they are read again if they are asked for."""
        self.__dict__.pop("context", None)

    @cached_property
    def context(self) -> Context:
        """The words around the figure."""
        return context_of(self.article, self.claim.quantity)

    @property
    def outcome(self) -> str:
        """What became of those counted, or nothing."""
        return self.profile.outcome

    @property
    def in_head(self) -> bool:
        """Whether it stands in the headline, the summary or a heading."""
        return "head" in self.profile.flags

    @cached_property
    def assertion(self) -> AttributeAssertion | None:
        """Of which thing it is which attribute, if the words around it say so plainly."""
        if not may_tell(self.article.text, self.claim):
            return None
        return attribute_assertion_of(self.claim, self.context, self.article.date)

    @cached_property
    def predicate(self) -> PredicateFrame | None:
        """What its clause says is done to, or by, what is counted."""
        if self.outcome in predicate_words().words.outcomes or not may_act(self.claim):
            return None
        return predicate_frame_of(self.claim, self.context)

    @cached_property
    def story(self) -> Story:
        """What its article is about."""
        return story_of(self.article)

    @property
    def places(self) -> frozenset[str]:
        """Where and whose it is, by its own words or its article's title."""
        scope = self.claim.scope
        return frozenset({*scope.where, *scope.whose}) or self.topic.places

    @cached_property
    def modifiers(self) -> frozenset[str]:
        """Adjectives that narrow what is counted (proper ones are told by ``whose``)."""
        words = (self.claim.quantity.unit_text or "").split()[:-1]
        return frozenset(w.lower() for w in words if w[0].islower()) - link_words().neutral

    @property
    def when(self) -> tuple[dt.date | None, dt.date | None]:
        """First and last day for which the figure holds; the article's date where the words give none."""
        return self.statement.when

    @property
    def day(self) -> dt.date | None:
        """The day by which statements are put in order."""
        return self.profile.day

    @cached_property
    def keys(self) -> Keys:
        """All that it is filed under."""
        known = self.known
        keys: Keys = frozenset([known.setdefault(key, key) for key in self.blocking_keys()])
        shared: Keys = known.setdefault(keys, keys)
        return shared

    def blocking_keys(self) -> Iterator[tuple[str, ...]]:
        """Yield what the statement is filed under: same concept and one anchor in common."""
        scope, quantity = self.claim.scope, self.claim.quantity
        kind = quantity.unit or ("count" if quantity.type == "vague" else quantity.type)
        what = scope.what
        any_unit = "measure" if quantity.type == "measure" else kind
        if self.assertion is not None:
            yield any_unit, self.assertion.name, "has"
        if self.predicate is not None:
            for name in sorted(self.predicate.names) or self.story.keys:
                yield any_unit, self.predicate.key, "does", name
        if what is None:
            return
        yield kind, what, "in", self.article.id or self.article.name
        anchors = {*scope.where, *scope.whose, *members_of(scope.where)}
        if self.outcome:
            near = self.context.names | {p.lower() for p in anchors}
            for name in sorted(near) or self.story.keys:
                yield kind, what, "of", name
            for name in sorted(self.topic.names):
                yield kind, what, "of", name
        else:
            if scope.per is not None:
                yield kind, what, "per", scope.per
            if what == "military personnel" and not (scope.where and scope.whose):
                anchors |= self.topic.places
            for place in sorted(anchors):
                yield kind, what, "at", place
            if not anchors:
                for name in sorted(self.context.names | self.topic.names) or self.story.keys:
                    yield kind, what, "by", name
