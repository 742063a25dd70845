"""The nouns of `exchange`."""
