"""ROL003: one person's name is spelled in two ways."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Final

from claimcheck.linking.names.both_parts import both_parts_within
from claimcheck.linking.names.other_forms import Written, in_other_forms
from claimcheck.linking.profiled_article import Profiled
from claimcheck.linking.stories.one_happening import CERTAINLY_ONE, ONE_HAPPENING, one_happening
from claimcheck.models.finding import Finding, Severity
from claimcheck.rules.roles.holder_names import HolderNamesRule
from claimcheck.rules.rule import Dispatch, Example, Place, ToldTwice, example
from claimcheck.rules.spelling_pairs import SpellingRule

_SURE: Final = 0.93


class NameDiffers(SpellingRule, HolderNamesRule):
    """Somebody's name is spelled in two ways: within an article, in two of one story, or in one office.

    Compared are full names that differ in one word or by a hyphen, a given or family name alone, if nobody
    in the article bears it, with that of somebody named in full, the names of those who hold one office, and
    in two articles surely of one happening people of one age and one given name, or one family name, or of
    one very rare given name, and a double name with one half of it. Two ways of writing a name in Latin
    letters, such as "Zelensky" and "Zelenskyy", are only told (info), and so are common names that are alike
    if nothing else tells that they are one.

    Why it matters: people notice when their name is misspelled, and so do those who look for it.
    What it cannot tell: which spelling is right; two people of near names of whom each article names one,
    or who follow each other in office.
    """

    code: ClassVar[str] = "ROL003"
    of_somebody: ClassVar[bool] = True
    name: ClassVar[str] = "name-differs"
    summary: ClassVar[str] = "one person's name spelled in two ways"
    severity: ClassVar[Severity] = "warning"
    people = True
    examples: ClassVar[tuple[Example, ...]] = (
        example(
            "Peeter Seppmann baked the bread. “It rose well,” Sepmann said.",
            marks=("Sepmann", "Peeter Seppmann"),
        ),
        example(
            "Juhan Tammeks, 41, found the boat. It was old. Later Tammek wrote to the museum.",
            marks=("Tammek", "Juhan Tammeks"),
        ),
        example(
            "Judge Juhan Peters, 61, heard the case. Two fishermen asked him to halt Peter's order.",
            marks=("Peter", "Juhan Peters"),
        ),
        example(
            "The boat of Peter Tamm sank. Last week Judge Juhan Peters, 61, told him to sell it. "
            "“It was old,” Tamm said. Two fishermen asked to halt Peter's order.",
            marks=("Peter", "Juhan Peters"),
        ),
        example(
            "The boat was found by Juhan Kroenberg, 41, of Kuldiga. Kronberg was first on the scene.",
            marks=("Kronberg", "Juhan Kroenberg"),
        ),
        example(
            "A baker named Juhan Kronway says that the oven was new. “It rose well,” Kronmayer says.",
            marks=("Kronmayer", "Juhan Kronway"),
        ),
        example(
            "Ilze Kovasi-Tammek says that the oven was new. Kovatrasi had not been asked why.",
            marks=("Kovatrasi", "Ilze Kovasi-Tammek"),
        ),
        example(
            "The boat of Peter Tamm sank. Last week Judge Juhan Peters, 61, told the sailor to sell it. "
            "Two fishermen asked for Peter's help.",
            note="the sailor may be called by his given name",
        ),
        example(
            "A baker named Juhan Kronway says that the oven was new. Kronway sold it. “It rose well,” "
            "Kronmayer says.",
            note="both are met",
        ),
        example(
            Dispatch("Arnold Kronberga won the regatta off Liepaja on Sunday in a dinghy.", "2021-05-03"),
            Dispatch(
                "The regatta off Liepaja was won by Arnol Kronberga in a dinghy on Sunday.", "2021-05-04"
            ),
            marks=("Arnol Kronberga", "Arnold Kronberga"),
        ),
        example(
            Dispatch(
                "Ilze Kronberga, 34, won the regatta off Liepaja on Sunday in her dinghy.", "2021-05-03"
            ),
            Dispatch(
                "The regatta off Liepaja was won by Ilze Kronbarga, 34, in a dinghy on Sunday.", "2021-05-04"
            ),
            marks=("Ilze Kronbarga", "Ilze Kronberga"),
        ),
        example(
            Dispatch("Luis Inga Kronberga Tammek won the regatta off Liepaja on Sunday.", "2021-05-03"),
            Dispatch(
                "The regatta off Liepaja was won by Luiz Inga Kronberga Tammek, who sang.", "2021-05-04"
            ),
            marks=("Luiz Inga Kronberga Tammek", "Luis Inga Kronberga Tammek"),
        ),
        example(
            Dispatch("Ailka Kronberga said that the boat off Liepaja was hers.", "2021-05-03"),
            Dispatch("The boat off Liepaja, said Ailika Kronberga on Sunday, was hers.", "2021-05-04"),
            marks=("Ailika Kronberga", "Ailka Kronberga"),
            note="the same consonants",
        ),
        example(
            Dispatch("Tormis Kronberga, 34, said that the boat off Liepaja was his.", "2021-05-03"),
            Dispatch("The boat off Liepaja, said Tromis Kronberga Tammek on Sunday, was his.", "2021-05-04"),
            marks=("Tromis Kronberga Tammek", "Tormis Kronberga"),
            note="a second family name",
        ),
        example(
            Dispatch(
                "Ilka Kronberga, 34, won the regatta off Liepaja on Sunday. Peeter Seppmann and Juhan "
                "Tammeks of the Kuldiga yacht club came second.",
                "2021-05-03",
            ),
            Dispatch(
                "The regatta off Liepaja was won on Sunday by Tamse Kronberga, 34. Juhan Tammeks and Peeter "
                "Seppmann of the Kuldiga yacht club came second.",
                "2021-05-04",
            ),
            marks=("Tamse Kronberga", "Ilka Kronberga"),
        ),
        example(
            Dispatch(
                "Ilka Kronberga, 34, won the regatta off Liepaja on Sunday. Peeter Seppmann and Juhan "
                "Tammeks of the Kuldiga yacht club came second.",
                "2021-05-03",
            ),
            Dispatch(
                "The regatta off Liepaja was won on Sunday by Kronberga. Tamse Kronberga, 36, wept. Juhan "
                "Tammeks and Peeter Seppmann of the Kuldiga yacht club came second.",
                "2021-05-04",
            ),
            note="another age",
        ),
        example(
            Dispatch("Ilze McKalnin, 34, won the regatta off Liepaja on Sunday in her dinghy.", "2021-05-03"),
            Dispatch(
                "The regatta off Liepaja was won by Ilze Mckalnin, 34, in a dinghy on Sunday.", "2021-05-04"
            ),
            marks=("Ilze Mckalnin", "Ilze McKalnin"),
        ),
        example(
            Dispatch(
                "Ilze Kronberga, 34, won the regatta off Liepaja on Sunday. Peeter Seppmann and Juhan "
                "Tammeks of the Kuldiga yacht club came second.",
                "2021-05-03",
            ),
            Dispatch(
                "The regatta off Liepaja was won on Sunday by Ilze Vanaga, 34. Juhan Tammeks and Peeter "
                "Seppmann of the Kuldiga yacht club came second.",
                "2021-05-04",
            ),
            marks=("Ilze Vanaga", "Ilze Kronberga"),
        ),
        example(
            Dispatch(
                "Ilze Kronberga, 34, won the regatta off Liepaja on Sunday. Peeter Seppmann and Juhan "
                "Tammeks of the Kuldiga yacht club came second.",
                "2021-05-03",
            ),
            Dispatch(
                "The regatta off Liepaja, in which Ilze Vanaga, 34, came third behind Juhan Tammeks and "
                "Peeter Seppmann of the Kuldiga yacht club, was won on Sunday by Kronberga.",
                "2021-05-04",
            ),
            note="two of one given name",
        ),
        example(
            Dispatch(
                "Jorvel Kronberga won the regatta off Liepaja on Sunday. Peeter Seppmann and Juhan Tammeks "
                "of the Kuldiga yacht club came second.",
                "2021-05-03",
            ),
            Dispatch(
                "The regatta off Liepaja was won on Sunday by Jorvel Brinberga. Peeter Seppmann and Juhan "
                "Tammeks of the Kuldiga yacht club came second.",
                "2021-05-04",
            ),
            marks=("Jorvel Brinberga", "Jorvel Kronberga"),
            note="a rare given name",
        ),
        example(
            Dispatch(
                "Ilze Vanaga Kronberga won the regatta off Liepaja on Sunday in her dinghy.", "2021-05-03"
            ),
            Dispatch(
                "The regatta off Liepaja was won by Ilze Vanaga-Kronberga in a dinghy on Sunday.",
                "2021-05-04",
            ),
            marks=("Ilze Vanaga-Kronberga", "Ilze Vanaga Kronberga"),
        ),
        example(
            Dispatch(
                "Ilze Vanaga-Kronberga won the regatta off Liepaja on Sunday. Peeter Seppmann and Juhan "
                "Tammeks of the Kuldiga yacht club came second.",
                "2021-05-03",
            ),
            Dispatch(
                "The regatta off Liepaja was won on Sunday by Ilze Kronberga. Juhan Tammeks and Peeter "
                "Seppmann of the Kuldiga yacht club came second.",
                "2021-05-04",
            ),
            marks=("Ilze Kronberga", "Ilze Vanaga-Kronberga"),
        ),
        example(
            Dispatch(
                "Ilze Vanaga-Kronberga won the regatta off Liepaja on Sunday. “It blew,” Kronberga said. "
                "Peeter Seppmann and Juhan Tammeks of the Kuldiga yacht club came second.",
                "2021-05-03",
            ),
            Dispatch(
                "The regatta off Liepaja was won on Sunday by Ilze Kronberga. Juhan Tammeks and Peeter "
                "Seppmann of the Kuldiga yacht club came second.",
                "2021-05-04",
            ),
            note="both have the half",
        ),
        example(
            Dispatch(
                "Melva Kronberga, 34, won the regatta off Liepaja on Sunday in her dinghy.", "2021-05-03"
            ),
            Dispatch(
                "The regatta off Liepaja was won by Amelva Kronberga, 34, in a dinghy on Sunday.",
                "2021-05-04",
            ),
            marks=("Amelva Kronberga", "Melva Kronberga"),
        ),
        example(
            Dispatch(
                "Gustev Kronbergs won the regatta off Liepaja on Sunday. “It blew,” he said. Peeter "
                "Seppmann and Juhan Tammeks of the Kuldiga yacht club came second.",
                "2021-05-03",
            ),
            Dispatch(
                "The regatta off Liepaja was won on Sunday by Gustav Kronberga. Peeter Seppmann and "
                "Juhan Tammeks of the Kuldiga yacht club came second.",
                "2021-05-04",
            ),
            marks=("Gustav Kronberga", "Gustev Kronbergs"),
            note="a slip in each part",
        ),
        example(
            "Milva Kronberga, 34, won the regatta off Liepaja on Sunday. Her boat was old. Mivla was given a "
            "new one.",
            marks=("Mivla", "Milva Kronberga"),
            note="a given name alone",
        ),
        example(
            Dispatch(
                "Nobody was with Jarel Kronberga, 34, when he won the regatta off Liepaja on Sunday. "
                "Peeter Seppmann and Juhan Tammeks of the Kuldiga yacht club came second.",
                "2021-05-03",
            ),
            Dispatch(
                "The regatta off Liepaja was won on Sunday by a boy in a dinghy. “It blew,” Jerel said. "
                "Peeter Seppmann and Juhan Tammeks of the Kuldiga yacht club came second.",
                "2021-05-04",
            ),
            marks=("Jerel", "Jarel Kronberga"),
        ),
        example(
            "Jorvil Kronberga won the regatta off Liepaja on Sunday. Nobody sailed with Jorvel Kronbarga.",
            marks=("Jorvel Kronbarga", "Jorvil Kronberga"),
            note="both parts",
        ),
        example(
            "Milva Kronberga, 34, won the regatta off Liepaja. Mivla Tammeks, 31, came second. “It blew,” "
            "Mivla said.",
            note="somebody of that name is told of",
        ),
        example(
            Dispatch(
                "Bashar al-Kronberg, 34, won the regatta off Liepaja on Sunday in his dinghy.", "2021-05-03"
            ),
            Dispatch(
                "The regatta off Liepaja was won by Bashar al Kronberg in a dinghy on Sunday.", "2021-05-04"
            ),
            note="an article",
        ),
        example(
            "Ann May Seppmann, 62, and her sister Ann Mae Seppmann, 60, baked the bread.",
            note="two people of one sentence",
        ),
        example(
            "Juhan Tammek, 41, found the boat. The Tammeks are fishermen.",
            note="the family",
        ),
        example(
            "Peeter Seppmann baked the bread. Mari Sepmann sold it. “It went fast,” Sepmann said.",
            note="somebody else bears the name",
        ),
        example(
            "Latvian President Anna Kalnina opened the fair. Latvian President Anna Kalnima left at noon.",
            marks=("Anna Kalnima", "Anna Kalnina"),
        ),
        example(
            Dispatch("Peeter Seppmann, mayor of Tartu, cut the ribbon.", "2021-05-03"),
            Dispatch("The mayor of Tartu, Peeter Sepmann, cut the ribbon.", "2021-05-04"),
            marks=("Peeter Sepmann", "Peeter Seppmann"),
        ),
        example(
            Dispatch("Latvian President Anna Kalniņa opened the fair.", "2023-06-10"),
            Dispatch("Latvian President Anna Kalnina opened the fair.", "2023-06-10"),
            note="marks on letters",
        ),
        example(
            Dispatch("Latvian President Anna Ozola opened the fair.", "2023-06-10"),
            Dispatch("Latvian President Anna Kalnina opened the fair.", "2024-06-10"),
            note="another person",
        ),
    )

    def told_twice(self, told: ToldTwice) -> Iterator[Finding]:
        """Yield the names that two articles spell differently, also by a capital inside a word alone."""
        yield from super().told_twice(told)
        one, other = told.one, told.other
        if told.story.happening < ONE_HAPPENING:
            return
        certain = one_happening(one.profile, other.profile, told.story, CERTAINLY_ONE)
        for written in in_other_forms(one.names, other.names, certain=certain):
            yield self._in_two_ways(told, written)

    def within(self, one: Profiled) -> Iterator[Finding]:
        """Yield the names that one article spells in two ways, also in both of their parts."""
        yield from super().within(one)
        for mentions in both_parts_within(one.names):
            places = [Place.cut(one.article, mention.start, mention.end) for mention in mentions]
            here, there = (place.words for place in places)
            what = f"one name in two spellings in one article: “{here}” and “{there}”"
            found = self.finding("tension", what, *places, key=(*sorted((here, there)), one.article.id))
            yield found.model_copy(update={"confidence": _SURE})

    def _in_two_ways(self, told: ToldTwice, written: Written) -> Finding:
        places = list(told.places(written.ones[0], written.others[0]))
        more = [(told.one.article, here) for here in written.ones[1:]]
        more += [(told.other.article, there) for there in written.others[1:]]
        return self.finding(
            "tension",
            f"{written.what}: “{places[0].words}” and “{places[1].words}”",
            *places,
            *(Place.cut(article, mention.start, mention.end) for article, mention in more),
            key=(*sorted(place.words for place in places), told.one.article.id, told.other.article.id),
        ).model_copy(update={"confidence": written.sure})
