"""REFI-QDA: the file format in which programs for coding exchange projects (.qdpx, .qdc).

Knows no database. Reading gives a draft (plain values), so that it can happen in a process apart.
"""
