"""What the figures were measured on, and on which databases."""

import os
import platform
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def describe_machine() -> str:
    """Return cores, memory, system and Python in one line."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return (
        f"{os.cpu_count()} cores, {memory:.0f} GiB, {platform.system()} {platform.machine()}, "
        f"Python {platform.python_version()}; a shared, noisy machine"
    )


def postgres_url() -> str | None:
    """Return the URL of the throw-away PostgreSQL on loopback, or None where there is none."""
    answer = subprocess.run(
        [str(ROOT / "tools" / "postgres"), "start"], capture_output=True, text=True, check=False
    )
    return answer.stdout.strip().partition("=")[2] if answer.returncode == 0 else None
