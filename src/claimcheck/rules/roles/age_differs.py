"""ROL004: the ages given for one person fit no one date of birth."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, product
from typing import ClassVar, Final

from claimcheck.linking.evidence.scoring import RELATED
from claimcheck.linking.people.aged import Aged, Ends, contradiction, in_both, may_be_one, within_one
from claimcheck.linking.people.birth_spans import BirthSpan, apart, born_between
from claimcheck.linking.people.dying import is_dead
from claimcheck.linking.profiled_article import Profiled
from claimcheck.linking.stories.one_happening import CERTAINLY_ONE, ONE_HAPPENING
from claimcheck.models.finding import Finding, Severity
from claimcheck.rules.rule import Dispatch, Example, Place, StoryRule, ToldTwice, example
from claimcheck.rules.shared_places import PLACES
from claimcheck.text.lines import place_in

_BORN: Final = 0.9
WEEKS: Final = 30
"""Days within which that both articles may be of one matter is enough."""
_YEAR: Final = 4  # digits
_STOPS: Final = (".", "!", "?", ";", "\n\n")


class AgeDiffers(StoryRule):
    """What two articles on one story say of a person's age cannot both be (a warning).

    An age at death does not change. Others may be apart by the birthdays between the two articles, and what
    is told long afterwards may give the age as it was at the event. A second family name may be left out, and
    a name may be spelled in two ways. Ages one year apart within two days are a difference, too: a birthday
    in between is possible, a slip far more likely. Within an article captions of its pictures count.

    Why it matters: an age is easily checked, and one of the two is wrong.
    What it cannot tell: which one is; father and son of one name whose ages are close; an age that is told as
    of an earlier day without a word that says so.
    """

    code: ClassVar[str] = "ROL004"
    of_somebody: ClassVar[bool] = True
    name: ClassVar[str] = "age-differs"
    summary: ClassVar[str] = "ages that fit no one date of birth"
    severity: ClassVar[Severity] = "warning"
    identity: ClassVar[int] = 2
    least: ClassVar[int] = 2 * RELATED
    examples: ClassVar[tuple[Example, ...]] = (
        example(
            Dispatch("Anna Ozola, 61, opened the Kuldiga herring fair.", "2023-06-10"),
            Dispatch("Anna Ozola, 65, opened the Kuldiga herring fair.", "2023-06-14"),
            marks=("Anna Ozola, 65", "Anna Ozola, 61"),
        ),
        example(
            Dispatch("The net was cast by Anna Ozola, Liepa's 61-year-old daughter.", "2023-06-10"),
            Dispatch("Anna Ozola, 65, cast the net at the Kuldiga herring fair.", "2023-06-14"),
            marks=("Anna Ozola, 65", "Anna Ozola, Liepa's 61-year-old"),
        ),
        example(
            Dispatch("Anna “Little Herring” Ozola, 61, opened the Kuldiga fair.", "2023-06-10"),
            Dispatch("Anna Ozola, 65, opened the Kuldiga fair.", "2023-06-14"),
            marks=("Anna Ozola, 65", "Anna “Little Herring” Ozola, 61"),
        ),
        example(
            Dispatch("The net was cast at Herring Point, Liepa's 61-year-old daughter said.", "2023-06-10"),
            Dispatch("Herring Point, 65, cast the net.", "2023-06-14"),
            note="a place, and what somebody said",
        ),
        example(
            "Peeter Sepp, 34, was found on the shore. Police said 43-year-old Peeter Sepp had gone fishing.",
            marks=("43-year-old Peeter Sepp", "Peeter Sepp, 34"),
        ),
        example(
            Dispatch(
                "Peeter Sepp and Juhan Kask drowned off Ruhnu. The boat held Sepp, 34, and Kask, 40.",
                "2023-06-10",
            ),
            Dispatch("A 33 year old Peeter Sepp died off Ruhnu a year ago with Juhan Kask.", "2024-06-12"),
            marks=("33 year old Peeter Sepp", "Sepp, 34"),
        ),
        example(
            Dispatch("Juhan Kask Liepa, 16, and Peeter Sepp, 13, were killed off Ruhnu.", "2023-06-10"),
            Dispatch("The Ruhnu ferry killed Peeter Sepp, 13, and Juhan Kask, 15.", "2023-09-14"),
            marks=("Juhan Kask, 15", "Juhan Kask Liepa, 16"),
        ),
        example(
            Dispatch("Anna Ozola died on Friday at the age of 81.", "2023-06-10"),
            Dispatch("Anna Ozola, who died on Friday, was 87.", "2023-06-11"),
            marks=("Anna Ozola, who died on Friday, was 87", "Anna Ozola died on Friday at the age of 81"),
        ),
        example(
            Dispatch("Anna Ozola was 47 when she shot for Latvia at the 1988 Games.", "2023-06-10"),
            Dispatch("Anna Ozola was 27 when she shot for Latvia at the 1988 Games.", "2023-06-14"),
            marks=(
                "was 27 when she shot for Latvia at the 1988",
                "was 47 when she shot for Latvia at the 1988",
            ),
        ),
        example(
            Dispatch("Anna Ozola, 61, opened the Kuldiga herring fair.", "2023-06-10"),
            Dispatch(
                "The Kuldiga herring fair was opened by Anna Ozola. Ozola 62, was born there.", "2023-06-11"
            ),
            marks=("Ozola 62", "Anna Ozola, 61"),
        ),
        example(
            "Image 1 of 2 Anna Ozola, 61, opens the Kuldiga herring fair.\n\n"
            "The fair was opened on Saturday with a song.\n\n"
            "Image 2 of 2 Anna Ozola, 16, opens the Kuldiga herring fair.",
            marks=("Anna Ozola, 16", "Anna Ozola, 61"),
        ),
        example(
            Dispatch("Anna Ozola-Liepa, 61, opened the Kuldiga herring fair.", "2023-06-10"),
            Dispatch("The Kuldiga herring fair was opened by Anna Ozola, 60, a baker.", "2023-06-11"),
            marks=("Anna Ozola, 60", "Anna Ozola-Liepa, 61"),
        ),
        example(
            Dispatch("Anna Ozola, born in 1955, sang at the Kuldiga mill.", "2023-06-10"),
            Dispatch("Anna Ozola, 68, sang at the Kuldiga mill.", "2023-08-14"),
        ),
        example(
            Dispatch("Anna Ozola, 61, opened the Kuldiga herring fair.", "2023-06-10"),
            Dispatch("Anna Ozola, 62, opened the Kuldiga herring fair.", "2023-08-14"),
            note="a birthday in between",
        ),
        example(
            Dispatch("Juhan Kask, 19, was charged over the Ruhnu fire.", "2021-06-10"),
            Dispatch("Juhan Kask, 19 at the time, is on trial over the Ruhnu fire.", "2023-06-14"),
            Dispatch("Juhan Kask, 21, is on trial over the Ruhnu fire.", "2023-06-15"),
            note="the age as it was at the event",
        ),
        example(
            "Peeter Sepp, 44, and his son Peeter Sepp Jr., 12, rowed home. Sepp, 44, was tired.",
            note="father and son",
        ),
    )

    def told_twice(self, told: ToldTwice) -> Iterator[Finding]:
        """Yield a finding for each person whose ages in the two articles contradict each other."""
        yield from self._born(told)
        ones, others = told.one.ages, told.other.ages
        story = told.story.without_party()
        if story.matter < RELATED or (story.happening < ONE_HAPPENING and not _soon_after(told)):
            return
        for here, there in [*in_both(ones, others), *_spelled_alike(told)]:
            known = {aged.age for aged in ones[here]}
            if any(aged.age in known for aged in others[there]):
                continue
            one, other = ones[here][0], others[there][0]
            if may_be_one(one, other):
                died = is_dead(told.one, here), is_dead(told.other, there)
                # where it is surely one happening the first news may not tell yet that it was deadly
                dead = all(died) or (any(died) and story.happening >= CERTAINLY_ONE)
                chance = contradiction(one, other, story.happening, dead=dead)
                if chance:
                    more = [(told.one, aged) for aged in _again(told.one, here)]
                    more += [(told.other, aged) for aged in _again(told.other, there)]
                    yield from self._told((told.one, one), (told.other, other), chance, more)

    def _born(self, told: ToldTwice) -> Iterator[Finding]:
        """Yield a finding for each person whose birth in one article does not fit the other's words."""
        ones, others = told.one.profile.births, told.other.profile.births
        done = set()
        for one, other in product(ones, others) if ones and others else ():
            who = one.first_name, one.last_name
            if (
                who in done
                or who != (other.first_name, other.last_name)
                or not one.first_name
                or one.sort == other.sort == "age"
                or not apart(one, other)
                or (told.story.without_party().matter < RELATED and not _of_one_year(one, other, told))
            ):
                continue
            done.add(who)
            yield self._apart(told, one, other)

    def _apart(self, told: ToldTwice, one: BirthSpan, other: BirthSpan) -> Finding:
        sides = (told.other.article, other), (told.one.article, one)
        after, before = (Place.cut(article, span.start, span.end) for article, span in sides)
        finding = self.finding(
            "conflict",
            f"“{after.words}” here and “{before.words}” elsewhere fit no one date of birth",
            after,
            before,
            key=(
                "born",
                one.first_name,
                one.last_name,
                *sorted(article.id or article.name for article, _ in sides),
            ),
            working=[f"“{after.words}”: {born_between(other)}", f"“{before.words}”: {born_between(one)}"],
        )
        return finding.model_copy(update={"confidence": _BORN})

    def within(self, one: Profiled) -> Iterator[Finding]:
        """Yield a finding for each person to whom one article gives two ages, not in one sentence.

        Its captions count; those of older pictures may have an age of some time before.
        """
        for ends in sorted(one.ages.keys() | one.captioned.keys()):
            ages = [*one.ages.get(ends, ()), *one.captioned.get(ends, ())]
            if len({aged.age for aged in ages}) > 1:
                yield from self._of_one(one, ends, ages)

    def _of_one(self, article: Profiled, ends: Ends, ages: list[Aged]) -> Iterator[Finding]:
        first = {aged.age: aged for aged in reversed(ages)}
        text, dead = article.article.text, is_dead(article, ends)
        for one, other in combinations(sorted(first.values(), key=lambda aged: aged.claim.start), 2):
            between = text[one.claim.end : other.claim.start]
            if may_be_one(one, other) and any(stop in between for stop in _STOPS):
                chance = within_one(one, other, dead=dead)
                if chance:
                    yield from self._told((article, one), (article, other), chance)
                    return

    def _told(
        self,
        one: tuple[Profiled, Aged],
        other: tuple[Profiled, Aged],
        chance: float,
        more: Sequence[tuple[Profiled, Aged]] = (),
    ) -> Iterator[Finding]:
        sides = (one, other)
        name = max((aged.claim.person.name for _, aged in sides), key=len)
        (before, was), (after, now) = sides
        same = before.article.name == after.article.name
        finding = self.finding(
            "conflict",
            f"{name} is {now.age} here and {was.age} {'in the same article' if same else 'elsewhere'}",
            _place(after, now),
            _place(before, was),
            *(_place(*side) for side in more[:PLACES]),
            key=(name, *sorted((str(was.age), str(now.age))), _doc(before), _doc(after)),
            working=[_passage(*side) for side in sides],
        )
        yield finding.model_copy(update={"confidence": chance})


def _spelled_alike(told: ToldTwice) -> Iterator[tuple[Ends, Ends]]:
    """Yield the names of people whose ages both articles tell, and whose names they spell in two ways."""
    ones, others = told.one.ages, told.other.ages
    if not ones or not others:
        return
    for twice in told.spellings:
        if twice.person and twice.sure and len(twice.one.words) > 1 and len(twice.other.words) > 1:
            here, there = ((form.words[0], form.words[-1]) for form in (twice.one, twice.other))
            if here != there and here in ones and there in others:
                yield here, there


def _soon_after(told: ToldTwice) -> bool:
    first, second = told.one.article.date, told.other.article.date
    return first is not None and second is not None and abs((second - first).days) <= WEEKS


def _of_one_year(one: BirthSpan, other: BirthSpan, told: ToldTwice) -> bool:
    """Tell whether two ages are told in the same words of the same year."""
    sides = (told.one.article, one), (told.other.article, other)
    words = [
        [
            word
            for word in article.text[span.start : span.end].split()
            if not word.isdecimal() or len(word) == _YEAR
        ]
        for article, span in sides
    ]
    return one.sort == other.sort == "then" and words[0] == words[1]


def _again(of: Profiled, ends: Ends) -> list[Aged]:
    """Return the next ages that an article gives somebody, also in its captions."""
    return [*of.ages[ends][1:], *of.captioned.get(ends, ())]


def _place(profiled: Profiled, aged: Aged) -> Place:
    return Place(profiled.article, aged.claim)


def _doc(profiled: Profiled) -> str:
    return profiled.article.id or profiled.article.name


def _passage(profiled: Profiled, aged: Aged) -> str:
    article = profiled.article
    line, _ = place_in(article, aged.claim.start)
    day = "undated" if aged.day is None else aged.day.isoformat()
    return f"{article.name}:{line}: {' '.join(aged.claim.text.split())} ({day})"
