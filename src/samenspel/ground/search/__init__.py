"""The registry of documents that can be found, and by whom. Knows no domain."""
