"""An article with its claims and its profile, and all that is read from it at most once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final, Self

from claimcheck.lang.name_words import plain_words
from claimcheck.linking.blocking import blocking_keys
from claimcheck.linking.evidence.scoring import (
    Carriers,
    carriers_of,
)
from claimcheck.linking.extents.extents_told import Extent, extents_of
from claimcheck.linking.extents.vehicle_models import Models, models_of
from claimcheck.linking.extents.vote_tallies import Tally, tallies_of
from claimcheck.linking.links import FigureStatement
from claimcheck.linking.names.abbreviations import Explained, explained
from claimcheck.linking.names.house_names import Houses, houses_of
from claimcheck.linking.names.name_forms import NameForms, name_forms
from claimcheck.linking.names.name_mentions import NameMention, caption_mentions
from claimcheck.linking.names.spelled_twice import spelled_twice
from claimcheck.linking.names.turned_names import Runs, long_names
from claimcheck.linking.names.word_distance import Twice, nearness
from claimcheck.linking.people.age_numbers import AgeNumbers, age_numbers
from claimcheck.linking.people.age_ranges import AgeRange, age_ranges
from claimcheck.linking.people.age_sheets import age_sheet
from claimcheck.linking.people.aged import Aged, Ends, aged_people
from claimcheck.linking.people.aged_person import AgedPerson
from claimcheck.linking.people.arrivals import Arrival, arrivals_of
from claimcheck.linking.people.caption_ages import caption_ages
from claimcheck.linking.people.kinships import Kinships, kinships_of
from claimcheck.linking.people.life_stages import Stages, stages_in
from claimcheck.linking.people.open_questions import Questions, questions_in
from claimcheck.linking.people.phrases import FlatText
from claimcheck.linking.people.two_offices import Held, offices_of
from claimcheck.linking.profiles.context import topic_of
from claimcheck.linking.profiles.profile import ArticleProfile
from claimcheck.linking.profiles.profiled_figure import ProfiledFigure
from claimcheck.linking.profiles.profiling import figures_of, profile_article
from claimcheck.linking.slots.quoted_slots import QuotedText, quoted_text
from claimcheck.linking.slots.same_slot import Retold, filled_in_two_ways
from claimcheck.linking.slots.sentence_slots import Slotted, slots_of
from claimcheck.linking.ties.charges_told import Charges, charges_in
from claimcheck.linking.ties.criminal_cases import LegalFigure, legal_figures
from claimcheck.linking.ties.offences import Offences, offences_of
from claimcheck.linking.tolls.attackers import attackers_of
from claimcheck.linking.tolls.makeups import MakeUp, makeups_in
from claimcheck.linking.tolls.survivors import Survivors, survivors_of
from claimcheck.linking.tolls.toll_mentions import Toll, Tolls, tolls_of
from claimcheck.models.article import Article
from claimcheck.models.claims import Claim
from claimcheck.text.document import Document
from claimcheck.text.tokens import Tokens

_SHORT: Final = frozenset(
    {"sheet", "numbers", "tolls", "houses", "makeups", "attackers", "survivors", "vehicles", "stages",
     "age_ranges", "questions", "charges", "kinships", "abbreviations", "captioned", "doubled", "repeated"}
)  # fmt: skip
"""What is read from the text in a millisecond or so, and takes a few hundred bytes."""


@dataclass(frozen=True)
class Profiled:
    """An article with its claims and its profile."""

    article: Article
    claims: Sequence[Claim]
    profile: ArticleProfile

    @classmethod
    def of(cls, article: Article, claims: Sequence[Claim], tokens: Tokens | None = None) -> Self:
        """Return an article with its profile, built from its words, which it keeps until it forgets them."""
        document = Document(article, tokens)
        found = cls(article, claims, profile_article(document, claims))
        vars(found)["document"] = document
        return found

    @cached_property
    def prepared(self) -> list[ProfiledFigure]:
        """Its figures with the words around them, in the order of the text, as in the profile."""
        topic, page = topic_of(self.article), [one.claim for one in self.figures]
        known: dict[object, Any] = {}
        return [ProfiledFigure(one, topic, page, known) for one in self.figures]

    @cached_property
    def names(self) -> NameForms:
        """Its names by how they are written."""
        return name_forms(self.article.text, self.profile.mentions)

    @cached_property
    def bearers(self) -> Mapping[str, Sequence[tuple[tuple[str, ...], NameMention]]]:
        """The mentions of names by their last plain word, each with its plain words."""
        found: dict[str, list[tuple[tuple[str, ...], NameMention]]] = {}
        for mention in self.profile.mentions:
            words = plain_words(mention.words)
            if words:
                found.setdefault(words[-1], []).append((words, mention))
        return found

    @cached_property
    def spellings(self) -> list[Twice]:
        """The names that it writes in two ways, captions of its pictures included."""
        captions = caption_mentions(self.article)
        names = name_forms(self.article.text, (*self.profile.mentions, *captions)) if captions else self.names
        return spelled_twice(names, names)

    @cached_property
    def doubled(self) -> frozenset[frozenset[str]]:
        """The two words of each name that it surely writes in two ways."""
        return frozenset(
            frozenset(twice.words) for twice in self.spellings if twice.sure and nearness(*twice.words)
        )

    @cached_property
    def quoted(self) -> QuotedText:
        """Its words, and which of them are quoted."""
        return quoted_text(self.article)

    @cached_property
    def carriers(self) -> Carriers:
        """Its sentences with figures by the content stems in them."""
        return carriers_of(self.profile)

    @cached_property
    def figures(self) -> list[FigureStatement]:
        """Its figures with their profiles, in the order of the text."""
        pairs = zip(figures_of(self.article, self.claims), self.profile.figures, strict=True)
        return [FigureStatement(self.article, claim, profile) for claim, profile in pairs]

    @cached_property
    def ages(self) -> dict[Ends, list[Aged]]:
        """The ages that it gives, by person, in the order of the text."""
        return aged_people(self.article, self.claims)

    @cached_property
    def captioned(self) -> dict[Ends, list[Aged]]:
        """The ages that the captions of its pictures give, by person, in the order of the text."""
        return caption_ages(self.article)

    @cached_property
    def extents(self) -> dict[str, list[Extent]]:
        """Its figures of what a happening has one of, by kind."""
        return extents_of(self.profile)

    @cached_property
    def tallies(self) -> list[Tally]:
        """The votes and matches that it tells with their figures."""
        return tallies_of(self.article, self.claims)

    @cached_property
    def document(self) -> Document:
        """Its words, read anew where they were let go."""
        return Document(self.article)

    @cached_property
    def tolls(self) -> Tolls:
        """The victims that it counts, in headline and text."""
        return tolls_of(self.article, self.document.tokens)

    @cached_property
    def survivors(self) -> list[Survivors]:
        """What it says of those hurt beside the dead."""
        return survivors_of(self.tolls)

    @cached_property
    def makeups(self) -> list[MakeUp]:
        """Of whom it says that those struck are made up."""
        return makeups_in(self.article.text)

    @cached_property
    def vehicles(self) -> Models:
        """The models of vehicles that it names, by their make."""
        return models_of(self.article.text)

    @cached_property
    def attackers(self) -> Sequence[Toll]:
        """How many attacked, fired or robbed, wherever it says so."""
        return attackers_of(self.document)

    @cached_property
    def slots(self) -> Slotted:
        """Its sentences by the words in them that may be others elsewhere."""
        return slots_of(self.document.tokens)

    @cached_property
    def repeated(self) -> tuple[Retold, ...]:
        """The slots that it fills otherwise where one of its sentences stands again."""
        return tuple(found for found in filled_in_two_ways(self.slots, self.slots) if found.repeated)

    @cached_property
    def abbreviations(self) -> Mapping[str, Explained]:
        """The names that it gives beside their abbreviation, by it."""
        return explained(self.article.text)

    @cached_property
    def long_names(self) -> Runs:
        """Its names of four words and more."""
        return long_names(self.article.text)

    @cached_property
    def houses(self) -> Houses:
        """The houses that it names, by what they are called."""
        return houses_of(self.article.text)

    @cached_property
    def arrivals(self) -> list[Arrival]:
        """Who came to which house."""
        return arrivals_of(self.article.text, self.profile.mentions)

    @cached_property
    def offices(self) -> Held:
        """The plain offices of people named in full."""
        return offices_of(self.claims)

    @cached_property
    def kinships(self) -> Kinships:
        """Whose kin people named in full are."""
        return kinships_of(self.article.text)

    @cached_property
    def questions(self) -> Questions:
        """Which questions it leaves open or answers: who it was, who was caught, charged, or died."""
        return questions_in(self.article.text, self.flat_text)

    @cached_property
    def flat_text(self) -> FlatText:
        """Its text in lower case, for phrases to be looked for."""
        return FlatText(self.article.text)

    @cached_property
    def charges(self) -> Charges:
        """What it tells that somebody is charged with."""
        return charges_in(self.article.text)

    @cached_property
    def stages(self) -> Stages:
        """Who was struck or is accused, as words tell how old they are."""
        return stages_in(self.document)

    @cached_property
    def numbers(self) -> AgeNumbers:
        """Its numbers that may be ages, and its times of day."""
        return age_numbers(self.document.tokens)

    @cached_property
    def sheet(self) -> tuple[AgedPerson, ...]:
        """The people whose ages it tells with what became of them."""
        return age_sheet(self.document)

    @cached_property
    def age_ranges(self) -> tuple[AgeRange, ...]:
        """The ages of groups that it tells by their ends."""
        return age_ranges(self.article.text)

    @cached_property
    def legal(self) -> list[LegalFigure]:
        """Its figures of criminal cases: counts of a charge, bonds, sentences."""
        return legal_figures(self.article, self.claims, self.profile)

    @cached_property
    def offences(self) -> Offences:
        """Of which offences it says that people are charged with or were convicted of them."""
        return offences_of(self.article, self.profile, self.ages.keys())

    def figure(self, claim: str) -> FigureStatement | None:
        """Return the figure of a claim, by its id, if it can be linked."""
        return next((figure for figure in self.figures if figure.claim.id == claim), None)

    def keys(self) -> Iterator[str]:
        """Yield under what the article meets others, some perhaps twice."""
        yield from blocking_keys(self.profile)
        yield from (f"aged: {first} {last}" for first, last in self.ages)
        yield from (
            f"aged: {one.first_name} {one.last_name}" for one in self.profile.births if one.first_name
        )
        for one in self.prepared:
            yield from map("\x1f".join, one.keys)
            one.forget()

    def short(self) -> dict[str, object]:
        """Return what is read from its text already and is short, by name, for when it is taken up again."""
        return {name: value for name, value in vars(self).items() if name in _SHORT}

    def recall(self, short: Mapping[str, object]) -> None:
        """Take in what was read from its text before."""
        vars(self).update(short)

    def forget(self) -> None:
        """Let go of its words and names, and the words around figures: large, and seldom used again."""
        large = (
            "names",
            "spellings",
            "legal",
            "quoted",
            "carriers",
            "slots",
            "bearers",
            "long_names",
            "prepared",
        )
        if "spellings" in self.__dict__:
            _ = self.doubled  # short, and asked for again
        for name in large:
            self.__dict__.pop(name, None)
        self.forget_text()

    def forget_text(self) -> None:
        """Let go of its words as they stand in the text: what is read from them once is kept."""
        self.__dict__.pop("flat_text", None)
        document = self.__dict__.pop("document", None)
        if document is not None:
            document.tokens.forget()
