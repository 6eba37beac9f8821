"""A string as a page: what a file of the same content would be read as."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from claimcheck.models.article import Article
from claimcheck.reading.json_front_matter import OPEN as JSON_OPEN
from claimcheck.reading.manifest import Entry
from claimcheck.reading.page_article import article_of

_PAGE: Final = Path("page.txt")
_MARKDOWN: Final = Path("page.md")
_NAMED: Final = ("title", "publisher", "author", "agency", "url")
_DATED: Final = ("date", "date_precision", "date_grounds", "date_readings", "date_stamp")


def page_of(article: Article) -> Article:
    """Return the article with the parts of its page; what was not given of it is taken from the page.

    The ending of its path says which format it is; without a path, front matter makes it Markdown. An article
    that has its parts already is returned as it is.

    Raises:
        Unreadable: the front matter is wrong.
    """
    if article.blocks:
        return article
    path = Path(article.path) if article.path else _MARKDOWN if _opens(article.text) else _PAGE
    page = article_of(article.text, path, Entry(line=1, title=article.title))
    changes = {name: getattr(page, name) for name in _NAMED if getattr(article, name) is None}
    if article.date is None and article.date_doubt is None and not article.date_readings:
        changes |= {name: getattr(page, name) for name in _DATED}
    return article.model_copy(update={**changes, "blocks": page.blocks})


def _opens(text: str) -> bool:
    return text.removeprefix("\ufeff").startswith(("---", "+++")) or JSON_OPEN.match(text) is not None
