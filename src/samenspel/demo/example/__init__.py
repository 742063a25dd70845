"""What the example Werkplaats holds, subject by subject, written through the services of the apps.

Each module has tables that read like a story and short functions that act them out. Organisations,
places and dates up to 2018 are real (see `docs/demo.md`); people, their words, and everything after
that are made up. Moments are told relative to today, so the example never gets old.
"""
