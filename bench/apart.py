"""Measures in a fresh process with a database of its own, whose settings can't clash with ours."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlsplit

from bench.machine import ROOT, postgres_url
from bench.search import throw_away_database

Figure = dict[str, Any]


def on_both_databases(name: str, *, quick: bool) -> Iterator[Figure]:
    """Measure `bench.<name>` on SQLite, and on PostgreSQL where there is a server."""
    with tempfile.TemporaryDirectory(prefix="samenspel-bench-") as folder:
        yield from measured_at(f"sqlite:///{folder}/{name}.sqlite3", name, quick=quick)
    server = postgres_url()
    if server:
        with throw_away_database(server) as url:
            yield from measured_at(url, name, quick=quick)


def measured_at(url: str, name: str, *, quick: bool) -> Iterator[Figure]:
    """Measure `bench.<name>` on one database; the figures come line by line."""
    with tempfile.TemporaryDirectory(prefix="samenspel-bench-") as folder:
        environment = {
            "DATABASE_URL": url,
            "DJANGO_SETTINGS_MODULE": "samenspel.config.settings.demo",
            "LOG_LEVEL": "CRITICAL",
            "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)]),
            "SAMENSPEL_DATA": folder,
        }
        command = [sys.executable, "-m", f"bench.{name}", "--here", *["--quick"] * quick]
        with subprocess.Popen(
            command, cwd=ROOT, env=os.environ | environment, stdout=subprocess.PIPE, text=True
        ) as measuring:
            for line in measuring.stdout or ():
                yield json.loads(line)
        if measuring.returncode:
            raise RuntimeError(f"measuring {name} on {urlsplit(url).scheme} failed")


def print_figures(
    run: Callable[[bool], Iterator[Figure]], measure: Callable[[bool], Iterator[Figure]]
) -> None:
    """Print one JSON line a figure; with `--here` those of the database of DATABASE_URL."""
    quick = "--quick" in sys.argv
    for figure in measure(quick) if "--here" in sys.argv else run(quick):
        print(json.dumps(figure), flush=True)
