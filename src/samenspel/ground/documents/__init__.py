"""Text out of files that other programs made: DOCX, ODT, PDF, HTML, plain text, SRT and VTT.

Reads in a process of its own, with limits of time and memory: a file from outside may be broken,
or made to break things. Knows no Django, and nothing of who speaks.
"""
