"""When articles say that something happened or will happen."""
