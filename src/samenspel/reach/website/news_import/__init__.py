"""Old news from plain-text files: read, tidied, and told what was left out and why.

Nothing here writes: `services.news` does.
"""
