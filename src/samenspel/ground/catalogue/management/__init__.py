"""Commands of `catalogue`."""
