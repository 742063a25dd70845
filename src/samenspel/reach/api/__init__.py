"""Open data: what is published, for programs.

Reads the catalogue and what everyone may see; writes nothing.
"""
