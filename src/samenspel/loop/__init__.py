"""The learning loop, in its own order: from a question in practice to what came of it."""
