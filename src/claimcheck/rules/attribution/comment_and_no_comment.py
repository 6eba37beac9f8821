"""ATT003: somebody declined to comment on a matter, yet is quoted on it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar, Final

from claimcheck.lang.quotations import quotation_words
from claimcheck.models.claims import AttributionClaim
from claimcheck.models.finding import Finding
from claimcheck.rules.attribution.quotations import speaker_words
from claimcheck.rules.base import Example, Page, PageRule, Place, example

_WORD: Final = re.compile(r"[^\W\d_]{3,}")
_NEAR: Final = 30


class CommentAndNoComment(PageRule):
    """An article says that somebody declined to comment on a matter, and quotes that person on it.

    "Declined to go into details, saying …" is no fault: one sentence may refuse and speak.

    Why it matters: a source who is named as silent and quoted all the same will complain, rightly.
    What it cannot tell: whether the quoted words are older than the refusal.
    """

    code: ClassVar[str] = "ATT003"
    name: ClassVar[str] = "comment-and-no-comment"
    summary: ClassVar[str] = "declined to comment, yet quoted on the matter"
    severity = "warning"
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
    )

    def check(self, page: Page) -> Iterator[Finding]:
        """Yield a finding for each refusal that a quotation of the same person belies."""
        said = [c for c in page.claims if isinstance(c, AttributionClaim)]
        refusals = [c for c in said if c.polarity == "declined" and _matter(c)]
        for refusal in refusals:
            speaker = speaker_words(refusal)
            matter = _matter(refusal)
            if not speaker:
                continue
            for claim in said:
                if claim.polarity != "said" or claim.type == "indirect" or speaker_words(claim) != speaker:
                    continue
                if _one_sentence(page, refusal, claim):
                    continue
                shared = matter & _meaning(" ".join(span.text for span in claim.content))
                if len(shared) >= 2:
                    yield self._found(page, refusal, claim, shared)
                    break

    def _found(
        self, page: Page, refusal: AttributionClaim, claim: AttributionClaim, shared: set[str]
    ) -> Finding:
        who = " ".join(speaker_words(claim))
        refused = page.article.text[refusal.cue.start : refusal.content[-1].end]
        place = type(refusal.cue).cut(page.article.text, refusal.cue.start, refusal.content[-1].end)
        return self.finding(
            "conflict",
            f"{who} is said to have {refused.split()[0]} to comment, yet is quoted on the matter",
            Place(page.article, place),
            Place(page.article, claim.content[0]),
            key=(page.article.id, who, " ".join(sorted(shared))),
            working=(
                f"the refusal: {refused}",
                f"the quotation: {claim.content[0].text}",
                f"shared: {', '.join(sorted(shared))}",
            ),
        )


def _matter(refusal: AttributionClaim) -> set[str]:
    """Return the words of what was not commented on; nothing if the refusal names no matter."""
    text = " ".join(span.text for span in refusal.content)
    words = text.split()
    if words[:1] == ["to"]:
        words = words[1:]
    if words[:1] not in (["comment"], ["speak"], ["talk"], ["answer"]):
        return set()
    return _meaning(" ".join(words[1:_NEAR]))


def _meaning(text: str) -> set[str]:
    common = quotation_words().common
    return {word for word in _WORD.findall(text[:2000].lower()) if word not in common}


def _one_sentence(page: Page, one: AttributionClaim, other: AttributionClaim) -> bool:
    words = page.words
    return words.sentence_number(words.at(one.cue.start)) == words.sentence_number(words.at(other.cue.start))
