"""Whether the words of two figures tie them: one force, toll, event or attribute; and gates."""
