"""Small tools that know no domain words and keep no data."""
