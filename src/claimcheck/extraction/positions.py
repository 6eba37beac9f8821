"""Where actors stand on a named matter: for, against, committed, ruling out, undecided or conditional.

Only actors with a name count, and only plain words outside quotations:
"Poland has ruled out taking part", "only Latvia, France and Spain have pledged to send engineers".
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from claimcheck.extraction.attribution.contents import clause_end
from claimcheck.extraction.attribution.sheet import Sheet, sheet_of
from claimcheck.extraction.attribution.subjects import subject
from claimcheck.extraction.attribution.verbgroup import verb_group
from claimcheck.extraction.drafts import Drafts, PositionDraft, Range
from claimcheck.lang.cue_words import verb_cues
from claimcheck.lang.grammar_words import Class
from claimcheck.lang.stance_words import Stance, StanceCue, stance_cues, stance_words
from claimcheck.text import Tokens

BE, HAVE, MODAL, NEGATION, ADVERB = (
    int(Class.BE), int(Class.HAVE), int(Class.MODAL), int(Class.NEGATION), int(Class.ADVERB),
)  # fmt: skip
RELATIVE, PAUSE = int(Class.RELATIVE), int(Class.PAUSE)
COMMA, COORDINATOR, DETERMINER, OTHER, DASH = (
    int(Class.COMMA), int(Class.COORDINATOR), int(Class.DETERMINER), int(Class.OTHER), int(Class.DASH),
)  # fmt: skip
_NO_OBJECT: Final = frozenset(
    int(c)
    for c in (Class.PREPOSITION, Class.COMMA, Class.STOP, Class.SUBORDINATOR, Class.COORDINATOR, Class.TO)
)
_JOINTS: Final = _NO_OBJECT | {RELATIVE}
_LONG_QUOTE: Final = 6  # tokens
_OWN: Final = frozenset({"it", "he", "she", "they"})
_VERBS: Final = 3  # tokens of a verb group before its last word
_LONGEST: Final = 16  # tokens of a matter
_MODALS_OF_WILL: Final = frozenset({"will", "would", "'ll", "’ll"})


def extract_positions(tokens: Tokens, drafts: Drafts) -> None:
    """Append where named actors stand, in the order of the text."""
    cues = stance_cues()
    hits = tokens.where(cues)
    if not hits:
        return
    sheet = sheet_of(tokens)
    for index in hits:
        if sheet.quote_of[index] >= 0 or (tokens.glued(index) and tokens.words[index - 1] in "-–"):
            continue
        first, last = tokens.sentence_at(index)
        low, high = max(first, index - 150), min(last, index + 300)
        for cue in cues[tokens.lower[index]]:
            made = _read(sheet, index, low, high, cue)
            if made:
                drafts.positions += made
                break


def _read(sheet: Sheet, index: int, low: int, high: int, cue: StanceCue) -> list[PositionDraft]:
    lower, at = sheet.lower, index + 1
    for after in cue.after:
        begin = at + len(after)
        if begin <= high and tuple(lower[at:begin]) == after:
            break
    else:
        return []
    group = _group(sheet, index, low, high, cue)
    if group is None or begin >= high:
        return []
    start, negated, would = group
    stance: Stance | None = cue.negated if negated else cue.stance
    if sheet.lower[begin : begin + 2] == ["rule", "out"]:  # "refuses to rule out"
        begin, stance = begin + 2, "undecided"
    if begin < high and lower[begin] in stance_words().conditions.particles:
        return []  # "is backing down"
    if stance is None or begin >= high or (not after and sheet.codes[begin] in _NO_OBJECT):
        return []
    if start - 3 >= low and sheet.codes[start - 1] == COORDINATOR and lower[start - 3] == "to":
        return []  # "to run and support the shops"
    actors = subject(sheet, start, low)
    if actors is not None and sheet.lower[actors[0]] in _OWN and actors[1] == actors[0] + 1:
        near = actors[1] == start and index - start <= _VERBS  # not "it will found a body to run and support"
        actors = _teller(sheet, actors[0], low, high) if near else None
    if actors is None or actors[1] > start or _only_supposed(sheet, actors[0], low):
        return []
    if _said_by_others(sheet, actors):
        return []
    told = verb_cues().get(lower[begin])
    if stance == "ruled out" and told is not None and told.reporting:
        return []  # "refused to comment" is a matter of words, not of policy
    condition = _condition(sheet, begin, high)
    end = _end(sheet, begin, high)
    if condition is not None:
        end = min(end, condition[0])
        stance = "conditional" if would or stance in ("for", "committed") else stance
    elif would:
        return []  # what somebody would do is no position without the condition
    matter = _matter(sheet, begin, end)
    if matter is None:
        return []
    return [
        PositionDraft(
            first=actor[0], last=matter[1] if condition is None else condition[1], actor=actor,
            name=sheet.tokens.words_between(*_bare(sheet, actor)), matter=_plain(sheet, matter),
            stance=stance, condition=None if condition is None else _plain(sheet, condition),
        )
        for actor in _actors(sheet, actors)
    ]  # fmt: skip


def _only_supposed(sheet: Sheet, at: int, low: int) -> bool:
    """Tell whether the clause is a supposition ("if Poland agreed") or leaves its matter to another one."""
    return at > low and (
        sheet.lower[at - 1] in stance_words().conditions.openers or sheet.codes[at - 1] == RELATIVE
    )


def _end(sheet: Sheet, begin: int, high: int) -> int:
    """Return where the matter ends: with its clause, before a long quotation, never within a phrase."""
    codes = sheet.codes
    end = clause_end(sheet, begin, high, short=True)
    for at in range(begin + 1, min(end, begin + _LONGEST)):
        number = sheet.quote_of[at]
        if codes[at] == PAUSE or (number >= 0 and sheet.quotes[number].last - at > _LONG_QUOTE):
            return at
    if end <= begin + _LONGEST:
        return end
    at = begin + _LONGEST
    while at > begin + 3 and codes[at] not in _JOINTS:
        at -= 1
    while at > begin + 3 and codes[at - 1] in _JOINTS:
        at -= 1
    return at


def _said_by_others(sheet: Sheet, actors: Range) -> bool:
    """Tell "Critics say Norway" (supports), where the actor is the subject of what others say."""
    cues = verb_cues()
    return any(
        (cue := cues.get(sheet.lower[at])) is not None and cue.reporting and sheet.words[at].islower()
        for at in range(actors[0] + 1, actors[1] - 1)
    )


def _teller(sheet: Sheet, pronoun: int, low: int, high: int) -> Range | None:
    """Return who "it" is in "Poland said (that) it supports": the subject of the verb right before."""
    at = pronoun - 1 if sheet.lower[pronoun - 1] != "that" else pronoun - 2
    cue = verb_cues().get(sheet.lower[at]) if at > low else None
    if cue is None or not cue.reporting:
        return None
    group = verb_group(sheet, at, low, high, cue)
    if group is None or group.reach != "finite" or group.passive or group.negated:
        return None
    return subject(sheet, group.start, low)


def _follow(sheet: Sheet, at: int, high: int, words: Sequence[str]) -> bool:
    return at + len(words) <= high and sheet.lower[at : at + len(words)] == list(words)


def _group(sheet: Sheet, index: int, low: int, high: int, cue: StanceCue) -> tuple[int, bool, bool] | None:
    """Return where the verb group starts, whether it is negated, and whether it only says what would be."""
    codes, lower = sheet.codes, sheet.lower
    if cue.verb is not None:
        group = verb_group(sheet, index, low, high, cue.verb)
        if group is None or group.reach != "finite" or group.passive:
            return None
        modals = {lower[at] for at in range(group.start, index) if codes[at] == MODAL}
        if modals - _MODALS_OF_WILL - {"won't", "won’t"}:
            return None
        return group.start, group.negated, "would" in modals
    start = index
    while (
        start > low
        and (codes[start - 1] in (BE, HAVE, NEGATION) or sheet.is_adverb(start - 1))
        and index - start < 4
    ):
        start -= 1
    if not any(codes[at] in (BE, HAVE) for at in range(start, index)):
        return None
    return start, any(codes[at] == NEGATION for at in range(start, index)), False


def _condition(sheet: Sheet, at: int, high: int) -> Range | None:
    lower = sheet.lower
    for index in range(at + 1, min(high, at + 30)):
        if sheet.quote_of[index] >= 0 or (
            sheet.codes[index] == COMMA and sheet.codes[index + 1] == COORDINATOR
        ):
            return None  # what follows is another clause
        for words in stance_words().conditions.words:
            if lower[index] == words[0] and _follow(sheet, index, high, words):
                end = clause_end(sheet, index + len(words), high, short=True)
                return (index, end) if end > index + len(words) else None
    return None


def _matter(sheet: Sheet, begin: int, end: int) -> Range | None:
    while begin < end and sheet.codes[begin] == DETERMINER:
        begin += 1
    while end > begin and not sheet.words[end - 1][0].isalnum():
        end -= 1
    meaning = sum(
        1 for at in range(begin, end)
        if sheet.codes[at] == OTHER and sheet.words[at][0].isalpha() and not sheet.is_adverb(at)
    )  # fmt: skip
    return (begin, end) if meaning else None


def _plain(sheet: Sheet, words: Range) -> str:
    return " ".join(sheet.tokens.words_between(*words).split())


def _bare(sheet: Sheet, actor: Range) -> Range:
    first, last = actor
    return (first + 1, last) if sheet.lower[first] == "the" and last - first > 1 else actor


def _actors(sheet: Sheet, whole: Range) -> list[Range]:
    """Split "only Latvia, France and the three Baltic states" into actors with names of their own."""
    first, last = whole
    leads = stance_words().actors.leads
    while first < last and (sheet.lower[first] in leads or sheet.codes[first] == COORDINATOR):
        first += 1
    while last > first and sheet.codes[last - 1] == ADVERB:
        last -= 1
    parts: list[Range] = []
    begin = first
    listed = False
    for at in range(first + 1, last):
        if sheet.codes[at] == RELATIVE and sheet.codes[at - 1] == COMMA:
            last = at - 1  # ", which include 40 Greens and 50 Liberals"
            break
    for at in range(first, last + 1):
        if at == last or sheet.codes[at] in (COMMA, COORDINATOR, DASH):
            listed = listed or (at < last and sheet.codes[at] == COORDINATOR)
            if at > begin:
                parts.append((begin, at))
            begin = at + 1
    if not parts:
        return []
    if not listed:
        parts = parts[:1]  # what follows a comma is an apposition
    opening = sheet.tokens.sentence_at(first)[0]
    return parts if all(_is_named(sheet, part, part[0] == opening) for part in parts) else []


def _is_named(sheet: Sheet, part: Range, opening: bool) -> bool:
    first, last = part
    if last - first > 9 or any(sheet.codes[at] == NEGATION for at in range(first, last)):
        return False
    names = [at for at in range(first, last) if sheet.codes[at] == OTHER and sheet.is_name(at)]
    return bool(names) and not (opening and names == [first] and last - first > 1)
