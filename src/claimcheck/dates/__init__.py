"""The grammar of dates in news: expressions, and the intervals they stand for."""
