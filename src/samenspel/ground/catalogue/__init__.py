"""What is published, described for catalogues and programs; a thing that goes leaves its mark.

A registry that knows no domain: every app tells in its `catalogue.py` what of it is a record.
"""
