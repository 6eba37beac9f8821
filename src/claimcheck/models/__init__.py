"""Frozen values: articles, claims, verdicts, findings. They know nothing beyond themselves."""
