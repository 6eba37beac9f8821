"""Findings written out, one format a file."""
