"""The store: an archive in one SQLite file, in which a draft meets only what it can be linked with."""
