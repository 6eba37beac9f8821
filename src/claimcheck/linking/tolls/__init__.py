"""Counts of victims in headline, text and address."""
