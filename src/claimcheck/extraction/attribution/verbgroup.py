"""The verb group around a cue verb: its auxiliaries, and whether it is a verb at all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from claimcheck.extraction.attribution.codes import (
    BE,
    COMMA,
    CONTRACTIONS,
    COORDINATOR,
    DASH,
    DAY,
    DETERMINER,
    DO,
    HAVE,
    MODAL,
    NEGATION,
    OPEN,
    PAUSE,
    POSSESSIVE,
    PREPOSITION,
    QUOTE,
    RELATIVE,
    STOP,
    SUBJECT_PRONOUN,
    SUBORDINATOR,
    THAT,
    TO,
    WORDS,
)
from claimcheck.extraction.attribution.sheet import Sheet
from claimcheck.extraction.attribution.subjects import subject
from claimcheck.lang.cue_words import VerbCue, cue_words, noun_cues

_HEAD_ENDS: Final = frozenset({PREPOSITION, COMMA, DASH, OPEN, RELATIVE, THAT, DAY})
_PERFECT_ADVERBS: Final = WORDS.perfect_adverbs
_FLOATING: Final = WORDS.floating
_LOOSE: Final = _PERFECT_ADVERBS | _FLOATING
_HELPERS: Final = frozenset({BE, HAVE, MODAL})
_COMPLEMENT: Final = frozenset({DETERMINER, POSSESSIVE, SUBJECT_PRONOUN, THAT, QUOTE, SUBORDINATOR})


@dataclass(slots=True)
class VerbGroup:
    """Where the group starts and what it is like; ``reach``: finite, infinitive or participle."""

    start: int
    reach: str
    passive: bool = False
    negated: bool = False
    have: bool = False


def verb_group(sheet: Sheet, index: int, low: int, high: int, cue: VerbCue) -> VerbGroup | None:
    """Return the verb group whose main verb is the cue, or ``None`` if the word is no verb here."""
    codes, lower = sheet.codes, sheet.lower
    start = index
    be = have = infinitive = negated = helped = False
    at = index - 1
    while at >= low and index - at < 9:
        code = codes[at]
        if not code and lower[at] not in _LOOSE and not lower[at].endswith("ly"):
            break  # a content word, by far the most
        if code == COMMA and at == index - 1:
            at = _before_aside(sheet, at, low)
            if at < 0:
                break
            code = codes[at]
        if lower[at] in CONTRACTIONS:  # "they're saying": the subject ends where the group starts
            be, have, helped = code == BE, code == HAVE, True
            start = at + 1
            break
        if code == BE or (code == POSSESSIVE and at > low and codes[at - 1] == SUBJECT_PRONOUN):
            if code == POSSESSIVE:
                have = True
            else:
                be = True
            helped = True
            start = at
            if lower[at] == "been":
                be = True
        elif code == HAVE:
            have = helped = True
            start = at
        elif code in (DO, MODAL):
            helped = True
            start = at
        elif code == NEGATION:
            negated = True
            start = at
        elif code == TO:
            if helped and not be and start == at + 1 and codes[start] in (DO, MODAL):
                break
            infinitive = True
            start = at
            break
        elif lower[at] in _PERFECT_ADVERBS and at > low and codes[at - 1] in (HAVE, SUBORDINATOR):
            start = at
        elif lower[at] in _FLOATING and at > low and codes[at - 1] in _HELPERS:
            start = at  # "have both said"
        elif code == DAY and at > low and codes[at - 1] in (BE, HAVE):  # "was yesterday reported"
            start = at
        elif sheet.is_adverb(at):
            start = at if code or lower[at].endswith("ly") else start
        else:
            break
        if lower[at].endswith(("n't", "n’t")):
            negated = True
        at -= 1
    if (
        "ing" in cue.forms
        and lower[index - 2 : index] in (["quoted", "as"], ["cited", "as"])
        and index - 2 > low
    ):
        at = index - 2  # "was quoted as saying"
        while at > low and codes[at - 1] in _HELPERS:
            at -= 1
        return VerbGroup(at, "finite") if at < index - 2 else None
    if "ing" in cue.forms:
        reach = "finite" if helped else "participle"
        if not helped and not _is_participle(sheet, index, start, low, high):
            return None
        return VerbGroup(start, reach, False, negated, have)
    past = "past" in cue.forms or "participle" in cue.forms
    passive = be and "participle" in cue.forms
    if be and not passive:
        return None
    if infinitive:
        return (
            VerbGroup(start, "infinitive", passive, negated, have) if passive or "base" in cue.forms else None
        )
    if helped:
        return VerbGroup(start, "finite", passive, negated, have)
    before = codes[start - 1] if start > low else -1
    if past and "base" not in cue.forms:
        return _past(sheet, index, start, before, high, cue)
    return _present(sheet, index, start, before, low, high, cue)


def _before_aside(sheet: Sheet, comma: int, low: int) -> int:
    """Return the auxiliary or "not" before the aside that ends here ("has not, as of today, said"), or -1."""
    for at in range(comma - 1, max(low, comma - 9), -1):
        if sheet.codes[at] in (STOP, QUOTE, PAUSE):
            return -1
        if sheet.codes[at] == COMMA:
            return at - 1 if sheet.codes[at - 1] in (HAVE, MODAL, NEGATION) else -1
    return -1


def _past(sheet: Sheet, index: int, start: int, before: int, high: int, cue: VerbCue) -> VerbGroup | None:
    lower = sheet.lower
    if (
        index + 1 < high
        and lower[index + 1] == "by"
        and not (index + 2 < high and lower[index + 2].endswith("ing"))
    ):
        return VerbGroup(start, "participle", True)
    if before == DETERMINER and lower[start - 1] not in WORDS.standalone:
        return None
    if before == THAT and not (
        (start > 1 and lower[start - 2] in cue_words().sources.documents)
        or (index + 1 < high and sheet.codes[index + 1] in (COMMA, PAUSE, QUOTE))
    ):
        return None  # but "a report that said", "a sign that said: “…”"
    if before in (POSSESSIVE, PREPOSITION, TO):
        return None
    if cue.lemma in WORDS.adjectival and lower[start - 1][0].isdigit() and index + 1 < high:
        return None  # "300 pledged delegates"
    return VerbGroup(start, "finite")


def _is_plural(word: str) -> bool:
    return (word.endswith("s") and not word.endswith("ss")) or word in WORDS.plurals


def _is_document(word: str) -> bool:
    return word in cue_words().sources.documents or word in cue_words().sources.papers


def _plural_head(sheet: Sheet, start: int, low: int, document: bool) -> bool:
    """Tell whether the subject of a verb at ``start`` is plural: "members of the panel, like others, say".

    ``document``: the verb may as well be a noun, so only documents will do ("polls in both states show").
    """
    found = subject(sheet, start, low)
    if found is None or found[1] > start or found[1] - found[0] < 2:
        return False
    at = found[0]
    while at < found[1] and sheet.codes[at] not in _HEAD_ENDS:
        at += 1
    head = sheet.lower[at - 1]
    if document and not _is_document(head):
        return False
    return at > found[0] and _is_plural(head)


def _present(
    sheet: Sheet, index: int, start: int, before: int, low: int, high: int, cue: VerbCue
) -> VerbGroup | None:
    codes, lower = sheet.codes, sheet.lower
    following = codes[index + 1] if index + 1 < high else STOP
    if (
        lower[start - 1] == "which"
        and start - 2 >= low
        and codes[start - 2] == PREPOSITION
        and cue.lemma in WORDS.nounlike
    ):
        return None  # "at which point"
    if before in (SUBJECT_PRONOUN, RELATIVE):
        return VerbGroup(start, "finite")
    if before in (POSSESSIVE, PREPOSITION, TO) or (
        before in (DETERMINER, THAT) and lower[start - 1] not in WORDS.standalone
    ):
        return None
    if before == -1 and "third" not in cue.forms:
        return None
    subject_word = lower[start - 1] if start else ""
    plural = _is_plural(subject_word)
    headline = index < sheet.tokens.paragraphs[0][1]
    named = (
        index + 1 < high
        and sheet.is_name(index + 1)
        and ((headline and cue.reporting) or not sheet.is_name(index))
    )
    after = lower[index + 1] if index + 1 < high else ""
    nounlike = lower[index] in noun_cues() or cue.lemma in WORDS.nounlike
    if nounlike and "third" in cue.forms and _is_object(sheet, index, before, subject_word):
        return None
    clause = following in _COMPLEMENT and (following != SUBORDINATOR or after in WORDS.questions)
    if nounlike and not clause:
        ends = following == STOP and cue.kind in ("say", "show")
        speaks = _is_document(subject_word) or (
            "third" not in cue.forms and cue.kind == "show" and _plural_head(sheet, start, low, True)
        )
        if not (
            ends
            or speaks
            or after == "out"
            or (named and (plural or "third" in cue.forms))
            or (following in (TO, PREPOSITION) and plural)
        ):
            return None
    if (
        "third" in cue.forms
        or plural
        or before == COORDINATOR
        or ("past" not in cue.forms and _plural_head(sheet, start, low, nounlike))
    ):
        return VerbGroup(start, "finite")
    if cue.lemma in cue_words().frames.figure:
        return VerbGroup(start, "finite") if before in (0, DAY, COMMA) else None
    if not nounlike and (following in _COMPLEMENT or named):
        return VerbGroup(start, "finite")
    return None


def _is_object(sheet: Sheet, index: int, before: int, word: str) -> bool:
    """Tell whether a noun stands there: "many promises", "uttering charges", "Chile, states that trade"."""
    if before == DETERMINER:
        return _is_plural(word)
    if before == COMMA:
        following = sheet.codes[index + 1 : index + 3]
        return following == [THAT, 0] and not sheet.is_name(index + 2)
    return before == 0 and word.endswith("ing") and not _is_document(word)


def _is_participle(sheet: Sheet, index: int, start: int, low: int, high: int) -> bool:
    codes = sheet.codes
    if start == low:
        return True
    before = codes[start - 1]
    if before in (DETERMINER, POSSESSIVE, TO, BE):
        return False
    return index + 1 < high and codes[index + 1] not in (STOP,)
