"""Plain text, and Markdown as it was typed: every line is one."""

from samenspel.ground.documents.document import Document
from samenspel.ground.documents.formats.text import decoded, lines_in, told

LONG = 60
WRAPPED_AT = 100


def read(data: bytes, kind: str) -> Document:
    """Return the lines; lines that a program cut off at a width are joined to paragraphs."""
    lines = [line.rstrip() for line in lines_in(decoded(data))]
    return Document(kind, told(_joined(lines) if _is_wrapped(lines) else lines))


def _is_wrapped(lines: list[str]) -> bool:
    """Tell whether lines were cut at a width: many are about as long, and empty ones divide."""
    full = [line for line in lines if line]
    longest = max(map(len, full), default=0)
    if longest > WRAPPED_AT or longest < LONG or len(full) == len(lines):
        return False
    nearly = sum(len(line) > longest * 0.8 for line in full)
    return nearly > len(full) * 0.5


def _joined(lines: list[str]) -> list[str]:
    paragraphs: list[list[str]] = [[]]
    for line in lines:
        if line:
            paragraphs[-1].append(line)
        else:
            paragraphs.append([])
    return [" ".join(paragraph) for paragraph in paragraphs]
