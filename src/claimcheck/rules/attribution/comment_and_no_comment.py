"""ATT003: somebody declined to comment on a matter, yet is quoted on it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar, Final

from claimcheck.lang.quotation_words import quotation_words
from claimcheck.lang.time_words import time_words
from claimcheck.models.claims import AttributionClaim
from claimcheck.models.finding import Finding
from claimcheck.models.span import Span
from claimcheck.rules.attribution.quotations import speaker_words
from claimcheck.rules.rule import Example, Page, PageRule, Place, example

_WORD: Final = re.compile(r"[^\W\d_]{3,}")
_PLAIN: Final = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_NEAR: Final = 30
_MOST: Final = 100  # statements of one speaker that a refusal is held against


class CommentAndNoComment(PageRule):
    """An article says that somebody declined to comment on a matter, and tells what that person says of it.

    "Declined to go into details, saying …" is no fault: one sentence may refuse and speak. Nor are words that
    the text places at another time, or sets against the refusal with "but".

    Why it matters: a source who is named as silent and quoted all the same will complain, rightly.
    What it cannot tell: whether the quoted words are older than the refusal.
    """

    code: ClassVar[str] = "ATT003"
    name: ClassVar[str] = "comment-and-no-comment"
    summary: ClassVar[str] = "declined to comment, yet quoted on the matter"
    severity = "info"
    examples: ClassVar[tuple[Example, ...]] = (
        example(
            "Ana Roe declined to comment on the harbour contract. The work starts in June. "
            "“The harbour contract was signed without haste,” said Ana Roe.",
            marks=(
                "declined to comment on the harbour contract",
                "“The harbour contract was signed without haste,”",
            ),
        ),
        example(
            "“We never saw the audit of the ferry line,” Ivo Lund told the council.\n\n"
            "Lund refused to comment on the audit of the ferry line.",
            marks=(
                "refused to comment on the audit of the ferry line",
                "“We never saw the audit of the ferry line,”",
            ),
        ),
        example(
            "Ana Roe declined to comment on the harbour contract. “The school opens in May,” said Ana Roe.",
            note="another matter",
        ),
        example(
            "Ana Roe declined to comment on the harbour contract, saying “the contract is before a court.”",
            note="one sentence refuses and explains",
        ),
        example(
            "Ana Roe declined to comment on the harbour contract. "
            "“The harbour contract is a mistake,” said Ivo Lund.",
            note="two people",
        ),
        example(
            "Asked about the crash of the ferry, Ana Roe declined to comment. The ferry sank in May. "
            "Roe said the crash of the ferry was nobody's fault.",
            marks=("declined to comment", "the crash of the ferry was nobody's fault"),
        ),
        example(
            "Ana Roe declined to comment on the harbour contract. In May, Roe called the harbour contract "
            "a mistake.",
            note="said before",
        ),
    )

    def check(self, page: Page) -> Iterator[Finding]:
        """Yield a finding for each refusal that other words of the same speaker belie."""
        said = [c for c in page.claims if isinstance(c, AttributionClaim) and c.content]
        refusals = [c for c in said if c.polarity == "declined"][:_MOST]
        if not refusals:
            return
        spoken: dict[str, list[tuple[str, AttributionClaim, str, set[str]]]] = {}
        for claim in said:
            who = _speaker(claim) if claim.polarity == "said" else ""
            known = spoken.setdefault(who.split()[-1], []) if who else []
            if who and len(known) < _MOST:
                told = " ".join(span.text for span in claim.content)
                known.append((who, claim, _plain(told), _meaning(told)))
        for refusal in refusals:
            who, matter = _speaker(refusal), _matter(page, refusal)
            asked = _meaning(matter)
            for other, claim, told, words in spoken.get(who.split()[-1], []) if who and asked else []:
                shared = asked & words
                enough = len(shared) >= 2 and len(shared) * 3 >= len(asked) * 2
                if not enough and not (shared and f" {matter} " in f" {told} "):
                    continue
                if _same(who, other) and not _told_apart(page, refusal, claim):
                    yield self._found(page, refusal, claim, shared)
                    break

    def _found(
        self, page: Page, refusal: AttributionClaim, claim: AttributionClaim, shared: set[str]
    ) -> Finding:
        who = " ".join(speaker_words(claim))
        place = Span.cut(page.article.text, refusal.cue.start, refusal.content[-1].end)
        return self.finding(
            "conflict",
            f"{who} is said to have {refusal.cue.text.split()[-1]} to comment, yet is quoted on the matter",
            Place(page.article, place),
            Place(page.article, claim.content[0]),
            key=(page.article.id, who, " ".join(sorted(shared))),
            working=(
                f"the refusal: {place.text}",
                f"the quotation: {claim.content[0].text}",
                f"shared: {', '.join(sorted(shared))}",
            ),
        )


def _speaker(claim: AttributionClaim) -> str:
    """Return who speaks, in plain words; nothing if it may be anybody: "an official", "they"."""
    known, words = quotation_words(), [word.lower() for word in speaker_words(claim)]
    if claim.source is None or not words:
        return ""
    if claim.source.name is None and words[0] in known.one_of_many:
        if words[1:2] and words[1] in known.mouthpieces and words[2:3] in (["for"], ["of"]):
            return " ".join(word for word in words[3:] if word != "the")
        return ""
    return " ".join(word for word in words if word != "the" and word not in known.mouthpieces)


def _same(one: str, other: str) -> bool:
    """Tell whether two speakers are one, also by family name."""
    short, long = sorted((one, other), key=len)
    return short == long or long.endswith(f" {short}")


def _matter(page: Page, refusal: AttributionClaim) -> str:
    """Return the words of what was not commented on; nothing if the refusal names no matter."""
    words = " ".join(span.text for span in refusal.content).split()
    if words[:1] == ["to"]:
        words = words[1:]
    if words[:1] and words[0].strip(".,") in quotation_words().commenting:
        rest = words[1:_NEAR]
        if rest[:1] and rest[0] in quotation_words().on_it:
            rest = rest[1:]
        return "" if rest[:1] == ["further"] else _plain(" ".join(rest)) if rest else _asked(page, refusal)
    return ""


def _asked(page: Page, refusal: AttributionClaim) -> str:
    """Return the words of the question: "Asked about the crash, she declined to comment"."""
    tokens = page.words
    first, _last = tokens.sentence_at(tokens.at(refusal.cue.start))
    if refusal.source is None or tokens.lower[first : first + 2] != ["asked", "about"]:
        return ""
    return _plain(page.article.text[tokens.starts[first + 2] : refusal.source.start])


def _plain(text: str) -> str:
    return " ".join(_PLAIN.findall(text[:2000].lower()))


def _meaning(text: str) -> set[str]:
    common = quotation_words().common
    return {word for word in _WORD.findall(text[:2000].lower()) if word not in common}


def _told_apart(page: Page, refusal: AttributionClaim, claim: AttributionClaim) -> bool:
    """Tell whether the words were said at another time, or the text itself sets them against the refusal."""
    tokens, known = page.words, quotation_words()
    named = time_words().weekdays | time_words().months
    one, other = (tokens.sentence_at(tokens.at(c.cue.start)) for c in (refusal, claim))
    if one == other:
        return True
    if None not in (refusal.holds.start, claim.holds.start) and refusal.holds.start != claim.holds.start:
        return True
    before, around = tokens.lower[one[0] : one[1]], tokens.lower[other[0] : other[1]]
    days = [
        {
            tokens.lower[at]
            for at in range(*one_of)
            if tokens.lower[at] in named and tokens.words[at][0].isupper()
        }
        for one_of in (one, other)
    ]
    if days[1] and days[0] != days[1]:
        return True
    if any(word in known.other_time for word in (*around, *before)):
        return True
    quoted = " ".join(span.text for span in claim.content).lower()
    return around[0] in known.against_that or "comment" in quoted
