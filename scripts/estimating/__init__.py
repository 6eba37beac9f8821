"""Steps of ``estimate_links.py``."""
