"""Why a verdict is what it is: the reasons that rules and reports know verdicts by."""

from __future__ import annotations

from typing import Final

FIGURES_DIFFER: Final = "figures differ"
NEWER: Final = "a newer figure"
FALLEN: Final = "a running count that falls"
STALE: Final = "an older figure repeated"
SOURCES: Final = "two sources differ"
SOURCES_AGREE: Final = "two sources, one figure"
UNSOURCED: Final = "no longer said to be a source's"
OTHER_UNITS: Final = "other units"
OTHER_STATE: Final = "planned, asked for or denied against what is"
OTHER_FRAME: Final = "a total against a change, share or rate"
