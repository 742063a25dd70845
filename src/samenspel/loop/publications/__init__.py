"""Booklets while they are written: chapters, evidence, recommendations, and who writes along.

Owns composing, discussing and deciding. What readers get is in `editions`.
"""
