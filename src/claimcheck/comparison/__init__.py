"""Pure arithmetic on what claims say: bounds of hedged figures, units, verdicts. It reads no text."""
