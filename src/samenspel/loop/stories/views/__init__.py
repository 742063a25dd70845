"""Pages of `stories`."""
