"""Template tags of `catalogue`."""
