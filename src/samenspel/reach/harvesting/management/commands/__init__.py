"""Commands of `harvesting`."""
