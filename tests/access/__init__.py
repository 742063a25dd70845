"""The table of who gets what at every address.

Each module here holds one app's `ROWS`. A test walks them all, for every role, on the own site
and on that of another Werkplaats, and fails when a named address is missing from the table.
"""
