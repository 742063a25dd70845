"""Whether the example on disk is good as it is. Knows no Django: it must be quick."""

import hashlib
import time
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[1]
NAME = "made-by"
MAKES_THE_EXAMPLE = {".mo", ".py", ".svg", ".toml", ".txt"}
"""Translations too: an example made without them has English in its letters and booklets."""
A_WEEK = 7 * 24 * 60 * 60
"""After this the agenda of the example has too much that is over."""


def fingerprint(port: int) -> str:
    """Return one value that changes with the code, its texts, or the port the sites are on."""
    digest = hashlib.sha256(str(port).encode())
    for path in sorted(PACKAGE.rglob("*")):
        if path.suffix in MAKES_THE_EXAMPLE and "tests" not in path.parts:
            digest.update(path.read_bytes())
    return digest.hexdigest()


def example_is_ready(data: Path, port: int) -> bool:
    """Return whether `data` holds the example as this version makes it, not too long ago."""
    stamp = data / NAME
    if not stamp.exists() or time.time() - stamp.stat().st_mtime > A_WEEK:
        return False
    return stamp.read_text() == fingerprint(port)


def remember_example(data: Path, port: int) -> None:
    """Note that `data` holds the example as this version makes it."""
    (data / NAME).write_text(fingerprint(port))
