"""Template tags of `privacy`."""
