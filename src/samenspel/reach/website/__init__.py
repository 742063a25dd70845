"""The public site of a Werkplaats: Wagtail pages, news, and the importer of old news."""
