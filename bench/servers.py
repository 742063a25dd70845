"""Servers on loopback for a benchmark, started and stopped within it."""

import contextlib
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

from bench.machine import ROOT


def free_port() -> int:
    """Return a port on loopback that nobody uses."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextlib.contextmanager
def granian(
    application: str, environment: dict[str, str], *, port: int = 0
) -> Iterator[tuple[int, int]]:
    """Serve `application` with one worker; give its port and the server's process id."""
    port = port or free_port()
    command = [
        *(sys.executable, "-m", "granian", "--interface", "wsgi", "--no-ws", "--workers", "1"),
        *("--host", "127.0.0.1", "--port", str(port), "--blocking-threads", "2"),
        *("--log-level", "error", application),
    ]
    paths = os.pathsep.join([str(ROOT / "src"), str(ROOT)])
    server = subprocess.Popen(
        command, cwd=ROOT, env=os.environ | {"PYTHONPATH": paths} | environment
    )
    try:
        wait_for(port)
        yield port, server.pid
    finally:
        server.terminate()
        server.wait(timeout=20)


def wait_for(port: int, *, seconds: float = 60) -> None:
    """Wait until the server on `port` answers anything."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz", timeout=5).read()
            return
        except urllib.error.HTTPError:
            return
        except OSError:
            time.sleep(0.05)
    raise TimeoutError(f"no server on port {port}")


def memory_of(pid: int) -> float:
    """Return the biggest resident size, in MiB, of a process and those it started."""
    sizes = [_resident(pid), *(_resident(child) for child in _children(pid))]
    return max(sizes)


def _children(pid: int) -> list[int]:
    listed = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii")
    children = [int(child) for child in listed.split()]
    return children + [grandchild for child in children for grandchild in _children(child)]


def _resident(pid: int) -> float:
    for line in Path(f"/proc/{pid}/status").read_text(encoding="ascii").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    return 0.0
