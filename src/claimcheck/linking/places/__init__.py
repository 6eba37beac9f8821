"""Streets, corners and parts of places where articles put things."""
