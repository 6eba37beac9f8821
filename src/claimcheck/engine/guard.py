"""The one place where any failure is caught: it becomes a record that names the rule and the text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import ParamSpec, TypeVar

from claimcheck.models.article import Article
from claimcheck.models.report import Incomplete

Item = TypeVar("Item")
Given = ParamSpec("Given")
ADVICE = "the other results stand; please report this with the text that caused it"


@dataclass(slots=True)
class Guard:
    """Collects failures; with ``strict`` they are raised instead, as tests want it."""

    strict: bool = False
    incomplete: list[Incomplete] = field(default_factory=list)

    def each(
        self,
        what: str,
        article: Article | None,
        work: Callable[Given, Iterable[Item]],
        *args: Given.args,
        **options: Given.kwargs,
    ) -> Iterator[Item]:
        """Yield what ``work(*args)`` yields until it fails; ``what`` and the article say where it did."""
        try:
            yield from work(*args, **options)
        except Exception as error:
            if self.strict:
                raise
            name = article.name if article else ""
            words = " ".join(str(error).split())[:300]
            problem = f"{what} failed: {type(error).__name__}" + (f": {words}" if words else "")
            self.incomplete.append(Incomplete(path=name, problem=problem, advice=ADVICE))
