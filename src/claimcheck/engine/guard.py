"""Where a run catches any failure: it becomes a record that names the step or rule and the text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import ParamSpec, TypeVar

from claimcheck.extraction.attempts import Attempt, failure
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
            self.incomplete.append(Incomplete(path=name, problem=failure(what, error), advice=ADVICE))

    def attempts(self, article: Article) -> Attempt:
        """Return what runs the steps of reading an article, each failure noted."""

        def attempt(what: str, work: Callable[[], object]) -> bool:
            before = len(self.incomplete)
            for _ in self.each(what, article, _done, work):
                pass
            return len(self.incomplete) == before

        return attempt


def _done(work: Callable[[], object]) -> tuple[()]:
    work()
    return ()
