"""Commands and exit statuses; no logic of its own."""
