"""Commands of `website`."""
