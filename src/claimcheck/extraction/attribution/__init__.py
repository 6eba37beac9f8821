"""Who said what: direct, indirect and mixed speech, in every order of source, cue and content."""

from claimcheck.extraction.attribution.extract import extract_attributions

__all__ = ["extract_attributions"]
