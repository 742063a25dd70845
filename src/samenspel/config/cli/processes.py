"""The processes of a running site: web workers and one background worker, kept alive together."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from types import FrameType

HOUSEKEEPING_EVERY = 300.0
PREPARE_AFTER = 20.0
GRACE = 10.0
SLOWEST_RESTART = 30.0
PYTHON = (sys.executable, "-P")
"""With -P no file in the folder where somebody stands can take the place of a library."""


@dataclass
class Child:
    """One process that is started again when it ends by itself."""

    name: str
    command: list[str]
    process: subprocess.Popen[bytes] | None = None
    failures: int = 0
    next_start: float = 0.0

    def keep_running(self, now: float) -> None:
        """Start it if it is not running; wait longer after each failure."""
        if self.process is not None:
            if self.process.poll() is None:
                return
            self.process = None
            self.failures += 1
            self.next_start = now + min(2.0**self.failures, SLOWEST_RESTART)
        if now >= self.next_start:
            self.process = subprocess.Popen(self.command)  # noqa: S603 - our own programs

    def stop(self) -> None:
        """Ask it to end."""
        if self.process is not None and self.process.poll() is None:
            self.process.terminate()

    def wait(self, seconds: float) -> None:
        """Wait for its end; end it when it takes too long."""
        if self.process is None:
            return
        try:
            self.process.wait(timeout=seconds)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


@dataclass
class Site:
    """A site that runs until it is told to stop."""

    children: list[Child]
    stopping: bool = False
    housekeeping_due: float = field(default=0.0)
    preparing: subprocess.Popen[bytes] | None = None
    prepare_due: float = field(default=0.0)

    def run(self, *, tick: Callable[[], None] = lambda: None) -> int:
        """Keep all processes running until the terminal or the system says stop."""
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, self._stop)
        self.housekeeping_due = time.monotonic() + 60
        self.prepare_due = time.monotonic() + PREPARE_AFTER
        try:
            while not self.stopping:
                now = time.monotonic()
                for child in self.children:
                    child.keep_running(now)
                if now >= self.housekeeping_due:
                    self.housekeeping_due = now + HOUSEKEEPING_EVERY
                    subprocess.Popen(management("housekeeping"))  # noqa: S603 - our own program
                if self.preparing is None and now >= self.prepare_due:
                    # Nobody waits for the lists of names: they are made once, behind everything.
                    words = management("prepare_names", "-v", "0")
                    self.preparing = subprocess.Popen(words)  # noqa: S603 - our own program
                tick()
                time.sleep(0.2)
        finally:
            if self.preparing is not None:
                self.preparing.terminate()
            for child in self.children:
                child.stop()
            for child in self.children:
                child.wait(GRACE)
        return 0

    def _stop(self, number: int, frame: FrameType | None) -> None:
        self.stopping = True


def management(*words: str) -> list[str]:
    """Return the command line of a management command in a process of its own."""
    return [*PYTHON, "-m", "django", *words]


def web_server(*, host: str, port: int, workers: int) -> list[str]:
    """Return the command line of the web server."""
    return [
        *(*PYTHON, "-m", "granian", "--interface", "wsgi", "--no-ws"),
        *("--host", host, "--port", str(port), "--workers", str(workers)),
        # With more threads they wait for each other: kept pages then take a quarter longer.
        *("--blocking-threads", "2", "--respawn-failed-workers", "--log-level", "warning"),
        "samenspel.config.wsgi:application",
    ]


def background_worker() -> list[str]:
    """Return the command line of the worker that sends mail and does long work."""
    return management(
        "db_worker", "--queue-name", "*", "--no-startup-delay", "--no-reload", "-v", "0"
    )


def use_settings(module: str) -> None:
    """Let this process and its children use `module`."""
    os.environ["DJANGO_SETTINGS_MODULE"] = module
