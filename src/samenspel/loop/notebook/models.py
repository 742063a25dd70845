"""The nouns of `notebook`."""
