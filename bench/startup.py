"""From typing the command to the first page."""

import os
import re
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from typing import Any

from bench.machine import ROOT
from bench.servers import free_port

OPEN = re.compile(r"Samenspel is open at .* \((\d+\.\d) s\)")


def run(quick: bool = False) -> Iterator[dict[str, Any]]:
    """Start the demo in an empty folder, and again in the same one."""
    with tempfile.TemporaryDirectory(prefix="samenspel-bench-") as folder:
        port = free_port()
        common = {"bench": "startup", "unit": "s", "database": "sqlite"}
        first = start(folder, port)
        yield common | {"name": "demo to first page, cold data", "value": first}
        again = sorted(start(folder, port) for _ in range(1 if quick else 3))
        yield common | {
            "name": "demo to first page, warm", "value": again[len(again) // 2], "bound": 4,
        }  # fmt: skip


def start(folder: str, port: int) -> float:
    """Return the seconds that the demo says it took until its first page."""
    command = [sys.executable, "-m", "samenspel.config.cli", "demo", "--no-browser"]
    demo = subprocess.Popen(
        [*command, "--port", str(port), "--data", folder],
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONPATH": str(ROOT / "src")},
    )
    limit = threading.Timer(120, demo.kill)
    limit.start()
    try:
        for said in demo.stdout or ():
            found = OPEN.search(said)
            if found:
                return float(found.group(1))
        raise RuntimeError("the demo ended before its first page was there")
    finally:
        limit.cancel()
        demo.send_signal(signal.SIGINT)
        demo.wait(timeout=30)
