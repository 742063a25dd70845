"""Tags of `stories`."""
