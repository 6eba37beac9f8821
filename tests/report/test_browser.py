"""The page in a real browser: read, filtered, followed and printed; nothing leaves it, nothing in it runs."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from claimcheck.models.article import Article
from claimcheck.report import render
from claimcheck.report.view import View
from tests.report.hostile import WORDS, article
from tests.report.test_page import checked, page_of, seeds  # noqa: F401 (a fixture)

api = pytest.importorskip(
    "playwright.sync_api", reason="playwright is not installed: pip install -e '.[browser]'"
)
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium: apt-get install chromium")
WIDTHS = (1280, 768, 390)


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with api.sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield started
        started.close()


@pytest.fixture
def opened(browser: Any, tmp_path: Path) -> Iterator[Any]:
    """Give what opens a page and collects what it asks for and what goes wrong in it."""
    contexts = []

    def open_page(page: str, **given: Any) -> tuple[Any, list[str]]:
        file = tmp_path / "page.html"
        file.write_text(page, encoding="utf-8")
        contexts.append(browser.new_context(**given))
        tab, seen = contexts[-1].new_page(), []
        tab.on("request", lambda asked: seen.append(asked.url) if asked.url != file.as_uri() else None)
        tab.on("console", lambda message: seen.append(message.text))
        tab.on("pageerror", lambda error: seen.append(str(error)))
        tab.on("dialog", lambda dialog: seen.append(dialog.message))
        tab.goto(file.as_uri())
        return tab, seen

    yield open_page
    for context in contexts:
        context.close()


@pytest.fixture(scope="module")
def page(seeds: Any) -> str:  # noqa: F811
    return page_of(seeds)


def test_it_asks_for_nothing_and_fits(opened: Any, page: str) -> None:
    for width in WIDTHS:
        tab, seen = opened(page, viewport={"width": width, "height": 900})
        assert tab.evaluate("document.documentElement.scrollWidth") <= width
        assert seen == []


def test_search_and_severities_filter(opened: Any, page: str) -> None:
    tab, _ = opened(page)
    every = tab.locator(".card:visible").count()
    tab.keyboard.press("/")
    tab.keyboard.type("role-status-conflict")
    assert tab.locator(".card:visible").count() == 1
    assert tab.locator(".story:visible").count() == 1
    assert tab.locator("#count").text_content() == f"1 of {every} shown"
    tab.keyboard.press("Escape")
    assert tab.locator(".card:visible").count() == every
    tab.uncheck("input[value=error]")
    assert 0 < tab.locator(".card:visible").count() < every


def test_keys_go_from_finding_to_finding_and_to_the_article(opened: Any, page: str) -> None:
    tab, _ = opened(page)
    ids = tab.evaluate("[...document.querySelectorAll('.card')].map(card => card.id)")
    for key, wanted in (("j", ids[0]), ("j", ids[1]), ("k", ids[0])):
        tab.keyboard.press(key)
        assert tab.evaluate("document.activeElement.id") == wanted
    assert tab.locator("details.page[open]").count() == 0
    tab.keyboard.press("a")
    tab.wait_for_selector("details.page[open]")
    assert tab.locator(".text p:target").is_visible()


def test_a_link_leads_to_the_second_passage(opened: Any, page: str) -> None:
    tab, _ = opened(page)
    link = tab.locator(".card figure a").nth(1)
    path, line, _ = (link.text_content() or "").rsplit(":", 2)
    link.click()
    target = tab.locator(".text p:target")
    assert target.is_visible()
    assert target.get_attribute("data-n") == line
    assert path in (tab.locator("details.page[open]").text_content() or "")


def test_readings_show_on_hover_and_focus(opened: Any, page: str) -> None:
    tab, _ = opened(page, reduced_motion="reduce")
    tab.evaluate("document.querySelectorAll('details.page').forEach(part => { part.open = true; })")
    claim = tab.locator(".text .c.numeric").first
    claim.scroll_into_view_if_needed()
    tab.wait_for_timeout(100)
    claim.hover()
    assert (claim.get_attribute("data-r") or "?") in (tab.locator("#reading").text_content() or "")
    tab.mouse.move(0, 0)
    assert tab.locator("#reading").is_hidden()
    claim.focus()
    assert tab.locator("#reading").is_visible()


def test_without_script_everything_can_be_read(opened: Any, page: str) -> None:
    tab, _ = opened(page, java_script_enabled=False)
    assert tab.locator(".card").count() == tab.locator(".card:visible").count() > 0
    assert tab.locator("#controls").is_hidden()
    tab.locator("details.page > summary").first.click()
    assert tab.locator("details.page .text").first.is_visible()


def test_it_prints(opened: Any, page: str) -> None:
    tab, _ = opened(page)
    assert tab.pdf().startswith(b"%PDF")
    tab.emulate_media(media="print")
    assert tab.locator("#controls").is_hidden()
    assert tab.locator(".card").first.is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(opened: Any, page: str, scheme: str) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed")
    for width in (1280, 390):
        tab, _ = opened(page, color_scheme=scheme, viewport={"width": width, "height": 900}, bypass_csp=True)
        tab.evaluate("document.querySelectorAll('details').forEach(part => { part.open = true; })")
        found = axe.Axe().run(tab).response["violations"]
        assert [(one["id"], [node["html"][:120] for node in one["nodes"][:3]]) for one in found] == []


def test_hostile_articles_run_nothing(opened: Any) -> None:
    texts = [(*article(number, word), word) for number, word in enumerate(WORDS)]
    given = [
        Article(text=text, path=path, id=path, title=word, publisher=word, date="2024-03-05")
        for path, text, word in texts
    ]
    found = checked(*given)
    assert found.report.findings
    tab, seen = opened(render("html", View(found.report, found.texts, found.articles)))
    tab.evaluate("document.querySelectorAll('details').forEach(part => { part.open = true; })")
    for index in range(0, tab.locator(".text .c").count(), 40):
        tab.locator(".text .c").nth(index).hover()
    tab.wait_for_timeout(300)
    assert tab.evaluate("typeof window.hit") == "undefined"
    assert seen == []
    assert tab.locator(".card:visible").count() == tab.locator(".card").count() > 0
