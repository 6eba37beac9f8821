"""Attributions whose cue is a verb: "X said …", "…, X said", "…, said X", "X, saying …"."""

from __future__ import annotations

from typing import Final

from claimcheck.extraction.attribution.adverbials import addressee, skip_adverbials
from claimcheck.extraction.attribution.clauses import is_finite, leads_up
from claimcheck.extraction.attribution.codes import (
    ADVERB,
    BE,
    COMMA,
    COORDINATOR,
    DAY,
    DETERMINER,
    PAUSE,
    PREPOSITION,
    QUOTE,
    RELATIVE,
    STOP,
    SUBJECT_PRONOUN,
    SUBORDINATOR,
    THAT,
    WORDS,
)
from claimcheck.extraction.attribution.drafting import draft
from claimcheck.extraction.attribution.guards import idle, only_names, only_rings, trim_time
from claimcheck.extraction.attribution.implied import participle_subject, shares
from claimcheck.extraction.attribution.inverted import read_inverted
from claimcheck.extraction.attribution.left import content_before
from claimcheck.extraction.attribution.opening import read_opening
from claimcheck.extraction.attribution.passive import read_passive, read_question
from claimcheck.extraction.attribution.relatives import cut_at_main_verb
from claimcheck.extraction.attribution.right import as_said, content_after, topic_of
from claimcheck.extraction.attribution.sheet import Sheet
from claimcheck.extraction.attribution.subjects import subject
from claimcheck.extraction.attribution.verbgroup import VerbGroup, verb_group
from claimcheck.extraction.drafts import AttributionDraft, Range
from claimcheck.lang.cue_words import VerbCue, cue_words

_GAPS: Final = frozenset({"say", "mind"})  # "which she said was"
_FREE: Final = frozenset({"say", "tell", "show", "ask", "deny"})


def read_verb(
    sheet: Sheet, index: int, low: int, high: int, cue: VerbCue, last: AttributionDraft | None
) -> AttributionDraft | None:
    """Return the attribution that the cue verb at ``index`` makes within the sentence ``[low, high)``.

    ``last`` is the attribution before it in the sentence, whose source a participle or "and added" shares.
    """
    group = verb_group(sheet, index, low, high, cue)
    if group is None:
        return None
    if (
        cue.kind == "ask"
        and group.reach == "finite"
        and (group.start == low or code_before(sheet, group.start) == SUBORDINATOR)
    ):
        return read_question(sheet, index, high, cue, group)
    if group.passive:
        return read_passive(sheet, index, low, high, cue, group)
    if not _spoken(sheet, group, low, cue):
        return None
    codes = sheet.codes
    source: Range | None
    aside, closed = index + 1, False
    if cue.kind == "judge" and cue.lemma == "call" and only_names(sheet, index, low, high, group):
        return None
    if group.reach == "finite":
        inverted = read_inverted(sheet, index, group.start, low, high, cue)
        if inverted is not None:
            return inverted
        put_it = cue.lemma in cue_words().frames.figure and sheet.lower[index + 1 : index + 2] == ["it"]
        aside = skip_adverbials(sheet, index + 1 + put_it, high)
        closed = aside >= high or codes[aside] in (COMMA, STOP)
        source = subject(sheet, group.start, low, titles=not closed)
        if (
            last is not None
            and codes[group.start - 1] == COORDINATOR
            and (source is None or shares(sheet, last, group.start - 1))
        ):
            source = last.source
        if source is None:
            return None
        source = trim_time(sheet, source)
        if _reduced(sheet, index, group, source, low, cue):
            return None
    else:
        source = participle_subject(sheet, group.start, low, last)
        if source is None and cue.reporting and _fits(sheet, index, high, cue, group, None):
            return read_opening(sheet, index, low, high, cue, group)
        if source is None:
            return None
    if source[0] < source[1] and (
        sheet.lower[source[0]] in ("including", "according")
        or (code_before(sheet, source[0]) == COMMA and _does(sheet, source))
    ):
        return None  # "animals, including one called the …"
    if source[1] > group.start:
        source = None if group.reach == "finite" else source
    at = index + 1
    content: list[Range] = []
    if closed and source is not None and source[0] > low and sheet.lower[source[0] - 1] == "as":
        made = as_said(sheet, index, source, aside, low, high, cue, group)
        if made is not None:
            return made
    if not _fits(sheet, index, high, cue, group, source) or idle(sheet, index, high, cue, source):
        return None
    if cue.kind == "seem":
        rest = content_after(sheet, at, high, cue)
        return draft(sheet, None, (group.start, at), [source, *rest], cue, group) if rest and source else None
    if (
        group.reach == "finite"
        and cue.kind in _FREE
        and source is not None
        and (code_before(sheet, group.start) != COORDINATOR)
    ):
        content = content_before(sheet, source, index, low, high, cue)
    if not content:
        leading = leads_up(sheet, source, group.start, low)
        gap = cue.kind in _GAPS and source is not None and code_before(sheet, source[0]) in (RELATIVE, THAT)
        content = content_after(sheet, at, high, cue, leading=leading, gap=gap)
        if gap and content and source is not None:
            content = _within_commas(sheet, content)
    if content and source is not None and codes[source[0]] == RELATIVE:
        content = cut_at_main_verb(sheet, content, source, low, cue)
    if not content or (cue.lemma == "call" and only_rings(sheet, index, content)):
        return None
    made = draft(sheet, source, (group.start, at), content, cue, group)
    if cue.kind == "tell":
        made.addressee = addressee(sheet, at, high)
    return made


def _does(sheet: Sheet, source: Range) -> bool:
    """Tell whether the words after a comma tell what is done: "…, leaving a lake called the Basin"."""
    first, last = source
    word = sheet.words[first]
    return (
        word.endswith("ing")
        and word[0].islower()
        and sheet.codes[first] == 0
        and (
            last - first < 2
            or any(code in (DETERMINER, PREPOSITION) for code in sheet.codes[first + 1 : last])
        )
    )


def _within_commas(sheet: Sheet, content: list[Range]) -> list[Range]:
    """End "…, which she said was safe, fell" at the comma that ends the aside."""
    first, last = content[0]
    for at in range(first + 1, last):
        if sheet.codes[at] == COMMA and sheet.quote_of[at] < 0:
            return [(first, at)]
    return content


def code_before(sheet: Sheet, at: int) -> int:
    """Return the class of the word before."""
    return sheet.codes[at - 1] if at else -1


def _spoken(sheet: Sheet, group: VerbGroup, low: int, cue: VerbCue) -> bool:
    """Tell whether the form speaks for the subject: "went on to say", not "a chance to say"."""
    if group.reach == "participle":
        return cue.kind != "mind"
    if group.reach == "infinitive":
        if cue.kind == "tell":
            return True
        before = group.start - 1
        if before >= low and cue.kind in ("show", "deny") and sheet.lower[before] in WORDS.attempts:
            return True
        return before >= low and sheet.lower[before] in cue_words().frames.leading
    return True


def _reduced(sheet: Sheet, index: int, group: VerbGroup, source: Range, low: int, cue: VerbCue) -> bool:
    """Tell whether the form only tells more of a noun: "is an effort intended to …"."""
    return (
        group.start == index
        and "participle" in cue.forms
        and not cue.reporting
        and source[0] > low
        and sheet.codes[source[0] - 1] == BE
    )


def is_person(sheet: Sheet, source: Range) -> bool:
    """Tell whether somebody stands there rather than something: a "contract with X" speaks against no one."""
    codes = sheet.codes
    head = source[0]
    while head + 1 < source[1] and codes[head + 1] in (0, DETERMINER):
        head += 1
    return (
        sheet.is_name(head)
        or codes[head] in (SUBJECT_PRONOUN, RELATIVE)
        or sheet.lower[head] in cue_words().sources.unnamed
    )


def _fits(sheet: Sheet, index: int, high: int, cue: VerbCue, group: VerbGroup, source: Range | None) -> bool:
    """Tell whether what follows makes the verb one of speech: "she found that", not "she found a coin"."""
    frames = cue_words().frames
    following = index + 1
    if sheet.lower[following : following + 1] == ["than"]:
        return False  # "easier said than done"
    while following < high and sheet.codes[following] == ADVERB:
        following += 1
    code = sheet.codes[following] if following < high else STOP
    if code in (PREPOSITION, DAY, 0):
        beyond = skip_adverbials(sheet, following, high)
        if beyond < high and sheet.codes[beyond] == THAT:
            code = sheet.codes[beyond]
        elif cue.kind == "say" and source is not None and _follows_speech(sheet, source[0]):
            code = sheet.codes[beyond] if beyond < high else STOP  # "…," she declared on Sunday
    if cue.lemma in frames.quoted:
        return (
            code in (QUOTE, PAUSE, STOP, THAT)
            or (code == COMMA and sheet.quote_of[index - 1] < 0)
            or group.negated
        )
    if cue.lemma in frames.figure:
        return _puts_a_figure(sheet, following, high)
    if cue.lemma in frames.strict:
        return code in (THAT, QUOTE)
    if cue.lemma == "state" and "base" not in cue.forms and "past" not in cue.forms:
        return code in (THAT, QUOTE, PAUSE, STOP)
    if cue.lemma in frames.clausal:
        if code in (THAT, SUBJECT_PRONOUN, SUBORDINATOR, STOP, QUOTE, COMMA, PAUSE):
            return True
        plain = cue.lemma in frames.plain and (
            cue.lemma != "state" or "past" in cue.forms
        )  # not "state radio"
        if plain and any(
            is_finite(sheet, at, following) for at in range(following + 1, min(high, following + 14))
        ):
            return True
        sources = cue_words().sources
        return source is not None and any(
            sheet.lower[at] in sources.documents or sheet.lower[at] in sources.papers for at in range(*source)
        )
    if cue.lemma in frames.about:
        topic = topic_of(sheet, index + 1, high)
        if topic >= high:
            return False
        return sheet.lower[topic] != "against" or (source is not None and is_person(sheet, source))
    return True


def _puts_a_figure(sheet: Sheet, at: int, high: int) -> bool:
    """Tell whether "at" and a figure follow: "put the damage at $4 million"."""
    codes, lower = sheet.codes, sheet.lower
    for index in range(at + 1, min(high - 1, at + 10)):
        if codes[index] in (COMMA, STOP, QUOTE):
            return False
        if lower[index] == "at":
            return any(
                sheet.words[k][0].isdigit() or sheet.words[k][0] in "$€£"
                for k in range(index + 1, min(high, index + 5))
            )
    return False


def _follows_speech(sheet: Sheet, at: int) -> bool:
    """Tell whether what is said may stand right before ``at``."""
    number = sheet.quote_of[at - 1] if at else -1
    if number >= 0:
        return sheet.tail(sheet.quotes[number]) in (",", "?", "!")
    return code_before(sheet, at) == COMMA
