"""Open data: what is published, for programs (see docs/api.md).

Follows the Dutch government's REST API Design Rules. Reads the catalogue and what everyone may see;
writes nothing, and holds no words of people.
"""
