"""What the installation holds of a person: shown, exported, erased, and let go in time.

Owns the pages where people decide about their own data, with an account or by a mailed link, and
the log of what was erased. Knows no app: each tells in its own `privacy.py` what it holds.
"""
