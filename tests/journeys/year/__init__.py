"""A year of one team, chapter by chapter. `test_year.py` plays them in their order."""
