"""What the words leave open is filled in, each step with its trail."""
