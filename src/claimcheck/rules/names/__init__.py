"""Rules on the names of places, houses, firms and agencies."""
