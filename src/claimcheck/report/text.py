"""For people: what is wrong, where, and why, with both passages."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from claimcheck.models.finding import SEVERITIES, Finding, Location
from claimcheck.models.report import Undecided
from claimcheck.report.clean import squeezed, visible
from claimcheck.report.concise import unchecked, where
from claimcheck.report.excerpt import Excerpt, excerpt
from claimcheck.report.folding import Told, told_once
from claimcheck.report.view import View
from claimcheck.report.wrapping import wrapped

_MESSAGES: Final = 3  # of findings that are told together
_PASSAGES: Final = 8  # shown in full
_AGAIN: Final = 6  # places that say the same
STYLE: Final = {"error": "bold red", "warning": "bold yellow", "info": "bold cyan"}


def render(view: View) -> str:
    """Return the report for a terminal, or without colour for a file."""
    out = io.StringIO()
    console = _console(out, view)
    for told in told_once(view.findings):
        _print_told(console, view, told)
    for item in view.report.summary.incomplete:
        lead, words = unchecked(item)
        _print_wrapped(console, view, lead, words, "bold magenta", rest="  ")
    for note in view.notes:
        _print_wrapped(console, view, "", squeezed(note), rest="  ")
    if "undecided" in view.show:
        for pair in view.report.undecided:
            _print_undecided(console, view, pair)
    if "rejected" in view.show:
        _print_funnel(console, view)
    if view.statistics:
        _print_statistics(console, view)
    for part in summary_line(view).wrap(console, view.width):
        part.rstrip()
        console.print(part)
    for hint in view.hints:
        for line in wrapped(squeezed(hint), view.width, rest="  "):
            console.print(Text(line, style="dim"))
    return out.getvalue()


def passages(view: View, findings: Iterable[Finding]) -> str:
    """Return some findings as ``render`` writes them."""
    out = io.StringIO()
    console = _console(out, view)
    for told in told_once(findings):
        _print_told(console, view, told)
    return out.getvalue()


def _console(out: io.StringIO, view: View) -> Console:
    return Console(
        file=out, force_terminal=view.color, color_system="standard" if view.color else None,
        width=view.width, highlight=False, markup=False, emoji=False, soft_wrap=True, legacy_windows=False,
        no_color=not view.color, _environ={},
    )  # fmt: skip


def _print_told(console: Console, view: View, told: Told) -> None:
    finding = told.lead
    place = finding.locations[0]
    head = Text.assemble(
        (f"{visible(place.file)}:{place.line}:{place.column}", "bold"),
        ": ",
        (finding.severity, STYLE[finding.severity]),
        " ",
        (f"{finding.code} {finding.name}", "bold"),
    )
    sure = "" if finding.confidence is None else f", {finding.confidence:.0%} sure"
    status = "" if finding.status == "new" else f" ({finding.status})"
    for line in _folded(console, head, f"{sure}{status}", view.width):
        console.print(line)
    _print_wrapped(console, view, "  ", squeezed(finding.message))
    for message in told.messages[:_MESSAGES]:
        _print_wrapped(console, view, "  also: ", squeezed(message), "dim", rest="    ")
    if len(told.messages) > _MESSAGES:
        console.print(Text(f"  and {len(told.messages) - _MESSAGES} more of the kind", style="dim"))
    for number, (passage, again) in enumerate(told.passages):
        if number == _PASSAGES:
            left = sum(1 + len(others) for _, others in told.passages[number:])
            console.print(Text(f"  and at {_number(left, 'more place')}", style="dim"))
            break
        _print_passage(console, view, passage, STYLE[finding.severity], named=number > 0)
        _print_again(console, view, again)
    for step in finding.working:
        _print_wrapped(console, view, "  = ", squeezed(step), "dim")
    console.print()


def _folded(console: Console, head: Text, end: str, width: int) -> list[Text]:
    """Return a head in lines; the place at its beginning is kept whole, so that programs can follow it.

    How sure it is, and the status, stay together at the end.
    """
    whole = head.copy().append(end, "dim")
    if whole.cell_len <= width:
        return [whole]
    if head.cell_len <= width:
        return [head, Text(f"  {end.lstrip(', ')}", "dim")] if end else [head]
    head = whole
    cut = head.plain.index(": ") + 1 if ": " in head.plain else 0
    first, rest = head.divide([cut])
    rest = Text.assemble(" ", rest)
    if cut and first.cell_len > width // 2:
        return [first, rest]
    lines = list(head.wrap(console, width))
    for line in lines:
        line.rstrip()
    return lines


def _print_again(console: Console, view: View, places: Sequence[Location]) -> None:
    """Name the further places that say the same, with their dates."""
    if places:
        shown = [f"{where(place)} ({view.date_of(place)})" for place in places[:_AGAIN]]
        more = f", {len(places) - _AGAIN} more" if len(places) > _AGAIN else ""
        _print_wrapped(console, view, "      as in ", ", ".join(shown) + more, "dim", rest="        ")


def _print_wrapped(
    console: Console, view: View, lead: str, words: str, style: str = "", *, rest: str | None = None
) -> None:
    for number, line in enumerate(wrapped(words, view.width, lead, rest)):
        led = len(lead) if number == 0 else 0
        console.print(Text.assemble((line[:led], style), line[led:]))


def _print_passage(console: Console, view: View, place: Location, style: str, *, named: bool) -> None:
    at = where(place) if named else f"line {place.line}"
    console.print(Text.assemble(("  --> ", "dim"), f"{at} ", (f"({view.date_of(place)})", "dim")))
    for line, carets in marked_lines(excerpt(view.texts.get(place.path), place), view.width - 6):
        console.print(Text.assemble(("   | ", "dim"), line))
        if carets:
            console.print(Text.assemble(("   | ", "dim"), (carets, style)))


def marked_lines(words: Excerpt, width: int) -> list[tuple[str, str]]:
    """Return the excerpt in lines of at most ``width`` cells, each with the line of marks under it."""
    text = str(words)
    first, last = len(words.before), len(words.before) + len(words.marked)
    lines: list[tuple[str, str]] = []
    start = 0
    while start < len(text):
        stop = _break(text, start, max(width, 20))
        line = text[start:stop].rstrip()
        low, high = max(first, start), min(last, start + len(line))
        marks = ""
        if low < high:
            marks = " " * cell_len(text[start:low]) + "^" * cell_len(text[low:high])
        lines.append((line, marks))
        start = stop
        while start < len(text) and text[start] == " ":
            start += 1
    return lines


def _break(text: str, start: int, width: int) -> int:
    cells = 0
    blank = -1
    for index in range(start, len(text)):
        cells += cell_len(text[index])
        if cells > width:
            return blank if blank > start else max(index, start + 1)
        if text[index] == " ":
            blank = index + 1
    return len(text)


def _print_undecided(console: Console, view: View, pair: Undecided) -> None:
    _print_wrapped(console, view, "left open: ", squeezed(pair.reason), rest="  ")
    for passage in pair.passages:
        _print_wrapped(console, view, "  ", squeezed(passage), rest="    ")


def _print_funnel(console: Console, view: View) -> None:
    """Tell what became of the pairs of figures that met; the most frequent outcome first."""
    pairs = dict(view.report.summary.pairs)
    met = pairs.pop("met", 0)
    console.print(Text(f"{_number(met, 'pair')} of figures met"))
    for outcome, count in sorted(pairs.items(), key=lambda item: (-item[1], item[0])):
        _print_wrapped(console, view, f"{count:10,} ", squeezed(outcome))


def _print_statistics(console: Console, view: View) -> None:
    counts = Counter((f.code, f.name, f.status) for f in view.report.findings)
    for (code, name, status), count in sorted(counts.items()):
        console.print(Text(f"{count:6} {code} {name}" + ("" if status == "new" else f" ({status})")))


def summary_line(view: View) -> Text:
    """Return the last line: how much was checked, what was found, and what could not be decided."""
    summary = view.report.summary
    new = Counter(f.severity for f in view.report.findings if f.status == "new")
    found = [_count(new[level], level, style=STYLE[level]) for level in reversed(SEVERITIES) if new[level]]
    line = Text(f"{_number(summary.articles, 'article')}, {_number(summary.claims, 'claim')} checked: ")
    line.append_text(Text(", ").join(found) if found else Text("nothing new found", style="bold green"))
    rest = [
        (summary.known, f"{summary.known} known"),
        (summary.suppressed, f"{summary.suppressed} suppressed"),
        (summary.undecided, f"{_number(summary.undecided, 'comparison')} left open"),
        (len(summary.incomplete), f"{len(summary.incomplete)} not checked"),
        (summary.in_tables, f"{_number(summary.in_tables, 'figure')} in tables left alone"),
    ]
    return line.append("".join(f"; {words}" for count, words in rest if count))


def _count(count: int, noun: str, style: str) -> Text:
    plural = noun if noun == "info" or count == 1 else f"{noun}s"
    return Text(f"{count} {plural}", style=style)


def _number(count: int, noun: str) -> str:
    return f"{count:,} {noun}" + ("" if count == 1 else "s")
