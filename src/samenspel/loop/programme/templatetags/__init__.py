"""Template tags of `programme`."""
