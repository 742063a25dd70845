"""Read a file in a process of its own, and wait for it no longer than is reasonable."""

import json
import os
import signal
import subprocess
import sys
import tempfile
from contextlib import suppress
from threading import BoundedSemaphore, Timer
from typing import Any

from samenspel.ground.documents.document import Document, Reason, UnreadableError
from samenspel.ground.documents.limits import MAX_ANSWER, WALL_SECONDS

CHILD = "samenspel.ground.documents.child"
NOTHING = {"LC_ALL": "C.UTF-8"}
"""The environment of a child: no password, key or address of ours is in it."""
_at_most_two = BoundedSemaphore(2)  # of one server process, however many people hand in a file
_KILLED_FOR_TIME = {-signal.SIGXCPU, -signal.SIGKILL}


def read_document(data: bytes, name: str, *, seconds: float = WALL_SECONDS) -> Document:
    """Return what stands in the file `name`; raise UnreadableError when it can't be read.

    Blocks until it is read, `seconds` at most.
    """
    with _at_most_two:
        code, answer = _asked(data, name, seconds)
    if code in _KILLED_FOR_TIME:
        raise UnreadableError(Reason.TOOK_TOO_LONG)
    try:
        told = json.loads(answer)
        reason = told.get("unreadable")
        if reason is None:
            return Document.from_dict(told)
        found = Reason(reason)
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        # The child broke down before it could say why.
        raise UnreadableError(Reason.BROKEN) from error
    raise UnreadableError(found)


def _asked(data: bytes, name: str, seconds: float) -> tuple[int, bytes]:
    """Return how a child ended, and what it said (cut off when it says too much)."""
    with tempfile.TemporaryFile() as handed:
        # The name goes along inside: other people on this machine see the arguments of a program.
        handed.write(json.dumps(name).encode() + b"\n" + data)
        handed.seek(0)
        child = subprocess.Popen(  # noqa: S603 - our own module, and nothing of the file in it
            [sys.executable, "-I", "-B", "-X", "utf8", "-m", CHILD],
            stdin=handed,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=NOTHING,
            cwd="/",
            start_new_session=True,
        )
        with child:
            return _heard(child, seconds)


def _heard(child: "subprocess.Popen[bytes]", seconds: float) -> tuple[int, bytes]:
    late = Timer(seconds, _end, [child])
    late.start()
    try:
        out: Any = child.stdout
        answer: bytes = out.read(MAX_ANSWER)
        if len(answer) == MAX_ANSWER:
            _end(child)
        return child.wait(), answer
    finally:
        late.cancel()
        if child.poll() is None:
            _end(child)


def _end(child: "subprocess.Popen[bytes]") -> None:
    """Kill the child and whatever it started."""
    with suppress(ProcessLookupError):
        os.killpg(child.pid, signal.SIGKILL)
