"""Pages of `questions`."""
