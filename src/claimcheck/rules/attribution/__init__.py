"""Rules on who said what: ATT001 to ATT006."""
