"""What is known already: suppressions in the text, the baseline, the state of another git commit."""
