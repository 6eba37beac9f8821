"""The words of a language, as data (``lang/<language>/*.toml``) with a schema for each file."""
