"""DOIs from DataCite, when the installation has an account there; off otherwise.

Publishing never waits for it: what is to be told is written down, and the worker tells it. One
request does everything and may be repeated, so an answer that got lost does no harm.
"""
