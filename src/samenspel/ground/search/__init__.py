"""One search box over everything: what can be found, by whom, and in what order.

Owns the index and keeps it up to date in the same transaction as each change. Knows no domain:
every app says in its own `search.py` what of it can be found and who may find it, see `registry`.
Never shows, counts or excerpts what the person who searches may not see.
"""
