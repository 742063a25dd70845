"""Reading a file from outside in a process apart, with limits: whatever is in it, we stay up.

    python -m samenspel.loop.interchange.read_apart FILE DRAFT

That process knows no settings, no database and no keys; it gets a file and writes a draft.
"""

import json
import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from samenspel.loop.interchange import taguette
from samenspel.loop.interchange.draft import Draft
from samenspel.loop.interchange.refi.reading import read_refi
from samenspel.loop.interchange.refi.xml import ReadingError

MEMORY = 1_500 * 1024 * 1024
SECONDS = 60
LARGEST_DRAFT = 200 * 1024 * 1024


def read_apart(raw: bytes) -> Draft:
    """Return what `raw` holds; raise ReadingError when it can't be used, or takes too much."""
    with tempfile.TemporaryDirectory(prefix="samenspel-in-") as folder:
        file, out = Path(folder) / "file", Path(folder) / "draft"
        file.write_bytes(raw)
        command = [sys.executable, "-I", "-m", __name__, str(file), str(out)]
        try:
            done = subprocess.run(  # noqa: S603 - our own program, with paths of our own
                command,
                timeout=SECONDS + 30,
                env={"PATH": os.defpath, "LANG": "C.UTF-8"},
                cwd=folder,
                capture_output=True,
                check=False,
            )
        except subprocess.TimeoutExpired as error:
            raise ReadingError("too_much") from error
        if done.returncode or not out.exists():
            raise ReadingError("too_much")
        answer: dict[str, Any] = json.loads(out.read_bytes())
    if "error" in answer:
        raise ReadingError(answer["error"], **answer["details"])
    draft: Draft = answer["draft"]
    return draft


def _read(path: Path) -> Draft:
    with path.open("rb") as file:
        start = file.read(len(taguette.MAGIC))
    return taguette.read_project(path) if start == taguette.MAGIC else read_refi(path)


def main(path: str, out: str) -> None:
    """Read `path` and write the draft, or why it can't be used, to `out`."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_FSIZE, (LARGEST_DRAFT, LARGEST_DRAFT))
    try:
        answer = {"draft": _read(Path(path))}
    except ReadingError as error:
        answer = {"error": error.code, "details": error.details}
    Path(out).write_text(json.dumps(answer, ensure_ascii=True))


if __name__ == "__main__":
    main(*sys.argv[1:])
