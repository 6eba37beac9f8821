"""ROL005: a person's name is spelled in two ways."""

from __future__ import annotations

from typing import ClassVar

from claimcheck.models.finding import Severity
from claimcheck.rules.base import Dispatch, Example, example
from claimcheck.rules.spellings import SpellingRule


class PersonSpelledTwice(SpellingRule):
    """An article, or two articles of one story, spell somebody's name in two ways, a letter or two apart.

    Compared are full names that differ in one word, and a family name alone, if nobody in the article bears
    it, with that of somebody named in full. Common names that are alike are only told (info) if nothing else
    tells that they are one.

    Why it matters: people notice when their name is misspelled, and so do those who look for it.
    What it cannot tell: which spelling is right; two people of near names of whom each article names one.
    """

    code: ClassVar[str] = "ROL005"
    name: ClassVar[str] = "person-spelled-twice"
    summary: ClassVar[str] = "a person's name spelled in two ways"
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
            Dispatch(
                "Ilze Kronberga, 34, won the regatta off Liepaja on Sunday in her dinghy.", "2021-05-03"
            ),
            Dispatch(
                "The regatta off Liepaja was won by Ilze Kronbarga, 34, in a dinghy on Sunday.", "2021-05-04"
            ),
            marks=("Ilze Kronbarga", "Ilze Kronberga"),
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
            Dispatch("Latvian President Anna Kalnina opened the fair in Riga.", "2021-05-03"),
            Dispatch("Latvian President Anna Kalnima opened the fair in Riga.", "2021-05-03"),
            note="a holder of an office: ROL003 speaks",
        ),
    )
