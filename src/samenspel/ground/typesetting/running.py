"""Programs that make files, each in a process of its own, so that we stay up whatever is in a book.

    python -m samenspel.ground.typesetting.running MEGABYTES SECONDS PROGRAM …

sets the limits of its own process and then becomes that program.
"""

import os
import resource
import signal
import subprocess
import sys
import tempfile
from contextlib import suppress
from pathlib import Path

from samenspel.ground.typesetting.manuscript import Reason, TypesettingError

SECONDS = 90
MEGABYTES = 3_000
LARGEST_FILE = 400 * 1024 * 1024
_KILLED_FOR_TIME = {-signal.SIGXCPU, -signal.SIGKILL}
ENVIRONMENT = {"LC_ALL": "C.UTF-8", "PATH": os.defpath, "HOME": "/nonexistent"}
"""No password, key or address of ours is in it."""


def run(
    program: list[str], folder: Path, *, seconds: int = SECONDS, megabytes: int = MEGABYTES
) -> None:
    """Let `program` work in `folder`; raises TypesettingError when it doesn't get there."""
    command = [sys.executable, "-I", "-B", "-m", __name__, str(megabytes), str(seconds), *program]
    with tempfile.TemporaryFile() as said:
        child = subprocess.Popen(  # noqa: S603 - our own programs, with paths of our own
            command,
            cwd=folder,
            env=ENVIRONMENT,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=said,
            start_new_session=True,
        )
        with child:
            code = _ended(child, seconds)
        if code == 0:
            return
        said.seek(0)
        told = said.read(20_000).decode("utf-8", "replace")
    raise _reason(code, told)


def _ended(child: "subprocess.Popen[bytes]", seconds: float) -> int:
    try:
        return child.wait(timeout=seconds + 5)
    except subprocess.TimeoutExpired:
        return -signal.SIGKILL
    finally:
        if child.poll() is None:
            with suppress(ProcessLookupError):
                os.killpg(child.pid, signal.SIGKILL)
            child.wait()


def _reason(code: int, told: str) -> TypesettingError:
    if code in _KILLED_FOR_TIME:
        return TypesettingError(Reason.TOOK_TOO_LONG, details=told[:300])
    full = ("memory allocation", "MemoryError", "out of memory", "heap exhausted", "Heap exh")
    if code == -signal.SIGABRT or any(sign in told for sign in full):
        return TypesettingError(Reason.TOO_MUCH_MEMORY, details=told[:300])
    return TypesettingError(Reason.REFUSED, details=told[:2000])


def _become(megabytes: int, seconds: int, program: list[str]) -> None:
    for what, most in (
        (resource.RLIMIT_AS, megabytes * 1024 * 1024),
        (resource.RLIMIT_CPU, seconds * 2),  # they work with several threads
        (resource.RLIMIT_FSIZE, LARGEST_FILE),
        (resource.RLIMIT_NOFILE, 256),
        (resource.RLIMIT_CORE, 0),  # what people said never lands in a crash file
    ):
        _soft, hard = resource.getrlimit(what)
        lowest = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(what, (lowest, lowest))
    os.execv(program[0], program)  # noqa: S606 - no shell: that is the point


if __name__ == "__main__":
    _become(int(sys.argv[1]), int(sys.argv[2]), sys.argv[3:])
