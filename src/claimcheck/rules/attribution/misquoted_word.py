"""ATT007: one word of a quotation is another elsewhere, between the same words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Final

from claimcheck.linking.profiled_article import Profiled
from claimcheck.linking.slots.misquoted import misquoted
from claimcheck.linking.slots.quote_swaps import Swap
from claimcheck.linking.slots.quoted_slots import QuotedText
from claimcheck.linking.slots.retold_quotes import retold_quotes
from claimcheck.linking.stories.one_happening import ONE_HAPPENING, one_happening
from claimcheck.models.claims import AttributionClaim
from claimcheck.models.finding import Finding
from claimcheck.models.span import Span
from claimcheck.rules.attribution.quotations import changes, is_person, passage_of, speaker_words
from claimcheck.rules.rule import Dispatch, Example, Place, StoryRule, ToldTwice, example

_LONG: Final = 6  # words of quotations that are compared by who said them


class MisquotedWord(StoryRule):
    """Words in quotation marks stand elsewhere with one other word: "conscience and alert" for "conscious".

    Within an article the two words look alike; in two on one happening a quotation may have any other word
    between enough of the same ones, and some words more or fewer. Forms of one word count if both are
    quotations ("everything lines up", "everything lined up"), British and American spelling never. Longer
    quotations whose speaker is named both times are left to altered-quote, and those of two speakers to
    nobody.

    Why it matters: words in quotation marks are promised to be the very words.
    What it cannot tell: which of the two is right, and whether it was said twice.
    """

    code: ClassVar[str] = "ATT007"
    name: ClassVar[str] = "misquoted-word"
    summary: ClassVar[str] = "a quoted word that is another one elsewhere"
    severity = "warning"
    examples: ClassVar[tuple[Example, ...]] = (
        example(
            "Skipper: “I never sea the buoy at night”\n\n"
            "Ivo Lund was at the helm of the ferry. “I never seen the buoy at night, not once,” he said.\n",
            marks=("seen", "sea"),
        ),
        example(
            Dispatch(
                "A fire broke out on the ferry Alma off Harrow Vale on Monday. The skipper, Ivo Lund of "
                "Elmport, was “adverse to publicity”.",
                "2024-05-06",
            ),
            Dispatch(
                "Ivo Lund of Elmport, skipper of the ferry Alma on which a fire broke out off Harrow Vale on "
                "Monday, is averse to publicity.",
                "2024-05-07",
            ),
            marks=("adverse", "averse"),
        ),
        example(
            Dispatch(
                "A fire broke out on the ferry Alma off Harrow Vale on Monday. The skipper, Ivo Lund of "
                "Elmport, is 44 and a man who “honours an agreement”.",
                "2024-05-06",
            ),
            Dispatch(
                "Ivo Lund of Elmport, skipper of the ferry Alma on which a fire broke out off Harrow Vale on "
                "Monday, is a man who “honors an agreement”.",
                "2024-05-07",
            ),
            note="spelling",
        ),
        example(
            Dispatch(
                "A fire broke out on the ferry Alma off Harrow Vale on Monday. “He had no business near the "
                "fuel pump,” said a deckhand of skipper Ivo Lund of Elmport.",
                "2024-05-06",
            ),
            Dispatch(
                "Ivo Lund of Elmport is skipper of the ferry Alma, on which a fire broke out off Harrow Vale "
                "on Monday. One of the crew said “he had no training near the fuel pump”.",
                "2024-05-07",
            ),
            marks=("training", "business"),
        ),
        example(
            "Ivo Lund was at the helm. “We are repairing the old harbour”, he said. "
            "The town says it repaired the old harbour.",
            note="another form of the word, in the text's own words",
        ),
        example(
            Dispatch(
                "A fire broke out on the ferry Alma off Harrow Vale on Monday. “We went down to the car deck "
                "and the smoke stood there like a wall,” said a deckhand of skipper Ivo Lund of Elmport.",
                "2024-05-06",
            ),
            Dispatch(
                "“We went down to the car deck and the thick smoke was there like a wall.” On Monday a fire "
                "broke out on the ferry Alma off Harrow Vale. Its skipper is Ivo Lund of Elmport.",
                "2024-05-07",
            ),
            marks=("the thick smoke", "the smoke"),
            note="words more",
        ),
        example(
            Dispatch(
                "A fire broke out on the ferry Alma off Harrow Vale on Monday. “We went down to the car deck "
                "and the smoke stood there like a wall,” said a deckhand of skipper Ivo Lund of Elmport.",
                "2024-05-06",
            ),
            Dispatch(
                "“We went down to the car deck [and] the smoke … there like a wall.” On Monday a fire broke "
                "out on the ferry Alma off Harrow Vale. Its skipper is Ivo Lund of Elmport.",
                "2024-05-07",
            ),
            note="a bracket and an ellipsis",
        ),
    )

    def told_twice(self, told: ToldTwice) -> Iterator[Finding]:
        """Yield a finding for each slip in a quotation of one article by the words of the other."""
        if not one_happening(told.one.profile, told.other.profile, told.story, ONE_HAPPENING):
            return
        one, other = told.one.quoted, told.other.quoted
        seen: set[frozenset[str]] = set()
        for swap in misquoted(other, one) if other.slots else ():
            yield from self._found(told.other, other, told.one, one, swap, seen)
        for swap in misquoted(one, other) if one.slots else ():
            yield from self._found(told.one, one, told.other, other, swap, seen)
        yield from self._retold(told.other, told.one, seen)

    def within(self, one: Profiled) -> Iterator[Finding]:
        """Yield a finding for each slip in a quotation by the words of the same article."""
        text = one.quoted
        seen: set[frozenset[str]] = set()
        for swap in misquoted(text, text) if text.slots else ():
            yield from self._found(one, text, one, text, swap, seen)
        yield from self._retold(one, one, seen)

    def _found(
        self,
        quoting: Profiled,
        text: QuotedText,
        telling: Profiled,
        other: QuotedText,
        swap: Swap,
        seen: set[frozenset[str]],
    ) -> Iterator[Finding]:
        at, place = swap.slot.at, swap.place
        word, told = text.words[at], other.words[place]
        here, there = text.span(at), other.span(place)
        if frozenset((word, told)) in seen or _of_named(quoting, here, telling, there):
            return
        seen.add(frozenset((word, told)))
        words = " ".join(text.words[at - swap.before : at + swap.after + 1])
        where = "quoted too" if other.is_quoted(place) else "in the text's own words"
        yield self.finding(
            "conflict",
            f"“{here.text}” in a quotation is “{there.text}” between the same words elsewhere",
            Place(quoting.article, here),
            Place(telling.article, there),
            key=(quoting.article.id, telling.article.id, words, told),
            working=(f"quoted: {words}", f"elsewhere, {where}: {told}"),
        )

    def _retold(self, quoting: Profiled, telling: Profiled, seen: set[frozenset[str]]) -> Iterator[Finding]:
        """Yield a finding for each quotation that has some words more, fewer or others elsewhere."""
        text, other = quoting.quoted, telling.quoted
        for told in retold_quotes(text, other):
            here, there = text.cut(*told.here), other.cut(*told.there)
            if any(word in pair for pair in seen for word in (*told.left, *told.right)):
                continue
            if _told_by_speaker(quoting, here, telling, there):
                continue
            words = " ".join(text.words[slice(*told.here)]), " ".join(other.words[slice(*told.there)])
            yield self.finding(
                "conflict",
                f"“{here.text}” in a quotation is “{there.text}” in one of the same words elsewhere",
                Place(quoting.article, here),
                Place(telling.article, there),
                key=(quoting.article.id, telling.article.id, *words),
                working=tuple(f"quoted: {one}" for one in words),
            )


def _of_named(one: Profiled, here: Span, other: Profiled, there: Span) -> bool:
    """Tell whether both words stand in longer quotations of one speaker, or of two named in full.

    Those of one are altered-quote's, and two use a common phrase each in their own way.
    """
    first, second = _quoting(one, here), _quoting(other, there)
    return first is not None and second is not None and (_of_one(first, second) or _of_two(first, second))


def _told_by_speaker(one: Profiled, here: Span, other: Profiled, there: Span) -> bool:
    """Tell whether altered-quote tells of both, or two say it: in two articles whoever they are."""
    first, second = _quoting(one, here), _quoting(other, there)
    if first is None or second is None:
        return False
    if _of_one(first, second):
        return bool(changes(passage_of(first), passage_of(second)))
    return one is not other or _of_two(first, second)


def _of_one(one: AttributionClaim, other: AttributionClaim) -> bool:
    return speaker_words(one)[-1].lower() == speaker_words(other)[-1].lower()


def _of_two(one: AttributionClaim, other: AttributionClaim) -> bool:
    return not _of_one(one, other) and is_person(speaker_words(one)) and is_person(speaker_words(other))


def _quoting(of: Profiled, span: Span) -> AttributionClaim | None:
    """Return the longer quotation in which a word stands, if its speaker is known."""
    for claim in of.claims:
        if not isinstance(claim, AttributionClaim) or not any(part.meets(span) for part in claim.content):
            continue
        if speaker_words(claim) and passage_of(claim).size >= _LONG:
            return claim
    return None
