"""Slots of retold sentences, and what fills them in two ways."""
