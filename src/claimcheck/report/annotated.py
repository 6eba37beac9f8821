"""An article as a page shows it: line by line, claims underlined by kind, disputed words marked."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from claimcheck.models.article import Article, BlockKind
from claimcheck.models.claims import Claim
from claimcheck.models.finding import Location
from claimcheck.report.excerpt import front_matter
from claimcheck.report.markup import Child, Markup, element, escaped, joined
from claimcheck.report.readings import reading, shown_part, sources_of
from claimcheck.text.lines import place_in

MOST: Final = 60_000  # characters of an article that are shown
_QUIET: Final = frozenset(kind for kind in BlockKind if not kind.states)


@dataclass(frozen=True, order=True)
class Layer:
    """A stretch of the text that is drawn in some way; ``reading`` is empty for disputed words."""

    start: int
    end: int
    kind: str
    reading: str = ""


def layers_of(claims: Sequence[Claim], places: Sequence[Location]) -> list[Layer]:
    """Return what is drawn over an article, from outer to inner; each stretch once."""
    sources = sources_of(claims)
    found = {Layer(place.start, place.end, "disputed") for place in places}
    for claim in claims:
        start, end = shown_part(claim)
        found.add(Layer(start, end, claim.kind, reading(claim, sources)))
    return sorted(found, key=lambda layer: (layer.start, -layer.end, layer.kind != "disputed", layer))


def lines_of(
    article: Article, layers: Sequence[Layer], prefix: str = "", wanted: Collection[int] = ()
) -> Iterator[Markup]:
    """Yield each line that is not empty as a paragraph, with its number.

    Args:
        article: whose text is shown.
        layers: see ``layers_of``.
        prefix: of the ids of lines.
        wanted: the numbers of lines that get an id, as something leads there.
    """
    text = article.text[:MOST]
    quiet = [(block.start, block.end) for block in article.blocks if block.kind in _QUIET]
    quiet.append((0, front_matter(text)))
    start = 0
    left = set(wanted)
    for line in text.split("\n"):
        end = start + len(line)
        if line.strip():
            dim = any(low <= start and start < high for low, high in quiet)
            inside = marked(article.text, start, end, layers)
            number, last = place_in(article, start)[0], place_in(article, max(start, end - 1))[0]
            here = sorted(one for one in left if number <= one <= last)
            left.difference_update(here)
            ids = [f"{prefix}{one}" for one in here]
            inside = joined([*(element("span", id=one) for one in ids[1:]), inside])
            at = ids[0] if ids else None
            yield element("p", inside, id=at, class_="quiet" if dim else None, data_n=number)
        start = end + 1
    if len(article.text) > MOST:
        yield element("p", f"… {len(article.text) - MOST:,} more characters are not shown", class_="quiet")


def marked(text: str, start: int, end: int, layers: Sequence[Layer]) -> Markup:
    """Return a stretch of the text with its layers; one that crosses another is cut at that one's end."""
    met = [layer for layer in layers if layer.start < end and start < layer.end]
    inside, _ = _nested(text, start, end, met, 0)
    return inside


def _nested(text: str, at: int, end: int, layers: Sequence[Layer], first: int) -> tuple[Markup, int]:
    parts: list[Child] = []
    while first < len(layers) and layers[first].start < end:
        layer = layers[first]
        low, high = max(layer.start, at), min(layer.end, end)
        first += 1
        if low >= high:
            continue
        parts.append(Markup(escaped(text[at:low])))
        inner, first = _nested(text, low, high, layers, first)
        parts.append(_drawn(layer, inner, begins=layer.start == low))
        at = high
    parts.append(Markup(escaped(text[at:end])))
    return joined(parts), first


def _drawn(layer: Layer, inner: Markup, *, begins: bool) -> Markup:
    if layer.kind == "disputed":
        return element("mark", inner)
    return element(
        "span", inner, class_=f"c {layer.kind}", data_r=layer.reading, tabindex=0 if begins else None,
    )  # fmt: skip
