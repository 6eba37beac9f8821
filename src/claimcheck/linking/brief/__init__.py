"""Whether one short text bears out another."""
