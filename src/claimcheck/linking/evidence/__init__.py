"""How probable it is that two figures are of one thing: coordinates, bits of evidence, rivals, time."""
