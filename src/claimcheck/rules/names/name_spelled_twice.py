"""NAM001: the name of a place, a house or a firm is spelled in two ways."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import ClassVar, Final

from claimcheck.linking.names.house_names import two_names
from claimcheck.linking.names.inner_capitals import inner_capitals
from claimcheck.linking.names.slug_names import slug_names
from claimcheck.linking.names.turned_names import turned_letters, turned_words
from claimcheck.linking.profiled_article import Profiled
from claimcheck.linking.stories.one_happening import SURELY_ONE, one_happening
from claimcheck.models.finding import Finding, Severity
from claimcheck.rules.rule import Dispatch, Example, Place, ToldTwice, example
from claimcheck.rules.shared_places import PLACES
from claimcheck.rules.spelling_pairs import SpellingRule
from claimcheck.text.slugs import slug_of

_SURE: Final = 0.93


class NameSpelledTwice(SpellingRule):
    """An article, or two articles of one story, spell the name of a street, a town or a firm in two ways.

    Compared are names that differ in one word by a letter or two, names with the same letters and other
    spaces, long names with the same words in another order, and single words that news seldom has; in two
    articles surely of one happening also what kind of house it is ("Bar", "Lounge") and a word left out;
    within an article also their capitals ("HarbourNet", "Harbournet"), the letters of an abbreviation, and
    the words of the page's address. What British and American English spell differently is told (info), as
    are other spaces in another article.

    Why it matters: who looks for the street does not find it, and one of the two is wrong.
    What it cannot tell: which spelling is right; two neighbouring streets of near names.
    """

    code: ClassVar[str] = "NAM001"
    of_somebody: ClassVar[bool] = True
    name: ClassVar[str] = "name-spelled-twice"
    summary: ClassVar[str] = "the name of a place or an organisation spelled in two ways"
    severity: ClassVar[Severity] = "warning"
    people = False

    examples: ClassVar[tuple[Example, ...]] = (
        example(
            "The bus stopped on Kirrimar Lane. Nobody was hurt. Police closed Kirimar Lane at noon.",
            marks=("Kirimar Lane", "Kirrimar Lane"),
        ),
        example(
            "AquaBalt laid the pipe in May. The city pays Aqua Balt for the water.",
            marks=("Aqua Balt", "AquaBalt"),
        ),
        example(
            Dispatch("A cyclist fell outside the Anchors Rest Tavern in Paldiski on Sunday.", "2021-05-03"),
            Dispatch(
                "The cyclist who fell outside the Anchor Rest Tavern in Paldiski is well.", "2021-05-04"
            ),
            marks=("Anchor Rest Tavern", "Anchors Rest Tavern"),
        ),
        example(
            Dispatch("A cyclist fell on Sunday at the Harrow County Herring Fair.", "2021-05-03"),
            Dispatch("The cyclist who fell at the Harrow Country Herring Fair is well.", "2021-05-04"),
            marks=("Harrow Country Herring Fair", "Harrow County Herring Fair"),
        ),
        example(
            "All 12 shops near Kirrimarden Harbour closed. The mayor of Kirrimardn slept.",
            marks=("Kirrimardn", "Kirrimarden Harbour"),
        ),
        example(
            "HarbourNet laid 12 cables in May. The city pays Harbournet for them.",
            marks=("Harbournet", "HarbourNet"),
        ),
        example(
            "The Elverton Harbour Pilots' Fund (EHPF) lost a third. Nobody at EPHF knew why.",
            marks=("EPHF", "EHPF"),
        ),
        example(
            Dispatch("Two cyclists are at Paldiski North Regional Medical Center now.", "2021-05-03"),
            Dispatch(
                "The cyclists left the Paldiski North Medical Regional Center on Tuesday.", "2021-05-04"
            ),
            marks=("Paldiski North Medical Regional Center", "Paldiski North Regional Medical Center"),
        ),
        example(
            Dispatch(
                "Two bakers were hurt when an oven exploded at Dunmere's Tavern in Elverton on Monday. Fire "
                "chief Marta Obregon praised the bakers Piet Haskamp and Jule Orvet.",
                "2023-06-12",
            ),
            Dispatch(
                "The oven that exploded on Monday at Dunmere's Lounge in Elverton was new, fire chief Marta "
                "Obregon said. The bakers Piet Haskamp and Jule Orvet were hurt.",
                "2023-06-13",
            ),
            marks=("Dunmere's Lounge", "Dunmere's Tavern"),
            note="of two kinds",
        ),
        example(
            Dispatch(
                "Two bakers were hurt when an oven exploded at La Dunmere Restaurant in Elverton on Monday. "
                "Fire chief Marta Obregon praised the bakers Piet Haskamp and Jule Orvet.",
                "2023-06-12",
            ),
            Dispatch(
                "The oven that exploded on Monday at La Vieja Dunmere Restaurant in Elverton was new, fire "
                "chief Marta Obregon said. The bakers Piet Haskamp and Jule Orvet were hurt.",
                "2023-06-13",
            ),
            marks=("La Vieja Dunmere Restaurant", "La Dunmere Restaurant"),
        ),
        example(
            Dispatch(
                "Two bakers were hurt when an oven exploded at Dunmere Hospital in Elverton on Monday. "
                "Fire chief Marta Obregon praised the bakers Piet Haskamp and Jule Orvet.",
                "2023-06-12",
            ),
            Dispatch(
                "The oven that exploded on Monday at Dunmere Memorial Hospital in Elverton was new, fire "
                "chief Marta Obregon said. The bakers Piet Haskamp and Jule Orvet were hurt.",
                "2023-06-13",
            ),
            note="a word that is often left out",
        ),
        example(
            "HARBOURNET laid 12 cables in May. The city pays HarbourNet for them.",
            note="all in capitals",
        ),
        example(
            "KIRRIMAR, May 4 - McKIRRIN was shut. All 12 trams left McKirrin at noon.",
            note="Mc before capitals",
        ),
        example(
            "The march went from North Kirrimar to South Kirrimar. Police counted 400 people.",
            note="two parts of a town",
        ),
        example(
            "All 12 shops on Kirrimar Street closed. Trams meet where Lembit and Kirrimar Streets cross.",
            note="several streets",
        ),
        example(
            "The Syrian army lost 12 men. Syria said so.",
            note="a country and its people",
        ),
        example(
            "Landings of the ports, in tons:\n\n    Saltmere           120   114\n"
            "    Harrow Kirrimaren   96    90\n\n"
            "The trawlers of Harrow Kirrimarren lead with 96 tons, Saltmere has 120.",
            note="a row of a table, cut to fit",
        ),
        example(
            "A Tunisian firm wants to borrow 40 million for a trawler. The lender is Credito Tunisien.",
            note="a people and a foreign name",
        ),
        example(
            "Two Ecuadorian ships left. A day later the Ecuadorean crews came back.",
            marks=("Ecuadorean", "Ecuadorian"),
        ),
        example(
            "https://news.example/2023/fire-shuts-shops-on-kirimar-lane\n\n"
            "All 12 shops on Kirrimar Lane closed.",
            marks=("kirimar", "Kirrimar Lane"),
            note="the page's own address",
        ),
        example(
            "https://news.example/2023/fire-shuts-shops-on-kirri\n\nAll 12 shops on Kirrimar Lane closed.",
            note="an address that is cut",
        ),
        example(
            "The plan is on example.org/kirimar now. All 12 shops on Kirrimar Lane closed.",
            note="an address",
        ),
    )

    def told_twice(self, told: ToldTwice) -> Iterator[Finding]:
        """Yield the names that two articles spell in two ways or write in another order."""
        yield from super().told_twice(told)
        for first, second in turned_words(told.one.long_names, told.other.long_names):
            places = told.places(first, second)
            finding = self.finding(
                "tension",
                f"one name with its words in another order: “{places[0].words}” and “{places[1].words}”",
                *places,
                key=(*sorted(place.words for place in places), *told.articles),
            )
            yield finding.model_copy(update={"confidence": _SURE})

        if one_happening(told.one.profile, told.other.profile, told.story, SURELY_ONE):
            spelled = [twice.words for twice in told.spellings]
            yield from self._houses(told.one, told.other, spelled)

    def _houses(
        self, one: Profiled, other: Profiled, spelled: Iterable[tuple[str, str]]
    ) -> Iterator[Finding]:
        """Yield the houses that are called by two names, but for those just ``spelled`` in two ways."""
        known = [{*words} for words in spelled]
        for here, there in two_names(one.houses, other.houses):
            if {*here.plain} ^ {*there.plain} in known:
                continue
            first, *firsts = (Place.cut(one.article, *place) for place in here.places[:PLACES])
            second, *others = (Place.cut(other.article, *place) for place in there.places[:PLACES])
            yield self.finding(
                "tension",
                f"one house with two names: “{second.words}” and “{first.words}”",
                second,
                first,
                *others,
                *firsts,
                key=(*sorted((first.words, second.words)), *sorted((one.article.id, other.article.id))),
            ).model_copy(update={"confidence": _SURE})

    def within(self, one: Profiled) -> Iterator[Finding]:
        """Yield the names that one article spells in two ways, also by their capitals alone."""
        yield from super().within(one)
        yield from self._houses(one, one, [twice.words for twice in one.spellings])
        slug = slug_of(one.article)
        for word, known_as in slug_names(slug, one.profile.mentions) if slug else ():
            name = Place.cut(one.article, known_as.start, known_as.end)
            yield self.finding(
                "tension",
                f"the address spells a name otherwise: “{word.text}”, “{name.words}”",
                Place(one.article, word),
                name,
                key=(word.text, name.words, one.article.id),
            ).model_copy(update={"confidence": _SURE})
        for odd, known in turned_letters(one.article.text, one.abbreviations):
            yield self.finding(
                "tension",
                f"one abbreviation in two spellings in one article: “{odd.text}” and “{known.text}”",
                Place(one.article, odd),
                Place(one.article, known),
                key=(odd.text, known.text, one.article.id),
            ).model_copy(update={"confidence": _SURE})
        for here, there in inner_capitals(one.article.text, one.profile.mentions):
            places = [Place.cut(one.article, mention.start, mention.end) for mention in (here, there)]
            words = sorted(place.words for place in places)
            both = f"“{places[0].words}” and “{places[1].words}”"
            finding = self.finding(
                "tension",
                f"one name with different capitals in one article: {both}",
                *places,
                key=(*words, one.article.id),
            )
            yield finding.model_copy(update={"confidence": _SURE})
