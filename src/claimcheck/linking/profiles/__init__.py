"""What figures and articles can be linked by: one profile each, built once and kept."""
