"""Pages to bring research in and to take it along."""
