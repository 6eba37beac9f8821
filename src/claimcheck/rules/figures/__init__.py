"""Rules on figures that do not fit together."""
