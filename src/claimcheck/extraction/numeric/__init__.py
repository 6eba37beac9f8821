"""Figures: numbers with their hedges, units and what they count."""

from claimcheck.extraction.numeric.extract import extract_numeric

__all__ = ["extract_numeric"]
