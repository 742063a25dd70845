"""Books made from one semantic source: PDF/UA, EPUB, DOCX and HTML.

No Django. Programs that read what others wrote run in a process of their own.
"""
