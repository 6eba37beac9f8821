"""The faults that the checker knows, one file each, by family."""
