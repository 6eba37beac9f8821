"""SUP004: a headline counts the victims of a happening as a later one no longer does."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import ClassVar, Final

from claimcheck.linking.people.aged_person import AgedPerson
from claimcheck.linking.people.ages_apart import died_again
from claimcheck.linking.profiled_article import Profiled
from claimcheck.linking.stories.one_happening import CERTAINLY_ONE, far_apart
from claimcheck.linking.tolls.head_tolls import slug_against_other
from claimcheck.linking.tolls.overtaken import died_since, overtaken_by, tells_of_death, tells_of_one
from claimcheck.linking.tolls.toll_mentions import tolls_of, tolls_of_headline, tolls_of_opening
from claimcheck.linking.tolls.worded_alike import counted_again
from claimcheck.models.article import Article
from claimcheck.models.finding import Finding
from claimcheck.models.span import Span
from claimcheck.rules.rule import Dispatch, Example, Page, Place, StoryRule, ToldTwice, example
from claimcheck.text.headline import headline_of
from claimcheck.text.slugs import slug_of

_SURE: Final = 0.9
_CLOSE: Final = 40  # tenths of a bit from which both tell of one happening
_DAYS: Final = 14
_AGAIN: Final = 4  # further places of a count that are shown
_BEFORE: Final = 4  # words before an age in which it stands what became of somebody
_WORD: Final = re.compile(r"\S+")
_GAP: Final = re.compile(r"\n[ \t\r]*\n")


class HeadlineOvertaken(StoryRule):
    """A headline tells of so many hurt, and a later headline or an update below it has some of them dead.

    Also: a later headline on the same happening counts more people of the same outcome.

    Why it matters: the older headline still stands in the archive, in lists and in search engines.
    What it cannot tell: whether the later count is of the same hour, or of more than one happening.
    """

    code: ClassVar[str] = "SUP004"
    name: ClassVar[str] = "headline-overtaken"
    summary: ClassVar[str] = "a later headline or update has other counts of victims"
    severity = "info"
    examples: ClassVar[tuple[Example, ...]] = (
        example(
            Dispatch(
                "4 hurt in fire at Harrow Vale mill\n\nFour people were hurt when the Harrow Vale mill of "
                "Lund & Roe burned on Monday, the fire chief Ivo Brandt said.\n",
                "2024-05-06",
            ),
            Dispatch(
                "1 dead, 3 hurt in fire at Harrow Vale mill\n\nA worker has died after the fire at the "
                "Harrow Vale mill of Lund & Roe on Monday, the fire chief Ivo Brandt said.\n",
                "2024-05-07",
            ),
            marks=("1 dead", "4 hurt"),
        ),
        example(
            Dispatch(
                "https://paper.example/2024/05/06/two-hurt-in-fire-at-harrow-vale-mill.html\n\n"
                "Harrow Vale mill burns\n\nFive workers were hurt when the Harrow Vale mill of Lund & Roe "
                "burned on Monday, the fire chief Ivo Brandt said.\n",
                "2024-05-06",
            ),
            Dispatch(
                "6 hurt in fire at Harrow Vale mill\n\nSix workers were hurt in the fire at the Harrow "
                "Vale mill of Lund & Roe on Monday, the fire chief Ivo Brandt said.\n",
                "2024-05-06",
            ),
            marks=("6 hurt", "two-hurt"),
            note="the address",
        ),
        example(
            "Fire at Harrow Vale mill\n\nA fire on Monday at the Harrow Vale mill left four people hurt.\n\n"
            "A fire on Monday at the Harrow Vale mill hurt at least one person, police said.\n",
            marks=("four people hurt", "one person"),
            note="a caption",
        ),
        example(
            "Fire at Harrow Vale mill\n\nA fire on Monday at the Harrow Vale mill has killed a 30-year-old "
            "man.\n\nA fire on Monday at the Harrow Vale mill critically injured a 30-year-old man.\n",
            marks=("mill has killed a 30-year-old man", "mill critically injured a 30-year-old man"),
        ),
        example(
            "Fire at Harrow Vale mill\n\nA fire on Monday at the Harrow Vale mill has killed a 30-year-old "
            "man and a fire on Sunday critically injured a 31-year-old man.\n",
            note="another one",
        ),
        example(
            "Three hurt in fire at Harrow Vale mill\n\nThree people were hurt when the mill burned.\n\n"
            "UPDATE: One victim has died, the hospital said on Tuesday.\n",
            marks=("One victim has died", "Three hurt"),
        ),
        example(
            "Three hurt in fire at Harrow Vale mill\n\nThree people were hurt when the mill burned. "
            "In 2011 one worker died in a fire there.\n",
            note="another fire",
        ),
        example(
            Dispatch(
                "4 hurt in fire at Harrow Vale mill\n\nFour people were hurt when the Harrow Vale mill of "
                "Lund & Roe burned on Monday, the fire chief Ivo Brandt said.\n",
                "2024-05-06",
            ),
            Dispatch(
                "1 dead, 4 hurt in fire at Harrow Vale mill\n\nA worker died and four were hurt in the fire "
                "at the Harrow Vale mill of Lund & Roe on Monday, the fire chief Ivo Brandt said.\n",
                "2024-05-07",
            ),
            note="four are still hurt: the dead one is another",
        ),
    )

    def told_twice(self, told: ToldTwice) -> Iterator[Finding]:
        """Yield a finding if the later headline leaves the earlier one, or its address, behind."""
        one, other = told.one.article, told.other.article
        if told.story.happening >= CERTAINLY_ONE and not far_apart(told.one.profile, told.other.profile):
            yield from self._by_address(told.one, told.other)
            yield from self._by_address(told.other, told.one)
        if told.story.happening < _CLOSE or one.date is None or other.date is None:
            return
        if (other.date - one.date).days > _DAYS:
            return
        first = tolls_of_headline(one)
        if not first and one.date != other.date:
            return
        second = tolls_of_headline(other)
        found = overtaken_by(first, second) or overtaken_by(first, tolls_of_opening(other))
        if found is None and second and one.date == other.date:
            found = overtaken_by(second, first)
            one, other = other, one
        if found is None:
            return
        early, late = found
        lines = [line.text for line in map(headline_of, (one, other)) if line is not None]
        grown = early.count.outcome == late.count.outcome
        if all(map(tells_of_one, lines)) if grown else not tells_of_death(lines[0]):
            yield self._found(early.span, late.span, one, other)

    def on_page(self, page: Page) -> Iterator[Finding]:
        """Yield a finding if an update in the text has dead of whom the headline does not tell."""
        if tolls_of_headline(page.article):
            found = died_since(tolls_of(page.article, page.words), page.words)
            if found is not None:
                yield self._found(found[0].span, found[1].span, page.article, page.article)

    def within(self, one: Profiled) -> Iterator[Finding]:
        """Yield a count, or somebody hurt, that a sentence in much the same words leaves behind."""
        article = one.article
        for early, late in counted_again(one.tolls):
            same = (toll for toll in one.tolls.text if toll.count.outcome == early.count.outcome)
            again = (
                toll.span for toll in same if toll.count.value == early.count.value and toll is not early
            )
            yield self._found(early.span, late.span, article, article, "text", islice(again, _AGAIN))
        for hurt, dead in died_again(one.sheet):
            yield self._found(_around(article, hurt), _around(article, dead), article, article, "text")

    def _by_address(self, one: Profiled, other: Profiled) -> Iterator[Finding]:
        """Yield the first count of an address that another article leaves behind."""
        slug = slug_of(one.article)
        found = slug_against_other(slug, other.tolls) if slug is not None else None
        if found is not None:
            yield self._found(found[0].span, found[1].span, one.article, other.article, "address")

    def _found(
        self,
        early: Span,
        late: Span,
        one: Article,
        other: Article,
        where: str = "headline",
        again: Iterable[Span] = (),
    ) -> Finding:
        before, after = (" ".join(span.text.replace("-", " ").split()) for span in (early, late))
        found = self.finding(
            "superseded",
            f"“{before}” in the {where} has been overtaken by “{after}”",
            Place(other, late),
            Place(one, early),
            *(Place(one, span) for span in again),
            key=(one.id, before.lower(), other.id, after.lower()),
        )
        return found.model_copy(update={"confidence": _SURE})


def _around(article: Article, person: AgedPerson) -> Span:
    """Return somebody with the words before that tell what became of them."""
    low = max((gap.end() for gap in _GAP.finditer(article.text, 0, person.start)), default=0)
    words = list(_WORD.finditer(article.text, low, person.start))[-_BEFORE:]
    return Span.cut(article.text, words[0].start() if words else person.start, person.end)
