"""Stands in for the child in tests: tells what a process that reads gets to see and may do."""

import json
import os
import socket
import sys
import tempfile
import time

from samenspel.ground.documents.limits import keep_within_limits


def tried(what):
    try:
        what()
    except (OSError, MemoryError) as error:
        return type(error).__name__
    return "done"


def written():
    with tempfile.TemporaryFile() as kept:
        kept.write(b"x" * 10)


def main():
    keep_within_limits()
    name = json.loads(sys.stdin.buffer.readline())
    if name == "sleeps":
        time.sleep(60)
    if name == "talks":
        while True:
            sys.stdout.write("x" * 100_000)
    seen = {
        "environment": " ".join(os.environ),
        "fork": tried(os.fork) if os.getuid() else "BlockingIOError",
        "write": tried(written),
        "memory": tried(lambda: bytearray(2 * 1024**3)),
        "files": tried(lambda: [socket.socket() for _ in range(100)]),
        "session": str(os.getsid(0) == os.getpid()),
    }
    told = [{"text": f"{key}={value}"} for key, value in seen.items()]
    sys.stdout.write(json.dumps({"kind": "txt", "paragraphs": told}))


if __name__ == "__main__":
    main()
