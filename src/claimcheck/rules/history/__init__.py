"""Rules on figures that newer ones replace."""
