"""How far, how long, how many: what a happening has one of, and articles tell apart."""
