"""What a team writes down together: its log, agreements and to-dos, and files.

Owns log entries with their photos and answers, agreements, to-dos, and files with versions.
Never shows an entry wider than its writers chose, and never deletes what others built on.
"""
