"""The public site of a Werkplaats: Wagtail pages, news, and the importer of old news.

Owns the pages, who may edit them, and the starter site of a new Werkplaats. What the other apps
have, the pages only show; they never keep it.
"""
