"""The nouns of `attendance`."""
