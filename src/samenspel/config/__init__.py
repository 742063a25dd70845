"""Settings, urls and the command line: where the wings are put together."""
