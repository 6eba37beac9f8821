"""What the figures of one sentence state of each other: parts and wholes, shares, movements and changes."""
