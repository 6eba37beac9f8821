"""Facts that the newsroom holds as settled, read from ``claims/``."""
