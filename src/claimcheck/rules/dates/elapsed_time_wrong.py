"""DAT004: a stated length of time that the stated years do not make."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from claimcheck.arithmetic.anniversaries import anniversary_behind
from claimcheck.dates import TimeExpression, find_times
from claimcheck.lang.breakdown_words import breakdown_words
from claimcheck.lang.time_words import time_words
from claimcheck.linking.people.birth_spans import BirthSpan, apart, birth_spans, born_between
from claimcheck.models.claims import NumericClaim
from claimcheck.models.finding import Finding
from claimcheck.models.interval import Interval
from claimcheck.rules.rule import Dispatch, Page, PageRule, Place, example
from claimcheck.text import Tokens
from claimcheck.text.document import Document

_GAP: Final = 3  # tokens between a year and the length that goes with it
_ROLE: Final = 9  # tokens of "years as mayor of the town,"
_FEW: Final = 8  # ages looked at in one sentence
_ROUND: Final = 10  # a length may be off by a tenth


class ElapsedTimeWrong(PageRule):
    """A stated length of time that the stated years do not make.

    "In 1977, 30 years ago" is checked against the article's year, "for 15 years from 1990 to 2004" against
    those years, "born in 1943, is 65 years old" against the article's year again. All that tells when
    somebody was born is held together: years of birth, ages, ages at death and in a named year. A year more
    or less is let pass, and a tenth of a long time.

    Why it matters: one of the two is wrong, and ages and anniversaries are copied from it.
    What it cannot tell: whether the year or the length is the slip.
    """

    code = "DAT004"
    name = "elapsed-time-wrong"
    summary = "the years named do not make the time said to have passed"
    severity = "error"
    examples = (
        example(
            Dispatch("The mill closed in 1977, 25 years ago, and 300 people lost their work.", "2017-05-04"),
            marks=("in 1977, 25 years ago",),
        ),
        example(
            Dispatch("She ran the school for 25 years from 1990 to 2004.", "2017-05-04"),
            marks=("25 years from 1990 to 2004",),
        ),
        example(
            Dispatch("The mill closed in 1977, 40 years ago, and 300 people lost their work.", "2017-05-04")
        ),
        example(Dispatch("She ran the school for 15 years from 1990 to 2004.", "2017-05-04")),
        example(
            Dispatch(
                "The mill closed in 1977. Ten years ago the site was sold for 3 million euros.", "2017-05-04"
            )
        ),
        example(
            Dispatch("The baker, born in 1943, is 65 years old and still at work.", "2020-05-04"),
            marks=("65 years old", "in 1943"),
        ),
        example(Dispatch("The baker, born in 1943, is 76 years old and still at work.", "2020-05-04")),
        example(
            Dispatch("The club, founded in 1917, celebrates its 90th anniversary this year.", "2017-05-04"),
            marks=("in 1917, celebrates its 90th anniversary",),
        ),
        example(
            Dispatch(
                "Ivo and Marta Lund married in 1951. They celebrate their 70th anniversary on Saturday.",
                "2017-05-04",
            ),
            marks=("in 1951. They celebrate their 70th anniversary",),
        ),
        example(
            Dispatch(
                "Ivo and Marta Lund married in 1951. They celebrate their 66th wedding anniversary.",
                "2017-05-04",
            )
        ),
        example(
            Dispatch(
                "The potter Marta Lund died on Friday at the age of 88. Lund, who was born in 1935 in "
                "Elmport, made the font of the church there.",
                "2017-05-04",
            ),
            marks=("in 1935", "Marta Lund died on Friday at the age of 88"),
        ),
        example(
            Dispatch("Marta Lund, 66, was born in 1943 in Elmport.", "2020-05-04"),
            marks=("in 1943", "Marta Lund, 66"),
        ),
        example(
            Dispatch("Marta Lund, the potter, who was born in 1943, has died at 66.", "2020-05-04"),
            marks=("in 1943", "Marta Lund, the potter, who was born in 1943, has died at 66"),
        ),
        example(
            Dispatch("Born in 1943, the potter Marta Lund died on Friday, aged 77.", "2020-05-04"),
            note="they fit",
        ),
        example(
            Dispatch(
                "Marta Lund died in 1990 at the age of 55. Born in 1935, Lund made the font of the church.",
                "2017-05-04",
            )
        ),
        example(
            Dispatch("Ivo Lund, 88, opened the fair. His son, Ivo Lund Jr., was born in 1962.", "2017-05-04"),
            note="father and son",
        ),
        example(
            Dispatch("The mill closed in 1977. That was 25 years ago.", "2017-05-04"),
            marks=("in 1977. That was 25 years ago",),
        ),
        example(Dispatch("The war ended in 1945, more than 70 years ago.", "2017-05-04")),
        example(Dispatch("She was given 12 years in prison in 1990 and freed in 1996.", "2017-05-04")),
        example("The mill closed in 1977, 25 years ago.", note="undated, so nothing can be said"),
    )

    def check(self, page: Page) -> Iterator[Finding]:
        """Yield each length that does not fit the years beside it."""
        yield from _of_people(self, page)
        tokens, period = page.words, page.article.period
        years = None if period is None else (period[0].year, period[1].year)
        times = find_times(tokens)
        ages: dict[int, list[NumericClaim]] = {}
        for claim in page.claims:
            if isinstance(claim, NumericClaim) and claim.quantity.type == "age":
                ages.setdefault(tokens.sentence_number(tokens.at(claim.quantity.start)), []).append(claim)
        for number, time in enumerate(times):
            if time.kind != "calendar" or time.year is None or time.fiscal or time.shade is not None:
                continue
            if years is not None and _of_birth(tokens, time):
                yield from self._aged(
                    page, time, years, ages.get(tokens.sentence_number(time.first), [])[:_FEW]
                )
            following = times[number + 1] if number + 1 < len(times) else None
            before = times[number - 1] if number else None
            for ago in (following, before):
                if ago is not None and years is not None and _told_twice(tokens, time, ago):
                    passed = (years[0] - time.year, years[1] - time.year)
                    yield from self._compare(page, time, ago.outer, -(ago.steps or 0), passed)
                    break
            if following is not None and years is not None and _told_after(tokens, time, following):
                passed = (years[0] - time.year, years[1] - time.year)
                yield from self._compare(page, time, following.outer, -(following.steps or 0), passed)
            counted = anniversary_behind(tokens, time) if years is not None else None
            if counted is not None and years is not None:
                passed = (years[0] - time.year, years[1] - time.year)
                yield from self._compare(page, time, counted[0], counted[1], passed, exact=True)
            length = _length_beside(tokens, time) if time.grain == "year" else None
            end = time.to
            if length is not None and end is not None and end.year is not None:
                passed = (end.year - time.year, end.year - time.year)
                yield from self._compare(page, time, length[0], length[1], passed)
            elif length is not None and years is not None and time.cue == "since":
                passed = (years[0] - time.year, years[1] - time.year)
                yield from self._compare(page, time, length[0], length[1], passed)

    def _aged(
        self, page: Page, time: TimeExpression, years: tuple[int, int], ages: Sequence[NumericClaim]
    ) -> Iterator[Finding]:
        """Yield a finding if the sentence gives an age of today that the year of birth rules out."""
        tokens = page.words
        begin, end = tokens.sentence_at(time.first)
        born = time.year or 0
        for claim in ages:
            at = tokens.at(claim.quantity.start)
            if not begin < at < end or tokens.lower[at - 1] not in breakdown_words().alive:
                continue
            age = claim.quantity.possible
            could = Interval(low=Decimal(years[0] - born - 2), high=Decimal(years[1] - born + 1))
            if (
                claim.quantity.relation != "="
                or claim.quantity.unit not in {None, "year"}
                or age.meets(could)
            ):
                continue
            shown = f"{years[0] - born - 1} or {years[1] - born}"
            yield self.finding(
                "conflict",
                f"“{claim.quantity.text}”: somebody born in {born} is {shown} in {years[1]}",
                Place(page.article, claim.quantity),
                Place(page.article, tokens.span(*time.outer)),
                key=(page.article.id, str(born), str(claim.quantity.value)),
                working=(f"born in {born}, told in {years[1]}: {shown} years", f"stated: {age} years"),
            )

    def _compare(
        self,
        page: Page,
        time: TimeExpression,
        words: tuple[int, int],
        stated: int,
        passed: tuple[int, int],
        *,
        exact: bool = False,
    ) -> Iterator[Finding]:
        beyond = page.words.lower[max(0, words[0] - 2) : words[0]]
        over = beyond[-1:] == ["over"] or beyond == ["more", "than"]
        slack = 1 if exact else max(1, stated // _ROUND, max(passed) // _ROUND)
        if passed[0] - slack <= stated <= passed[1] + (0 if over else slack):
            return
        first, last = min(time.outer[0], words[0]), max(time.last, words[1])
        span = page.words.span(first, last)
        shown = str(passed[0]) if passed[0] == passed[1] else f"{passed[0]} to {passed[1]}"
        yield self.finding(
            "conflict",
            f"“{' '.join(span.text.split())}”: that is {shown} years, not {stated}",
            Place(page.article, span),
            key=(page.article.id, str(time.year), str(stated)),
            working=(f"the years named are {shown} years apart", f"stated: {stated} years"),
        )


def _of_people(rule: PageRule, page: Page) -> Iterator[Finding]:
    """Yield for each person two statements that fit no one day of birth, one of them a year."""
    told: dict[tuple[str, str], list[BirthSpan]] = {}
    for span in birth_spans(Document(page.article, page.words), page.claims):
        told.setdefault((span.first_name, span.last_name), []).append(span)
    for (first, last), spans in told.items():
        pairs = ((a, b) for b in spans for a in spans if a.start < b.start and {a.sort, b.sort} != {"age"})
        found = next((pair for pair in pairs if apart(*pair)), None)
        if found is None:
            continue
        before, after = (Place.cut(page.article, span.start, span.end) for span in found)
        yield rule.finding(
            "conflict",
            f"“{after.words}” and “{before.words}” fit no one date of birth",
            after,
            before,
            key=(page.article.id, first, last, before.words, after.words),
            working=tuple(
                f"“{place.words}”: {born_between(span)}"
                for place, span in zip((before, after), found, strict=True)
            ),
        )


def _of_birth(tokens: Tokens, time: TimeExpression) -> bool:
    """Tell "born in 1943" and "born on 3 May 1943"."""
    first = time.outer[0]
    return time.cue in {"in", "on"} and first > 0 and tokens.lower[first - 1] == "born"


def _told_twice(tokens: Tokens, time: TimeExpression, ago: TimeExpression) -> bool:
    """Tell "in 1977, 40 years ago" and "40 years ago, in 1977": two names of one time."""
    if (
        ago.kind != "ago"
        or ago.grain != "year"
        or time.grain not in {"year", "month", "day"}
        or time.to is not None
    ):
        return False
    if time.cue not in {"in", "on", None}:
        return False
    low, high = (time.last, ago.first) if time.last <= ago.first else (ago.last, time.outer[0])
    between = tokens.lower[low:high]
    words = time_words().words
    return 0 < len(between) <= _GAP and between[0] in words.or_rather and words.told_twice >= set(between)


def _told_after(tokens: Tokens, time: TimeExpression, ago: TimeExpression) -> bool:
    """Tell "The mill closed in 1977. That was 40 years ago"."""
    if ago.kind != "ago" or ago.grain != "year" or time.to is not None or time.cue not in {"in", "on"}:
        return False
    first, _last = tokens.sentence_at(ago.first)
    return (
        tokens.lower[first : first + 2] == ["that", "was"]
        and ago.outer[0] - first <= _GAP
        and tokens.sentence_number(time.first) + 1 == tokens.sentence_number(ago.first)
    )


def _length_beside(tokens: Tokens, time: TimeExpression) -> tuple[tuple[int, int], int] | None:
    """Read "15 years" before a range or "since", also "15 years as mayor"."""
    known, lower = time_words(), tokens.lower
    begin, _end = tokens.sentence_at(time.first)
    last = time.outer[0]
    for at in range(last - 1, max(begin, last - _ROLE) - 1, -1):
        if known.units.get(lower[at]) != "year" or at == begin:
            continue
        word = lower[at - 1]
        count = int(word) if word.isdecimal() and len(word) <= 3 else known.numbers.get(word)
        beyond = lower[at + 1 : last]
        aside = beyond[-1:] == ["("] and not {",", ".", ";"} & set(beyond)  # "12 years in prison (1990-1996)"
        if count is None or count < 2 or not (not beyond or beyond == [","] or beyond[0] == "as" or aside):
            return None
        return (at - 1, last), count
    return None
