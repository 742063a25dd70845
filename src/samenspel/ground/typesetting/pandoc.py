"""Pandoc, in a process of its own, that may read and write no more than it is handed."""

from pathlib import Path

import pypandoc

from samenspel.ground.typesetting import running

HEAP = "1500m"


def write(document: bytes, to: str, folder: Path, name: str, *options: str) -> bytes:
    """Return pandoc's `document` in the form `to`; `name` is that of the file it makes."""
    (folder / "document.json").write_bytes(document)
    program = [
        pypandoc.get_pandoc_path(), "--sandbox", "--from=json", f"--to={to}", f"--output={name}",
        *options, "document.json", "+RTS", f"-M{HEAP}", "-RTS",
    ]  # fmt: skip
    running.run(program, folder)
    return (folder / name).read_bytes()
