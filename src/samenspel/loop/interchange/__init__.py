"""Research that comes and goes as files: REFI-QDA, tables, and what Taguette makes.

Owns reading and writing those files. Lets nothing out past the gate of `coding`.
"""
