"""Rules about counts and lists."""
