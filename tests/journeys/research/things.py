"""The files that researchers have on their laptop."""

from io import BytesIO

import docx
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def a_transcript(name: str, lines: list[tuple[str, str]]) -> SimpleUploadedFile:
    """Return a Word file in which each line begins with who speaks."""
    document, out = docx.Document(), BytesIO()
    for speaker, words in lines:
        document.add_paragraph(f"{speaker}: {words}")
    document.save(out)
    return SimpleUploadedFile(name, out.getvalue(), WORD)


def subtitles(name: str, lines: list[tuple[str, str]]) -> SimpleUploadedFile:
    """Return subtitles, four seconds a line."""
    cues = [
        f"{n + 1}\n00:00:{4 * n:02},000 --> 00:00:{4 * n + 3:02},500\n{who}: {words}\n"
        for n, (who, words) in enumerate(lines)
    ]
    return SimpleUploadedFile(name, "\n".join(cues).encode(), "application/x-subrip")


def tables_with(words: str) -> set[str]:
    """Return every table in which these words stand, in whatever column."""
    with connection.cursor() as cursor:
        names = connection.introspection.table_names(cursor)
        found = set()
        for name in names:
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(name)}")
            if any(words in str(value) for row in cursor.fetchall() for value in row):
                found.add(name)
    return found


def originals() -> list[str]:
    """Return the files that texts were read from, as they lie on the disk."""
    return default_storage.listdir("sources")[1]
