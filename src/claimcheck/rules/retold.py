"""What the rules on retold sentences share: a slot that two articles fill in two ways, its finding."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar, Final

from claimcheck.linking.people.aged import birthdays
from claimcheck.linking.profiled_article import Profiled
from claimcheck.linking.slots.same_slot import Retold
from claimcheck.linking.slots.sentence_slots import Slot
from claimcheck.linking.stories.one_happening import ONE_HAPPENING, far_apart, one_happening
from claimcheck.models.finding import Finding
from claimcheck.rules.rule import Place, StoryRule, ToldTwice

_SURELY: Final = 60  # and from which a warning was right, not only likely
_WELL: Final = 25  # and from which it was, if much of the sentence is the same
_COPY: Final = 40  # the same of a sentence that is copied long after
_PASSING: Final = frozenset({"age", "day", "office"})  # what a copy of long after may change
_DAYS: Final = frozenset({"day", "date"})
_SURE: Final = 0.93
_LIKELY: Final = 0.7  # one sentence, perhaps of something else


class RetoldRule(StoryRule):
    """A rule on words of some kinds that differ in a sentence which two articles tell alike."""

    kinds: ClassVar[frozenset[str]]
    """The kinds of slots that the rule is about."""
    called: ClassVar[dict[str, str]]
    """What the message calls each kind."""

    def told_twice(self, told: ToldTwice) -> Iterator[Finding]:
        """Yield the slots that a sentence of both articles fills in two ways."""
        if told.story.happening < ONE_HAPPENING:
            return
        near = one_happening(told.one.profile, told.other.profile, told.story, ONE_HAPPENING)
        for found in told.retold:
            kind = found.one.kind
            lasting = near or (found.copied and not _passes(found, told))
            headed = _in_head(told.one, found.one) and _in_head(told.other, found.other)
            if kind in self.kinds and lasting and not headed and not self.left_out(found, told):
                yield self._found(found, told, near=near)

    def within(self, one: Profiled) -> Iterator[Finding]:
        """Yield the slot that a sentence of one article fills otherwise when it stands there again."""
        for found in one.repeated:
            if found.one.kind in self.kinds:
                places = [Place.cut(one.article, slot.start, slot.end) for slot in (found.other, found.one)]
                yield self._finding(found, places, "one sentence twice, two", (one.article.id,))

    def left_out(self, found: Retold, told: ToldTwice) -> bool:  # noqa: ARG002
        """Tell whether another rule reports it."""
        return False

    def _found(self, found: Retold, told: ToldTwice, *, near: bool) -> Finding:
        places, articles = told.places(found.one, found.other), (told.one.article.id, told.other.article.id)
        finding = self._finding(found, places, "one sentence, two", articles)
        return finding.model_copy(update={"confidence": _SURE if _is_sure(found, told, near) else _LIKELY})

    def _finding(self, found: Retold, places: Sequence[Place], what: str, articles: Sequence[str]) -> Finding:
        after, before = places
        return self.finding(
            "conflict",
            f"{what} {self.called[found.one.kind]}: “{after.words}” and “{before.words}”",
            after,
            before,
            key=(*sorted((" ".join(found.one.value), " ".join(found.other.value))), *articles),
            working=(f"{found.words} of its words are the same, {found.share:.0%} of the longer telling",),
        )


def _is_sure(found: Retold, told: ToldTwice, near: bool) -> bool:
    """Tell whether both sentences surely say one thing; the more alike they are, the less else is asked."""
    happening = told.story.happening
    if found.counts and not found.copied:
        return False  # other figures, too: stock wording
    if found.one.kind != "date" and not _passes(found, told):
        if found.repeated and happening >= _COPY:
            return True
        if found.copied and happening >= _SURELY:
            return True
        if found.rare and (happening >= _COPY or found.one.kind == "age"):
            return True  # no page has it as furniture, when somebody's age stands in it
    telling = found.telling and found.one.kind not in _DAYS  # the next shooting is told in the same words
    if near and happening >= _WELL and (found.told_alike or telling):
        return True
    return happening >= _SURELY and found.weighty and not far_apart(told.one.profile, told.other.profile)


def _passes(found: Retold, told: ToldTwice) -> bool:
    """Tell whether a copy of later may rightly have another value: an age, one that birthdays explain."""
    if found.one.kind != "age":
        return found.one.kind in _PASSING
    before, after = told.one.profile.day, told.other.profile.day
    if before is None or after is None:
        return True
    grown = int(found.other.value[0]) - int(found.one.value[0])
    return 0 <= grown <= birthdays((after - before).days)


def _in_head(article: Profiled, slot: Slot) -> bool:
    """Tell whether a slot stands in the headline, which names the site in the same words on every page."""
    title = article.article.title or ""
    start = article.article.text.find(title) if title else -1
    return start >= 0 and slot.end <= start + len(title)
