"""A checker for figures and attributions in news: ``read``, ``extract``, ``check``, ``links``, ``compare``"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from claimcheck.version import __version__

if TYPE_CHECKING:
    from claimcheck.api import check, compare, extract, links, parse, read, read_all
    from claimcheck.api.archive import Archive
    from claimcheck.config import Settings
    from claimcheck.linking.links import Link
    from claimcheck.models.article import Article
    from claimcheck.models.claims import Claim
    from claimcheck.models.finding import Finding
    from claimcheck.models.problems import ClaimcheckError
    from claimcheck.models.report import Report
    from claimcheck.models.verdict import Answer
    from claimcheck.report.tables import claims_to_frame

__all__ = [
    "Answer",
    "Archive",
    "Article",
    "Claim",
    "ClaimcheckError",
    "Finding",
    "Link",
    "Report",
    "Settings",
    "__version__",
    "check",
    "claims_to_frame",
    "compare",
    "extract",
    "links",
    "parse",
    "read",
    "read_all",
]

_HOMES = {
    "Answer": "models.verdict",
    "Archive": "api.archive",
    "Article": "models.article",
    "Claim": "models.claims",
    "ClaimcheckError": "models.problems",
    "Finding": "models.finding",
    "Link": "linking.links",
    "Report": "models.report",
    "Settings": "config",
    "check": "api",
    "claims_to_frame": "report.tables",
    "compare": "api",
    "extract": "api",
    "links": "api",
    "parse": "api",
    "read": "api",
    "read_all": "api",
}


def __getattr__(name: str) -> object:
    """Load a public name when it is first asked for, so that importing the package costs next to nothing."""
    if name not in _HOMES:
        raise AttributeError(f"module 'claimcheck' has no attribute {name!r}")
    value: object = getattr(import_module(f"claimcheck.{_HOMES[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
