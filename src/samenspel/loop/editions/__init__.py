"""Booklets as readers get them: on the web, as files, with addresses that last.

Owns the reading pages and the files that were made. Shows words of people only through the gate.
"""
