"""A report that holds every class of hostile character, for the tests of formats."""

from __future__ import annotations

import datetime as dt

from claimcheck.models.article import Article
from claimcheck.models.finding import Finding, Side, fingerprint
from claimcheck.models.report import ArticleEntry, Incomplete, Report, Summary, Undecided
from claimcheck.models.span import Span
from claimcheck.report.view import View
from claimcheck.rules.shared_places import located

HOSTILE = (
    "\x1b[31mred\x1b[0m", "\x1b]8;;http://x\x07link", "bell\x07", "nul\x00", "del\x7f", "c1\x9b31m",
    "\r\n::error::x", "%0A%25", "[bold]markup[/bold] [link=x]", "](evil)", "{0} {{1}}", "<b>&amp;\"'", "]]>",
    "| pipe `code` *x*", "\u202eright to left\u202c", "\u2066isolate\u2069", "\u200eLRM", "\ufeffBOM",
    "\u2028line\u2029para", "\u0085NEL", "“quotes” – dash", "汉字", "e\u0301", "👩\u200d🚀", "\U000e0041tag",
    "\ufffe", "a:b,c;d=e", "\\back\\slash",
)  # fmt: skip
LINES = [f"Officials said 1,200 troops {word} were there." for word in HOSTILE]
TEXT = "Title\n\n" + "\n".join(LINES) + "\nA second figure: 1,900 troops.\n"
PATH = "archive/a [1] %7e#?&'ü\u202e.md"
OTHER = "desk/b.md"
FIRST = Article(text=TEXT, id="a", path=PATH, date=dt.date(2024, 3, 4))
SECOND = Article(text="Some 900 troops\nare there.\n", id="b", path=OTHER)
BAD = Incomplete(path="bad\x1b[2J.bin", line=3, problem="is binary\x07", advice="leave it out")
TEXTS = {PATH: TEXT, OTHER: SECOND.text}


def span(article: Article, words: str, after: int = 0) -> Span:
    start = article.text.index(words, after)
    return Span.cut(article.text, start, start + len(words))


def finding(number: int, word: str, status: str = "new", severity: str = "error") -> Finding:
    start = TEXT.index(LINES[number])
    places = (
        located(FIRST, span(FIRST, f"1,200 troops {word}", start), "primary"),
        located(SECOND, span(SECOND, "900 troops\nare"), "related"),
        located(FIRST, span(FIRST, "1,900 troops"), "related"),
    )
    return Finding(
        code="NUM001", name="conflicting-figures", severity=severity, verdict="conflict",
        message=f"1,200 and 900 {word} cannot both be right", working=(f"1,200 {word}: exact", "900: exact"),
        fingerprint=fingerprint("NUM001", str(number)), status=status, locations=places,
        sides=tuple(Side(doc=p.article, subject="troops", value=p.text) for p in places),
    )  # fmt: skip


def report(findings: tuple[Finding, ...] | None = None) -> Report:
    found = findings if findings is not None else tuple(finding(n, word) for n, word in enumerate(HOSTILE))
    entries = (
        ArticleEntry(
            id="a", path=PATH, title="Title", date=FIRST.date, date_precision="day", date_grounds="given"
        ),
        ArticleEntry(id="b", path=OTHER, title=None, date=None, date_precision=None, date_grounds="unknown"),
    )
    new = sum(f.status == "new" for f in found)
    summary = Summary(
        articles=2, claims=30, new=new, known=sum(f.status == "known" for f in found),
        suppressed=sum(f.status == "suppressed" for f in found), undecided=1,
        pairs={"conflict": 1, "met": 1204, "too little speaks for one thing": 1203},
        incomplete=(BAD,),
    )  # fmt: skip
    undecided = (Undecided(reason="the date is missing\x1b[0m", passages=("a:1: x\u202e", "b:1: y")),)
    return Report(version="0", articles=entries, findings=found, summary=summary, undecided=undecided)


def view(**given: object) -> View:
    return View(report(), TEXTS, **given)  # type: ignore[arg-type]
