"""Groups with a challenge and an intended product, and who sits at their table."""
