"""Commands of `search`."""
