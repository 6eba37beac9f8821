"""What holds for any bytes and any text: no crash, offsets that slice, parts that cover without overlap."""

import contextlib
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.models.article import Block
from claimcheck.reading.decoding import text_of_bytes
from claimcheck.reading.errors import Unreadable
from claimcheck.reading.page_article import article_of
from claimcheck.reading.text_page import blocks_of_page

SENTENCE = "A sentence of more than twelve words stands here so that it counts as running text."
LINES = st.sampled_from(
    [
        "Read next", "Comments", "Photo: A", "By A Name", "May 3, 2021", "---", "# Title", "```",
        "<!-- x -->", "<!--", "> said", "- item", "===", "1. one", "TAPA, May 3 - text",
        "Šťastný článek", "title: x", "date: 2021-05-03", "© 2021 Courier", "\ufeff", "\u2028", "\r",
        "", "\t", " ", "![x](y.png)", "**a** [b](c)", SENTENCE,
    ]
)  # fmt: skip
PAGES = st.lists(LINES | st.text(max_size=30), max_size=25).flatmap(
    lambda lines: st.sampled_from(["\n", "\r\n", "\n\n"]).map(lambda end: end.join(lines))
)


def bare(text: str) -> str:
    return text.replace("\u200b", "").replace("\ufeff", "").strip()


def covers(text: str, blocks: tuple[Block, ...]) -> None:
    at = 0
    for block in blocks:
        assert block.start >= at
        assert block.end > block.start
        assert not bare(text[at : block.start])
        at = block.end
    assert at <= len(text)
    assert not bare(text[at:])


@settings(max_examples=300, deadline=None)
@given(PAGES)
def test_parts_of_a_page_cover_it_without_overlap(text: str) -> None:
    covers(text, blocks_of_page(text))


@settings(max_examples=300, deadline=None)
@given(PAGES)
def test_parts_of_markdown_cover_it_without_overlap(text: str) -> None:
    try:
        article = article_of(text, Path("a.md"))
    except Unreadable as error:
        problem = error.problem
    else:
        covers(text, article.blocks)
        return
    assert problem.startswith("front matter")


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=400) | PAGES.map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_any_bytes_are_text_or_a_clear_account(data: bytes) -> None:
    try:
        text = text_of_bytes(data, "a.txt")
    except Unreadable as error:
        account = error
    else:
        assert text.encode("utf-8") == data
        for name in ("a.txt", "a.md"):
            with contextlib.suppress(Unreadable):
                assert article_of(text, Path(name)).text == text
        return
    assert "\n" not in str(account)
    assert account.problem
    assert account.advice


@settings(max_examples=200, deadline=None)
@given(PAGES)
def test_long_paragraphs_are_never_lost(text: str) -> None:
    long = "The harbour stays closed, and nobody knows for how long that will be the case. " * 6
    whole = f"{text}\n\n{long.strip()}\n\n{text}"
    start = whole.index(long.strip())
    kept = [
        b for b in blocks_of_page(whole) if b.start <= start < b.end or start < b.start < start + len(long)
    ]
    assert any(block.kind.states for block in kept)
