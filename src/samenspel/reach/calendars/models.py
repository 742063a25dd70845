"""The nouns of `calendars`."""
