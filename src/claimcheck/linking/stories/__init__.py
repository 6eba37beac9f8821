"""Which articles tell of one happening, and which of their sentences retell each other."""
