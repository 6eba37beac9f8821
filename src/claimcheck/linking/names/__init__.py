"""Names as articles write them, and names in two spellings."""
