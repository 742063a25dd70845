"""Reading a file from outside in a process apart, with limits: whatever is in it, we stay up.

    python -m samenspel.loop.interchange.read_apart FILE

That process knows no settings, no database and no keys; it writes a draft on its stdout.
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from threading import Lock
from typing import Any

from samenspel.ground.documents.limits import keep_within_limits
from samenspel.loop.interchange import taguette
from samenspel.loop.interchange.draft import Draft
from samenspel.loop.interchange.refi.reading import read_refi
from samenspel.loop.interchange.refi.xml import ReadingError

MEMORY = 1_500 * 1024 * 1024
SECONDS = 60
MOST = 200_000_000
"""Characters of an answer: a file may name the same text a thousand times."""
_one_at_a_time = Lock()  # of one server process, however many people hand in a file


def read_apart(raw: bytes) -> Draft:
    """Return what `raw` holds; raise ReadingError when it can't be used, or takes too much."""
    with _one_at_a_time, tempfile.TemporaryDirectory(prefix="samenspel-in-") as folder:
        file = Path(folder) / "file"
        file.write_bytes(raw)
        try:
            done = subprocess.run(  # noqa: S603 - our own program, with a path of our own
                [sys.executable, "-I", "-m", __name__, str(file)],
                timeout=SECONDS + 30,
                env={"PATH": os.defpath, "LANG": "C.UTF-8"},
                cwd=folder,
                stdin=subprocess.DEVNULL,
                capture_output=True,
                check=False,
            )
        except subprocess.TimeoutExpired as error:
            raise ReadingError("too_much") from error
    if done.returncode:
        raise ReadingError("too_much")
    answer: dict[str, Any] = json.loads(done.stdout)
    if "error" in answer:
        raise ReadingError(answer["error"], **answer["details"])
    draft: Draft = answer["draft"]
    return draft


def answer_of(path: Path) -> dict[str, Any]:
    """Return the draft of a file, or why it can't be used."""
    try:
        with path.open("rb") as file:
            start = file.read(len(taguette.MAGIC))
        read = taguette.read_project if start == taguette.MAGIC else read_refi
        return {"draft": read(path)}
    except ReadingError as error:
        return {"error": error.code, "details": error.details}
    except (MemoryError, RecursionError):
        return {"error": "too_much", "details": {}}
    except Exception:  # whatever breaks in a broken file, it is the file
        return {"error": "broken_zip", "details": {}}


def main(path: str) -> None:
    """Read `path`, within limits, and write what came of it."""
    keep_within_limits(memory=MEMORY, cpu_seconds=SECONDS)
    answer = json.dumps(answer_of(Path(path)))
    if len(answer) > MOST:
        answer = json.dumps({"error": "too_much", "details": {}})
    sys.stdout.write(answer)


if __name__ == "__main__":
    main(*sys.argv[1:])
