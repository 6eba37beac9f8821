"""Whom an article leaves unnamed and a later one names: somebody struck or accused whose name is new."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import Final

from claimcheck.lang.age_words import age_words
from claimcheck.lang.name_words import given_names, plain_words
from claimcheck.lang.question_words import question_words
from claimcheck.linking.names.name_mentions import NameMention
from claimcheck.linking.people.aged_person import AgedPerson
from claimcheck.linking.people.open_questions import Answer, Meant, meant_by
from claimcheck.linking.profiled_article import Profiled
from claimcheck.models.span import Span

_WORDS: Final = re.compile(r"[^\W_]+|[,.;:()@—–]")
_LISTED: Final = re.compile(
    r"(?:,\s\d{1,2})?(?:[,;]\s(?:and\s)?|\sand\s)(?:(?:\w+,\s)?\d{1,2}-year-old\s)?"
)  # between two names of a list, with the ages of both
_INITIAL: Final = re.compile(r"\b[A-Z]\. ")
_AGE: Final = re.compile(r"\b(\d{1,2})[- ]years?[- ]old\b|, (\d{1,2}),")
PLACES: Final = 6  # so many are shown: each may have to be told apart
_PARAGRAPH: Final = "\n\n"
_SAME: Final = 1  # years between two reports of one age
_AROUND: Final = 90  # characters on either side of a name
_FAR: Final = 180  # and before one that somebody is identified by
_BEHIND: Final = 9  # words behind a name in which it is said what became of somebody
_BEFORE: Final = 11
_NEAR: Final = 4  # words between what tells it and the name
_APPOSED: Final = 4  # "the little girl, X"
_CLOSE: Final = 4  # "was shot", "was also fatally shot"
_GROWN: Final = 18
_IN_YEARS: Final = "y"
_TEEN: Final = 15  # first reports call a boy of that age a man
_WITHIN: Final = 200  # characters before a phrase in which the age is told
_SENTENCES: Final = 25  # in which those are named of whom an article tells
_FEWEST: Final = 2
_LONGEST: Final = 4


def named_later(one: Profiled, other: Profiled) -> Iterator[tuple[Span, list[Span]]]:
    """Yield what the earlier article leaves open and the names that the later one gives.

    The name must be new, fit in sex and age to whom the phrase speaks of, and the later article must not
    leave open the same.
    """
    asked = one.questions.get("who")
    if asked is None or not asked.left:
        return
    still = other.questions.get("who")
    lefts = [left for left in asked.left if still is None or not _stays(left, still.left)]
    people = list(_told(one, other)) if lefts else []
    for left in lefts:
        meant = replace(left.meant, of=left.meant.of or "struck")
        age = _age_before(one.article.text, left.span.start)
        if age is not None and meant.young is not None and meant.young != (age < _GROWN):
            age = None
        fitting = (
            span
            for span, bearer, years in people
            if bearer.may_be(meant) and (age is None or years is None or abs(age - years) <= _SAME)
        )
        told = list(islice(fitting, PLACES))
        if told:
            yield left.span, told


def again_of(of: Profiled, name: Span) -> list[Span]:
    """Return where an article names the same one in full again."""
    words = plain_words(name.text.split())
    again = [mention for full, mention in of.bearers.get(words[-1], ()) if full == words]
    return [Span.cut(of.article.text, m.start, m.end) for m in again if m.start != name.start][:PLACES]


def _stays(left: Answer, still: tuple[Answer, ...]) -> bool:
    return any(other.meant.may_be(left.meant) for other in still)


def _age_before(text: str, at: int) -> int | None:
    """Return the only age that is told before a phrase of somebody without a name."""
    found = {int(one or two) for one, two in _AGE.findall(text, max(0, at - _WITHIN), at)}
    return found.pop() if len(found) == 1 else None


def _told(one: Profiled, other: Profiled) -> Iterator[tuple[Span, Meant, int | None]]:
    """Yield the people that only the later article names, struck or accused as it says."""
    text = other.article.text
    listed = _listed(text, other.profile.mentions)
    for mention in other.profile.mentions:
        words = plain_words(mention.words)
        if mention.sentence > _SENTENCES:
            return
        ages = other.ages.get((words[0], words[-1]), ()) if len(words) >= _FEWEST else ()
        party = _party(other, mention)
        person = mention.kind == "person" or (mention.kind == "unknown" and not _headed(mention))
        person = (person or bool(ages or party)) and not _of_a_place(mention)
        if not person or len(words) < _FEWEST or _is_known(words, one):
            continue
        meant = _fate(text, mention) or _of_sheet(other, mention)
        inherited = meant is None and mention in listed
        if inherited:
            meant = Meant(next((fate for near in listed[mention] if (fate := _fate_of(text, near))), ""), "")
        if meant is None or (inherited and not meant.of):
            continue
        if not (
            ages
            or mention in listed
            or party
            or meant.sex
            or len(other.bearers[words[-1]]) >= _FEWEST
            or _named(text, mention.start)
        ):
            continue
        years = ages[0].age if ages else party.age if party else None
        young = _is_young(years) if years is not None else meant.young
        bearer = replace(meant, sex=meant.sex or mention.sex, young=young)
        yield Span.cut(text, mention.start, mention.end), bearer, years


def _listed(text: str, mentions: Sequence[NameMention]) -> dict[NameMention, list[NameMention]]:
    """Return the names that stand in one list, each with all of it: "X, 34; Y, 41; and Z were killed"."""
    found: dict[NameMention, list[NameMention]] = {}
    run: list[NameMention] = []
    for mention in mentions:
        if not run or not _LISTED.fullmatch(text, run[-1].end, mention.start):
            run = []
        run.append(mention)
        if len(run) > 1:
            found.update(dict.fromkeys(run, run))
    return found


def _fate_of(text: str, mention: NameMention) -> str:
    meant = _fate(text, mention)
    return meant.of if meant else ""


def _is_young(years: int) -> bool | None:
    """Tell whether somebody is under age; of those about to come of age first reports say both."""
    return None if _TEEN <= years <= _GROWN + 1 else years < _GROWN


def _is_known(words: tuple[str, ...], one: Profiled) -> bool:
    """Tell whether an article has somebody of that name, or a family name alone that may be theirs."""
    return any(
        len(bearer) < _FEWEST or bearer[0] == words[0] or {*bearer} & {*words[:-1]}
        for bearer, _ in one.bearers.get(words[-1], ())
    )


def _of_sheet(of: Profiled, mention: NameMention) -> Meant | None:
    """Return what the sentence tells of a name with an age, also of one in a list."""
    party = _party(of, mention)
    return Meant(party.who, party.sex) if party and party.who else None


def _party(of: Profiled, mention: NameMention) -> AgedPerson | None:
    near = (one for one in of.sheet if one.start < mention.end and mention.start < one.end and one.exact)
    words = plain_words(mention.words)
    if len(words) < _FEWEST:
        return None
    told = (one for one in near if one.name == words and one.unit == _IN_YEARS)
    return next((one for one in told if mention.kind == "person" or words[0] in given_names()), None)


def _of_a_place(mention: NameMention) -> bool:
    """Tell whether a word before a name makes it that of a thing: "the West Side"."""
    return not question_words().of.definite.isdisjoint(mention.before[-1:])


def _named(text: str, at: int) -> bool:
    """Tell whether a name is just told: "identified as X"."""
    return text[max(0, at - 4) : at].split()[-1:] == [question_words().of.naming]


def _headed(mention: NameMention) -> bool:
    """Tell whether capitals say nothing, as every word there has one."""
    return mention.head or mention.weak or len(mention.words) > _LONGEST


def _fate(text: str, mention: NameMention) -> Meant | None:
    """Return what the words around a name tell of its bearer; ``None`` if neither struck nor accused."""
    start, end = mention.start, mention.end
    near = _INITIAL.sub(" ", text[max(0, start - _AROUND) : start].rpartition(_PARAGRAPH)[2])
    before = _WORDS.findall(near.lower())[-_BEFORE:]
    after = _WORDS.findall(text[end : end + _AROUND].partition(_PARAGRAPH)[0].lower())[:_BEHIND]
    severed = [at for at, word in enumerate(before) if word in question_words().of.ending]
    before = before[severed[-1] + 1 :] if severed else before
    of = _behind(after) or _before(before)
    apposed = _apposed(before)
    if apposed is not None:
        return replace(apposed, of=of or apposed.of)
    if not of and question_words().of.naming in before[-2:]:
        return _identified(text, start) or (meant if (meant := meant_by(before)).of else None)
    return replace(meant_by(before[-2:]), of=of) if of else None


def _identified(text: str, at: int) -> Meant | None:
    """Read "the baker shot on Monday in Elverton was identified by police as X"."""
    words = _WORDS.findall(text[max(0, at - _FAR) : at].rpartition(_PARAGRAPH)[2].lower())
    stops = [place for place, word in enumerate(words) if word == "."]
    words = words[stops[-1] + 1 :] if stops else words
    meant = meant_by(words)
    if not meant.of and not question_words().of.hurt.isdisjoint(words):
        meant = replace(meant, of="struck")
    return meant if meant.of else None


def _behind(words: list[str]) -> str:
    """Read "X, 24, died", "X was shot and killed", "X was arrested"; the sentence ends the look."""
    known, aged = question_words().of, age_words()
    passive = -_CLOSE
    for at, word in enumerate(words):
        if word in known.ending or (word in known.relative and at > 1):
            return ""
        told = at - passive < _CLOSE
        if (
            word in known.died
            or (told and word in known.hurt)
            or (word in aged.died and words[at - 1] == ",")
        ):
            return "struck"
        if told and word in known.held:
            return "accused"
        passive = at if word in aged.passive else -_CLOSE if word in known.breaking else passive
    return ""


def _before(words: list[str]) -> str:
    """Read "killed 24-year-old X", "the victim, X", "identified the suspect as X", "arrested X"."""
    known, aged = question_words().of, age_words()
    for at in range(len(words) - 1, -1, -1):
        word, rest = words[at], words[at + 1 :]
        if word in aged.severing - {","} and word not in known.accused:
            return ""
        if aged.naming.isdisjoint(rest) and (len(rest) > _NEAR or not known.apart.isdisjoint(rest[1:])):
            return ""
        if word in aged.deaths and not known.losing.isdisjoint(rest[:1]):
            return "struck"
        if not known.apart.isdisjoint(rest[:1]):
            continue
        if word in known.hurting:
            return "struck"
        if word in known.holding:
            return "accused"
    return ""


def _apposed(words: list[str]) -> Meant | None:
    """Read "the little girl, X": a noun that says who is meant."""
    known = question_words().of
    if words[-1:] != [","]:
        return None
    near = words[-1 - _APPOSED : -1]
    firsts = [at for at, word in enumerate(near) if word in known.definite]
    if not firsts or "," in near[firsts[-1] :]:
        return None
    meant = meant_by(near[firsts[-1] :][-1:])
    return meant if meant.of or meant.sex or meant.young is not None else None
