"""The nouns of `selfcheck`."""
