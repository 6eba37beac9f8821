"""Steps of ``estimate_links.py`` and ``estimate_speech.py``."""
