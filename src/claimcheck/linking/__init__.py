"""Which claims speak of the same thing, and what comparing them says."""
