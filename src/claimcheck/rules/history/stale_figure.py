"""SUP002: an article repeats as current a figure that a newer one had replaced."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from claimcheck.linking.links import Link
from claimcheck.linking.ties.verdict_reasons import STALE
from claimcheck.models.finding import Finding
from claimcheck.rules.pairs import dated, figures_of, key_of, places_of, words_of
from claimcheck.rules.rule import Dispatch, Example, LinkRule, example
from claimcheck.rules.wording import about


class StaleFigure(LinkRule):
    """An article gives a figure as current that a newer one, already published, had replaced.

    Why it matters: it was copied from the archive, not checked.
    What it cannot tell: whether the newer figure was corrected since, outside these articles.
    """

    code: ClassVar[str] = "SUP002"
    name: ClassVar[str] = "stale-figure"
    summary: ClassVar[str] = "an older figure repeated as current after a newer one"
    severity = "warning"
    examples: ClassVar[tuple[Example, ...]] = (
        example(
            Dispatch("At least 41 people were killed when a ferry capsized off Exmouth Bay.", "2024-03-04"),
            Dispatch("The death toll from the ferry that capsized off Exmouth Bay rose to 64.", "2024-03-06"),
            Dispatch(
                "The confirmed death toll from the ferry that capsized off Exmouth Bay stands at 41.",
                "2024-03-11",
            ),
            marks=("41", "64"),
        ),
        example(
            Dispatch("The flood in Harrow Vale killed 12 people.", "2024-03-04"),
            Dispatch("The death toll of the flood in Harrow Vale rose to 30.", "2024-03-05"),
            Dispatch("The death toll of the flood in Harrow Vale is 12.", "2024-03-08"),
            marks=("12", "30"),
        ),
        example(
            Dispatch("At least 41 people were killed when a ferry capsized off Exmouth Bay.", "2024-03-04"),
            Dispatch("The death toll from the ferry that capsized off Exmouth Bay rose to 64.", "2024-03-06"),
            note="an update is no fault",
        ),
        example(
            Dispatch("The flood in Harrow Vale killed 12 people.", "2024-03-04"),
            Dispatch("The death toll of the flood in Harrow Vale rose to 30.", "2024-03-05"),
            Dispatch("The death toll of the flood in Harrow Vale rose to 33.", "2024-03-08"),
            note="rising",
        ),
    )

    def check(self, link: Link) -> Iterator[Finding]:
        """Yield a finding if the later statement repeats what the earlier had replaced."""
        pair = figures_of(link)
        if pair is None or link.verdict.reason != STALE:
            return
        yield self.finding(
            "superseded",
            f"“{words_of(link.later)}”{dated(link.later)} is out of date: "
            f"“{words_of(link.earlier)}”{dated(link.earlier)} is newer; both give {about(pair[1])}",
            *places_of(link),
            key=key_of(link),
            working=link.verdict.working,
        )
