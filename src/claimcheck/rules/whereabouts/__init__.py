"""Rules on places that one story tells in two ways: PLA001 to PLA004."""
