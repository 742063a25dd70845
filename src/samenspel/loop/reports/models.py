"""The nouns of `reports`."""
