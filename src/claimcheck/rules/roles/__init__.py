"""Rules on people in offices: ROL001 to ROL004."""
