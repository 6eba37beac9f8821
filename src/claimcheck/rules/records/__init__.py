"""Rules that hold claims against the facts on record."""
