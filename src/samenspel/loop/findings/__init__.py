"""Findings: claims that rest on passages, for and against, and what participants say of them.

Owns findings, their evidence, who agrees or doubts, and the check with participants. Shows words
of people only through the gate of `coding`.
"""
