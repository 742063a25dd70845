"""From a focus group to a finding, and to words that go. `test_research.py` plays the chapters."""
