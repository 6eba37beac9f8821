"""NUM011: the page's address still tells the first count."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Final, NamedTuple

from claimcheck.linking.places.slug_sides import other_side
from claimcheck.linking.tolls.head_tolls import slug_against_page
from claimcheck.linking.tolls.slug_figures import counted_otherwise, other_numbers
from claimcheck.linking.tolls.slug_layers import further_step, other_age, still_alive
from claimcheck.linking.tolls.toll_mentions import Toll, Tolls, tolls_in, tolls_of
from claimcheck.models.article import Article, BlockKind
from claimcheck.models.finding import Finding
from claimcheck.models.span import Span
from claimcheck.rules.rule import Example, Page, PageRule, Place, example
from claimcheck.text.slugs import Slug, slug_of

_SURE: Final = 0.95
_AGAIN: Final = 2  # further places of what the headline says


class _Lag(NamedTuple):
    early: Span
    told: Span
    falls: bool = False
    again: tuple[Span, ...] = ()


class AddressLags(PageRule):
    """The words of the page's address give another count, age or side of a town than its headline or text.

    Addresses are made of the first headline and stay when the headline is written anew: "three-shot-at-fair"
    over "Five shot at fair"; "suspect-arrested" over a sentence, "hurt" over a death. That is an info. A
    warning is a count of dead that is higher in the address than in the text: such counts do not fall, so one
    of the two was never right; an age that the page gives nobody, where it gives one other; and "east-side"
    over a page that tells of the northeast side only.

    Why it matters: the address is shown by search engines, feeds and whoever links to the page.
    What it cannot tell: which of the two is right, nor whether anybody reads the address.
    """

    code: ClassVar[str] = "NUM011"
    name: ClassVar[str] = "address-lags"
    summary: ClassVar[str] = "the words of the address against headline and text"
    severity = "info"
    examples: ClassVar[tuple[Example, ...]] = (
        example(
            "https://paper.example/2024/05/01/three-hurt-as-tram-derails-in-elmport.html\n\n"
            "Five people hurt as tram derails in Elmport\n\nFive people were hurt when a tram derailed.\n",
            marks=("three-hurt", "Five people hurt"),
        ),
        example(
            "https://paper.example/elmport-ferry-fire-four-killed\n\n"
            "One killed, 4 injured in Elmport ferry fire\n\nA fire on a ferry killed one person.\n",
            marks=("four-killed", "One killed"),
            note="a warning: deaths do not fall",
        ),
        example(
            "https://paper.example/police-at-elmport-ferry-fire-1-hurt-4471\n\n"
            "Police look for skipper after ferry fire\n\nFour sailors were hurt in a fire on a ferry.\n",
            marks=("1-hurt", "Four sailors were hurt"),
        ),
        example(
            "https://paper.example/elmport-to-plant-400-trees-along-14-streets\n\n"
            "Elmport to plant 900 trees along 14 streets\n\nThe town will plant trees.\n",
            marks=("400-trees", "900 trees"),
        ),
        example(
            "https://paper.example/2-charged-elmport-fire\n\n"
            "3 charged over fire on the ferry at Elmport\n\nThe police have charged skippers.\n",
            marks=("2-charged", "3 charged"),
        ),
        example(
            "https://paper.example/teen-dead-in-elmport-ferry-fire\n\n"
            "Two teens dead after fire\n\nA fire on a ferry at Elmport killed two teens.\n",
            marks=("teen-dead", "Two teens dead"),
        ),
        example(
            "https://paper.example/2-charged-elmport-fire-3-fined\n\n"
            "3 charged, 2 freed over ferry fire at Elmport\n\nThe police have charged skippers.\n",
            note="both numbers stand in both",
        ),
        example(
            "https://paper.example/at-least-4-hurt-in-elmport-ferry-fire\n\n"
            "6 hurt in Elmport ferry fire\n\nSix people were hurt in a fire on a ferry.\n",
            marks=("4-hurt", "6 hurt"),
        ),
        example(
            "https://paper.example/5-year-old-falls-off-elmport-ferry\n\n"
            "Girl, 4, falls off Elmport ferry\n\nA 4-year-old girl fell off a ferry, and 2 men saved her.\n",
            marks=("5-year-old", "4"),
            note="a warning: nobody is five",
        ),
        example(
            "https://paper.example/skipper-arrested-after-elmport-ferry-fire\n\n"
            "Skipper sentenced for ferry fire\n\nA skipper must pay 400 euros for a fire on a ferry.\n",
            marks=("skipper-arrested-after-elmport-ferry-fire", "sentenced"),
        ),
        example(
            "https://paper.example/sailor-critical-after-elmport-ferry-fire\n\n"
            "Sailor dies after Elmport ferry fire\n\nOne of 12 sailors on a ferry has died.\n",
            marks=("sailor-critical-after-elmport-ferry-fire", "dies"),
        ),
        example(
            "https://paper.example/elmport-skipper-dies-after-ferry-fire\n\n"
            "Fire on Elmport ferry\n\nA skipper was in critical condition after a fire hurt 4 sailors.\n",
            marks=("skipper-dies", "skipper was in critical"),
            note="a warning: somebody lives",
        ),
        example(
            "https://paper.example/police-investigating-elmport-ferry-fire\n\n"
            "Skipper arrested after Elmport ferry fire\n\nA fire on a ferry hurt 2 people.\n",
            marks=("police-investigating-elmport-ferry-fire", "arrested"),
        ),
        example(
            "https://paper.example/elmport-skipper-dies-after-ferry-fire\n\n"
            "Skipper dead after ferry fire\n\nA skipper, first in critical condition with 4 sailors, has "
            "died.\n",
            note="died since",
        ),
        example(
            "https://paper.example/skipper-arrested-after-elmport-ferry-fire\n\n"
            "Skipper arrested, faces charges over ferry fire\n\nA fire on a ferry hurt 2 people.\n",
            note="no charges yet",
        ),
        example(
            "https://paper.example/four-hurt-in-elmport-ferry-fire\n\n"
            "One dead, three hurt in Elmport ferry fire\n\nA fire killed one person and hurt three others.\n",
            note="one and three are four",
        ),
        example(
            "https://paper.example/ferry-fire-on-elmports-east-side\n\n"
            "Ferry fire on Elmport's northeast side\n\nA ferry burned on the city's northeast side.\n",
            marks=("east-side", "northeast side"),
        ),
        example(
            "https://paper.example/ferry-fire-on-elmports-east-side\n\n"
            "Ferry fire on Elmport's northeast side\n\nFlames reached 12 boats on the city's east side.\n",
            note="the page tells of both",
        ),
        example(
            "https://paper.example/skipper-28-killed-in-ferry-fire-20240501\n\n"
            "Skipper, 28, killed in Elmport ferry fire\n\nA skipper was killed and two sailors were hurt.\n",
            note="an age and a day",
        ),
        example(
            "https://paper.example/elmport-ferry-fire-two-critically-hurt\n\n"
            "Ferry fire: what we know\n\nNine people were hurt in a fire, two of them critically.\n",
            note="some of those hurt",
        ),
    )

    def check(self, page: Page) -> Iterator[Finding]:
        """Yield a finding for the first count, age or step of the address that the page has left behind."""
        slug = slug_of(page.article)
        if slug is None:
            return
        given = list(tolls_in(slug))
        counted = [toll.span for toll in given]
        tolls = tolls_of(page.article, page.words) if counted else Tolls((), (), ())
        lags = [
            _Lag(early.span, told.span, _falls(early, told), _again(told, tolls))
            for early, told in slug_against_page(slug, tolls)
        ]
        start, end = _headline(page.article, slug)
        pairs = other_numbers(slug, page.article.text, start, end)
        lags += [_Lag(*pair) for pair in pairs if not any(map(pair[0].meets, counted))]
        if not lags:
            lags += [_Lag(*pair) for pair in counted_otherwise(slug, page.article.text, start, end)]
        aged = other_age(slug, page.words, (start, end))
        if aged is not None:
            lags.append(_Lag(aged[0], page.words.span(aged[1], aged[1] + 1), falls=True))
        alive = still_alive(slug, page.words, max(end, slug.bounds[-1][1]))
        if alive is not None:
            lags.append(_Lag(*alive, falls=True))
        side = other_side(slug, page.words)
        if side is not None:
            lags.append(_Lag(*side, falls=True))
        further = None
        if not lags and end > start:
            summed = any(not toll.count.implied for toll in given)
            further = further_step(slug, page.article.text, start, end, counted=summed)
        if further is not None:
            lags.append(_Lag(*further))
        if not lags:
            return
        first = max(lags, key=lambda lag: lag.falls)
        told = " ".join(first.told.text.split())
        found = self.finding(
            "conflict" if first.falls else "superseded",
            f"the address says “{_spaced(first.early)}”, the page “{told}”",
            Place(page.article, first.early),
            Place(page.article, first.told),
            *(Place(page.article, again) for again in first.again),
            key=(page.article.id, " ".join(slug.words), told),
            working=tuple(f"{_spaced(lag.early)}: {' '.join(lag.told.text.split())}" for lag in lags),
            severity="warning" if first.falls else "info",
        )
        yield found.model_copy(update={"confidence": _SURE})


def _falls(early: Toll, told: Toll) -> bool:
    return early.count.outcome == told.count.outcome == "dead" and early.count.value > told.count.value


def _again(told: Toll, tolls: Tolls) -> tuple[Span, ...]:
    """Return where the text says again what the headline says, in each of its first two wordings."""
    if told not in tolls.title:
        return ()
    wanted, found = (told.count.outcome, told.count.value), dict[str, Span]()
    for toll in tolls.text:
        if (toll.count.outcome, toll.count.value) == wanted and not (toll.count.part or toll.count.implied):
            found.setdefault(toll.span.text.lower(), toll.span)
    return tuple(found.values())[:_AGAIN]


def _headline(article: Article, slug: Slug) -> tuple[int, int]:
    """Return where the headline stands: of a bare text it is the line below the address."""
    if article.blocks:
        kinds = {block.kind: (block.start, block.end) for block in reversed(article.blocks)}
        return kinds.get(BlockKind.TITLE, (0, 0))
    behind = article.text[slug.bounds[-1][1] :]
    start = len(article.text) - len(behind.partition("\n")[2].lstrip())
    return start, len(article.text) - len(article.text[start:].partition("\n")[2])


def _spaced(span: Span) -> str:
    return " ".join(span.text.replace("-", " ").replace("_", " ").split())
