"""What the rules on names in two spellings share: which they are, and the finding of one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from claimcheck.comparison.name_likeness import likeness
from claimcheck.lang.name_words import plain_words
from claimcheck.lang.role_words import role_words
from claimcheck.linking.names.mention_signs import is_shouted
from claimcheck.linking.names.name_forms import NameForm
from claimcheck.linking.names.word_distance import Twice
from claimcheck.linking.profiled_article import Profiled
from claimcheck.linking.stories.one_happening import CERTAINLY_ONE, ONE_HAPPENING, one_happening
from claimcheck.models.claims import RoleClaim
from claimcheck.models.finding import Finding, Side
from claimcheck.rules.rule import Place, StoryRule, ToldTwice
from claimcheck.rules.wording import times

_PLAINLY_ONE: Final = 50  # tenths of a bit from which two articles tell of one happening, be it after years
_HABIT: Final = frozenset({"style"})
_SLIPS: Final = frozenset({"slip", "far slip"})
_OF_STRAYS: Final = _SLIPS | {"sound"}
_SHOWN: Final = 9  # so many more places of a spelling are shown: each has to be set right
_SURE: Final = 0.93
_LIKELY: Final = 0.75


class SpellingRule(StoryRule):
    """A rule on names that are spelled in two ways."""

    people: bool
    """Whether it is on people's names, or on all others."""

    def told_twice(self, told: ToldTwice) -> Iterator[Finding]:
        """Yield the names that two articles of one story spell differently."""
        certain, likely = (
            one_happening(told.one.profile, told.other.profile, told.story, least)
            for least in (CERTAINLY_ONE, ONE_HAPPENING)
        )
        strays = [twice for twice in told.spellings if twice.way == "stray"]
        others = [twice for twice in told.spellings if twice.way != "stray"]
        certain = certain or told.story.happening >= _PLAINLY_ONE
        yield from self._all(others, told.one, told.other, certain=certain)
        yield from self._all(strays, told.one, told.other, certain=likely)

    def within(self, one: Profiled) -> Iterator[Finding]:
        """Yield the names that one article spells in two ways."""
        yield from self._all(one.spellings, one, one, certain=False)

    def _all(
        self, spellings: Iterable[Twice], one: Profiled, other: Profiled, *, certain: bool
    ) -> Iterator[Finding]:
        """Yield the findings; ``certain``: two articles are of one happening for sure."""
        for twice in spellings:
            if twice.person == self.people and not _left_to_offices(twice, one, other):
                yield self._spelled(twice, one, other, certain=certain)

    def _spelled(self, twice: Twice, one: Profiled, other: Profiled, *, certain: bool) -> Finding:
        sides = [(twice.one, one), (twice.other, other)]
        if one is other and _order(twice.one) > _order(twice.other):  # the rarer spelling is the doubtful one
            sides.reverse()
        (usual, before), (odd, after) = sides[::-1] if one is other else sides
        here, there = _printed(odd), _printed(usual)
        where = " in one article" if one is other else ""
        habit = twice.near in _HABIT and not (twice.person and one is other)
        sure = twice.sure or (certain and twice.near in (_OF_STRAYS if twice.way == "stray" else _SLIPS))
        loud = sure and not habit
        docs = sorted((before.article.id or before.article.name, after.article.id or after.article.name))
        also = [
            (form, place)
            for form, article in ((odd, after), (usual, before))
            for place in _elsewhere(form, _word(twice, form), article, family=twice.way == "lone")
        ]
        finding = self.finding(
            "tension" if loud else "agree",
            f"one name in two spellings{where}: “{here}” and “{there}”",
            Place.cut(after.article, odd.first.start, odd.first.end),
            Place.cut(before.article, usual.first.start, usual.first.end),
            *(place for _, place in also),
            key=(*sorted((here, there)), *docs),
            working=(f"“{here}” {times(len(odd.mentions))}, “{there}” {times(len(usual.mentions))}",),
            severity="warning" if loud else "info",
        )
        shared = " ".join(word for word in twice.one.words if word in twice.other.words)
        forms = (odd, usual, *(form for form, _ in also))
        stated = tuple(
            Side(
                doc=place.article,
                subject=f"spelling|{shared}",
                value=" ".join(form.words),
                repeats=number > 1,
            )
            for number, (place, form) in enumerate(zip(finding.locations, forms, strict=True))
        )
        confidence = _SURE if sure else _LIKELY
        return finding.model_copy(update={"confidence": confidence, "sides": stated})


def _word(twice: Twice, form: NameForm) -> str:
    return twice.words[0] if form is twice.one else twice.words[1]


def _elsewhere(form: NameForm, word: str, of: Profiled, *, family: bool) -> Iterator[Place]:
    """Yield the next places where an article spells the name so, also with more of the name or less.

    ``family``: the word is a family name.
    """
    found, whole = 0, {*form.words}
    for mention in of.profile.mentions:
        written = [*plain_words(mention.words)]
        if family and len(whole) == 1 and len(written) > 1 and written[-1] != word:
            continue  # the given name of somebody else
        words = {*written}
        here = mention in form.mentions or (word in words and (words <= whole or words >= whole))
        if here and mention.start != form.first.start and not is_shouted(mention):
            yield Place.cut(of.article, mention.start, mention.end)
            found += 1
            if found == _SHOWN:
                return


def _order(form: NameForm) -> tuple[int, int]:
    """Return by what two spellings of one article are put in order: the rarer first, then the later."""
    return len(form.mentions), -form.first.start


def _printed(form: NameForm) -> str:
    return " ".join(form.first.words).replace(" - ", "-").replace(" . ", ". ")


def _left_to_offices(twice: Twice, one: Profiled, other: Profiled) -> bool:
    """Tell whether offices decide: the rule on holders speaks of one, and two offices are of two."""
    if not twice.person:
        return False
    first, second = _offices(twice.one, one), _offices(twice.other, other)
    shared = first.keys() & second.keys()
    if not shared:
        return not {body for _, body in first}.isdisjoint(body for _, body in second)
    return any(
        likeness(name, holder) in {"slip", "spelling"}
        for office in shared
        for name in first[office]
        for holder in second[office]
    )


def _offices(form: NameForm, of: Profiled) -> dict[tuple[str, str], set[str]]:
    """Return the offices that a name stands beside, with the names of who holds them."""
    found: dict[tuple[str, str], set[str]] = {}
    occupations = role_words().groups.occupations
    for claim in of.claims:
        if isinstance(claim, RoleClaim) and claim.office and claim.body and claim.office not in occupations:
            person = claim.person
            if any(m.start < person.end and person.start < m.end for m in form.mentions):
                found.setdefault((claim.office, claim.body.casefold()), set()).add(person.text)
    return found
