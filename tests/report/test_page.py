"""The page stands alone, marks the disputed words, and takes nothing in an article for anything but text."""

from __future__ import annotations

import base64
import hashlib
import re
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path

import pytest

from claimcheck.api.checking import Checked, Job, run_job
from claimcheck.api.profiles import Profiles
from claimcheck.config import Settings, load_settings
from claimcheck.engine.pages import entry_of
from claimcheck.engine.sources import Given
from claimcheck.ledger.records import Ledger
from claimcheck.models.article import Article
from claimcheck.models.finding import Finding, fingerprint
from claimcheck.models.report import Report
from claimcheck.models.span import Span
from claimcheck.reading.parsing import page_of as page_of_text
from claimcheck.report import render
from claimcheck.report.markup import Markup, element, own
from claimcheck.report.view import View
from claimcheck.rules.shared_places import located
from tests.report.hostile import WORDS, article
from tests.report.sample import view as sample

ROOT = Path(__file__).resolve().parents[2]
VOID = {"meta", "input"}
FORBIDDEN = {"img", "link", "iframe", "object", "embed", "form", "base", "video", "template", "math"}


class Page(HTMLParser):
    """Reads a page as a strict reader would: every element closed, in order."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: Counter[str] = Counter()
        self.ids: list[str] = []
        self.attributes: list[tuple[str, str, str]] = []
        self.marks: list[str] = []
        self.feed(page)
        self.close()
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags[tag] += 1
        self.attributes += [(tag, name, value or "") for name, value in attrs]
        self.ids += [value or "" for name, value in attrs if name == "id"]
        if tag == "mark":
            self.marks.append("")
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "mark" in self.open:
            self.marks[-1] += data


def checked(*sources: str | Path | Article, settings: Settings | None = None) -> Checked:
    return run_job(Job(sources, settings or Settings()))


def page_of(found: Checked) -> str:
    return render("html", View(found.report, found.texts, found.articles))


@pytest.fixture(scope="module")
def seeds() -> Checked:
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        return checked(Path("seeds"), settings=load_settings(Path("pyproject.toml")))


def test_each_finding_of_the_seeds_is_there_with_its_passages(seeds: Checked) -> None:
    page = Page(text := page_of(seeds))
    marks = {" ".join(mark.split()) for mark in page.marks}
    assert len(seeds.report.findings) >= 4
    for finding in seeds.report.findings:
        assert f"f-{finding.fingerprint}" in page.ids
        assert finding.name in text
        for place in finding.locations:
            assert " ".join(place.text.split()) in marks
            assert f"{place.path}:{place.line}:{place.column}" in text
    assert page.tags["details"] >= len(seeds.report.articles)
    assert page_of(seeds) == text


def test_every_link_leads_to_a_place_in_the_page(seeds: Checked) -> None:
    page = Page(page_of(seeds))
    links = [value for tag, name, value in page.attributes if tag == "a" and name == "href"]
    assert len(links) > 10
    assert {link.removeprefix("#") for link in links} <= {*page.ids}
    assert len(page.ids) == len(set(page.ids))


def test_claims_are_underlined_with_their_readings(seeds: Checked) -> None:
    page = page_of(seeds)
    reading = '<span class="c numeric" data-r="more than 1,000, up to 1,100 · of military personnel'
    assert reading in page
    assert re.search(
        r'<span class="c attribution" data-r="Kaja Kallas said[^"]*" tabindex=0>Kallas said</span>', page
    )


def test_the_page_asks_nobody_for_anything(seeds: Checked) -> None:
    page = Page(text := page_of(seeds))
    assert page.tags["script"] == page.tags["style"] == 1
    assert not page.tags.keys() & FORBIDDEN
    names = {name for _, name, _ in page.attributes}
    assert not names & {"src", "style", "action", "srcdoc"}
    assert not [name for name in names if name.startswith("on")]
    policy = next(value for tag, name, value in page.attributes if tag == "meta" and "default-src" in value)
    assert policy.startswith("default-src 'none'; ")
    for name in ("style", "script"):
        inside = text.split(f"<{name}>")[1].split(f"</{name}>")[0]
        digest = base64.b64encode(hashlib.sha256(inside.encode()).digest()).decode()
        assert f"{name}-src 'sha256-{digest}'" in policy
        assert "url(" not in inside
        assert "http" not in inside


def test_without_texts_the_passages_stand_alone(seeds: Checked) -> None:
    page = Page(text := render("html", View(seeds.report)))
    assert page.marks
    assert "<a href=#a0" not in text
    Page(render("html", View(Report(version="0"))))


def test_two_hundred_findings_over_a_hundred_articles_can_be_mailed() -> None:
    """About as long and as full of claims as local news is: 3,500 characters, 30 claims."""
    lines = (
        "The council of {town} will spend {n}.5 million euros on {n} bridges, mayor Ann Reed said on Monday.",
        "Some {n},200 people live in {town}, where about {n} percent of the houses stand near the river Orr.",
    )
    rest = " No word was said of what it is to cost, or of who is to build." * 2
    given = []
    for number in range(100):
        towns = [f"Lind{'abcdefghij'[number % 10]}{'klmnopqrs'[step]}" for step in range(9)]
        paragraphs = [
            line.format(town=town, n=10 + step) + rest for step, town in enumerate(towns) for line in lines
        ]
        text = "\n\n".join(paragraphs)
        given.append(Article(text=text, id=f"{number}", path=f"desk/{number}.md", title=f"Bridges {number}"))
    articles = Profiles({one.name: Given(page_of_text(one)) for one in given}, Ledger())
    made = []
    for number in range(200):
        whole = articles[f"desk/{number % 100}.md"].article
        other = articles[f"desk/{(number + 7) % 100}.md"].article
        start = 200 * (1 + number // 100)
        places = (
            located(whole, Span.cut(whole.text, start, start + 20), "primary"),
            located(other, Span.cut(other.text, start + 900, start + 920), "related"),
        )
        one = Finding(
            code=f"NUM{100 + number}", name="made-up", severity="warning", verdict="conflict",
            message="“some words” and “some others” cannot both be right " * 2, confidence=0.93,
            working=("“some words” is read as exactly some",) * 3, fingerprint=fingerprint(str(number)),
            locations=places,
        )  # fmt: skip
        made.append(one)
    entries = tuple(entry_of(found.article) for found in articles.values())
    report = Report(version="0", articles=entries, findings=tuple(made))
    texts = {path: found.article.text for path, found in articles.items()}
    page = render("html", View(report, texts, articles))
    assert page.count("<article class") == 200
    assert page.count("<details class=page") == 100
    assert sum(len(found.claims) for found in articles.values()) > 2500
    assert len(page.encode()) <= 1_500_000
    many = made * 6
    many = [one.model_copy(update={"code": f"NUM{1000 + at}"}) for at, one in enumerate(many)]
    page = render("html", View(Report(version="0", findings=tuple(many)), texts))
    assert page.count("<article class") == 1000
    assert "200 more findings had no room here" in page


def test_articles_are_on_the_page_while_there_is_room() -> None:
    articles = Profiles(
        {
            f"{number}.md": Given(
                page_of_text(Article(text=f"Nobody came. {'x ' * 25_000}", path=f"{number}.md"))
            )
            for number in range(20)
        },
        Ledger(),
    )
    entries = tuple(entry_of(found.article) for found in articles.values())
    page = render("html", View(Report(version="0", articles=entries), {}, articles))
    assert page.count("<details class=page") == 11
    assert "9 articles without room here" in page


@pytest.mark.parametrize("word", WORDS, ids=range(len(WORDS)))
def test_hostile_articles_are_text(word: str) -> None:
    (path, text), (other, second) = article(1, word), article(5, "calm")
    one = Article(text=text, path=path, id="one", title=word, publisher=word)
    two = Article(text=second, path=other, id="two")
    read = checked(one, two)
    assert read.articles[path].claims
    texts = {path: read.articles[path].article.text, other: read.articles[other].article.text}
    places = []
    for name, figure in ((path, f"31 people, {word}"), (other, "35 people")):
        whole = read.articles[name].article
        start = whole.text.index(figure)
        places.append(located(whole, Span.cut(whole.text, start, start + len(figure)), "primary"))
    finding = Finding(
        code="NUM001", name="conflicting-figures", severity="error", verdict="conflict",
        message=f"{word} or 35", working=(word,), fingerprint=fingerprint(word), locations=tuple(places),
    )  # fmt: skip
    report = read.report.model_copy(update={"findings": (finding,)})
    page = Page(written := render("html", View(report, texts, read.articles)))
    calm = finding.model_copy(update={"message": "plain", "working": ("plain",)})
    plainly = report.model_copy(update={"findings": (calm,)})
    assert page.tags == Page(render("html", View(plainly, texts, read.articles))).tags
    assert not page.tags.keys() & FORBIDDEN
    assert page.tags["script"] == page.tags["style"] == page.tags["title"] == 1
    assert not {name for _, name, _ in page.attributes if name.startswith("on") or name in {"src", "style"}}
    assert page.marks[0]
    assert not re.search(
        "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2028\u2029\u2066-\u2069]", written
    )
    for name in ("text", "csv", "annotations"):
        render(name, View(report, texts, read.articles))


def test_the_sample_of_hostile_characters() -> None:
    Page(render("html", sample(show=frozenset({"known"}))))


def test_elements_escape_whatever_is_not_an_element() -> None:
    made = element("p", "<b>", ["&", element("em", '"')], title='"<', class_="a b", open=True, id=None)
    assert made == '<p title="&quot;&lt;" class="a b" open>&lt;b&gt;&amp;<em>"</em></p>'
    assert isinstance(made, Markup)
    assert element("p", str(made)).startswith("<p>&lt;p")


@pytest.mark.parametrize(
    ("name", "attributes"),
    [
        ("p", {"onclick": "x"}), ("p", {"style": "x"}), ("img", {"src": "x"}), ("a", {"href": "https://a"}),
        ("a", {"href": "javascript:x"}), ("p x", {}), ("p", {"a b": "x"}), ("iframe", {"srcdoc": "x"}),
    ],
)  # fmt: skip
def test_elements_that_are_not_made(name: str, attributes: dict[str, str]) -> None:
    with pytest.raises(ValueError, match=r"no |a link"):
        element(name, **attributes)


def test_a_script_that_would_end_its_element_is_not_taken() -> None:
    with pytest.raises(ValueError, match="end its element"):
        own("a </script>")
