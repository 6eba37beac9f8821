"""Readers, one file each: what a format says of an article, and where its words stand in the file."""
