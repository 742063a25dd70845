"""The process that reads: the file on its stdin, what stands in it on its stdout, as JSON."""

import json
import sys
from typing import Any

from samenspel.ground.documents.document import (
    MAX_CHARACTERS,
    Document,
    Reason,
    UnreadableError,
)
from samenspel.ground.documents.kinds import read
from samenspel.ground.documents.limits import keep_within_limits, was_full


def answer(name: str, data: bytes) -> dict[str, Any]:
    """Return what stands in the file, or why that can't be told."""
    try:
        return _checked(read(name, data)).as_dict()
    except UnreadableError as error:
        return {"unreadable": error.reason}
    except MemoryError:
        return {"unreadable": Reason.TOO_MUCH_MEMORY}
    except Exception:  # whatever breaks in a broken file, it is the file
        return {"unreadable": Reason.TOO_MUCH_MEMORY if was_full() else Reason.BROKEN}


def _checked(document: Document) -> Document:
    length = sum(len(paragraph.text) + 1 for paragraph in document.paragraphs)
    if length > MAX_CHARACTERS:
        raise UnreadableError(Reason.TOO_LONG)
    if not any(character.isalnum() for p in document.paragraphs for character in p.text):
        raise UnreadableError(Reason.NO_TEXT)
    return document


def main() -> None:
    """Read one file, within limits."""
    keep_within_limits()
    name = json.loads(sys.stdin.buffer.readline())
    sys.stdout.write(json.dumps(answer(name, sys.stdin.buffer.read())))


if __name__ == "__main__":
    main()
