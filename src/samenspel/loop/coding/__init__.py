"""Coding: stretches of text get a label from a shared codebook.

Owns codes, passages, and who gave which code to what. Shows no passage except through its gate.
"""
