"""Professional products that travel: methods, tools, training, with what they rest on.

Owns products, their files and versions. Knows nothing of who uses them elsewhere.
"""
