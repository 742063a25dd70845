"""A booklet goes out, and what is in it travels. `test_travelling.py` plays the chapters."""
