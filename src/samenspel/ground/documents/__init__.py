"""Text out of files that other programs made: DOCX, ODT, PDF, HTML, plain text, SRT and VTT.

    read_document(data, "interview.docx").paragraphs

Reads in a process of its own, with limits of time and memory: a file from outside may be broken,
or made to break things. Knows no Django, and nothing of whose words these are.
"""

from samenspel.ground.documents.document import Document, Paragraph, Reason, UnreadableError
from samenspel.ground.documents.reading import read_document

__all__ = ["Document", "Paragraph", "Reason", "UnreadableError", "read_document"]
