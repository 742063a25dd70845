"""Template tags of `editions`."""
