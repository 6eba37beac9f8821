"""What model a vehicle of a happening was: "a white Ilex T-40" here, "a white Ilex T-60 pickup" there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Final

from claimcheck.lang.vehicle_words import vehicle_words
from claimcheck.linking.evidence.scoring import Story
from claimcheck.linking.stories.one_happening import SURELY_ONE, same_news
from claimcheck.models.span import Span

if TYPE_CHECKING:
    from claimcheck.linking.profiled_article import Profiled

_MODEL: Final = re.compile(r"\b([A-Z][a-z]{2,})\s([A-Z]{1,3}-?\d{1,4}|[1-9]\d{2,3})(?![\w-])")
_BEFORE: Final = re.compile(r"([\w-]+)\s$")
_BEHIND: Final = re.compile(r"\s([\w-]+)")
_YEARS: Final = re.compile(r"(?:19|20)\d\d")


Models = Mapping[str, list[tuple[str, Span]]]
"""The models that an article names, without hyphens, and where, by their make."""


def models_of(text: str) -> Models:
    """Return the models that a text names with a colour or a kind of vehicle beside them, by their make."""
    known = vehicle_words()
    found: dict[str, list[tuple[str, Span]]] = {}
    for match in _MODEL.finditer(text):
        make, model = match.groups()
        before, behind = (
            _BEFORE.search(text, max(0, match.start() - 20), match.start()),
            _BEHIND.match(text, match.end()),
        )
        coloured = before is not None and before.group(1).lower() in known.colours
        follows = behind.group(1).lower() if behind is not None else ""
        if follows in known.counted or _YEARS.fullmatch(model):
            continue
        if coloured or follows in known.kinds:
            plain = model.replace("-", "")
            found.setdefault(make, []).append((plain, Span.cut(text, match.start(), match.end())))
    return found


def models_apart(one: Profiled, other: Profiled, story: Story) -> Iterator[tuple[Span, Span]]:
    """Yield the models of one make, if each of two articles on one happening names one and not the same."""
    if not same_news(one.profile, other.profile, story, SURELY_ONE):
        return
    here, there = one.vehicles, other.vehicles
    for make in sorted(here.keys() & there.keys()):
        mine, theirs = here[make], there[make]
        if (
            len({model for model, _ in mine}) == len({model for model, _ in theirs}) == 1
            and mine[0][0] != theirs[0][0]
        ):
            yield mine[0][1], theirs[0][1]
