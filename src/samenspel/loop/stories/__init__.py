"""Value stories: what it brought people, in the five kinds of value.

Owns the stories, and the numbers that stand beside them. Shows none without consent.
"""
