"""Public pages: kept ones against a bare Django view of the same bytes, and freshly made ones."""

import itertools
import os
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median
from typing import Any

from bench.load import ask
from bench.machine import ROOT
from bench.servers import free_port, granian, memory_of

PAGES = ["/", "/vragen/", "/agenda/", "/teams/", "/programma/", "/partners/", "/mensen/"]
CONNECTIONS = 8


def run(quick: bool = False) -> Iterator[dict[str, Any]]:
    """Serve the example Werkplaats and a bare Django in turn, on the same machine and server."""
    seconds = 1.0 if quick else 4.0
    rounds = 2 if quick else 5
    with tempfile.TemporaryDirectory(prefix="samenspel-bench-") as folder:
        same = Path(folder) / "body"
        environment = example(Path(folder), free_port()) | {"BARE_BODY": str(same)}
        same.write_bytes(home_of(environment))
        housed = environment | {"DJANGO_SETTINGS_MODULE": "bench.housed"}
        with (
            granian("samenspel.config.wsgi:application", housed) as (port, pid),
            granian("bench.bare:application", {"BARE_BODY": str(same)}) as (bare_port, _bare_pid),
        ):
            yield from kept_pages(port, bare_port, seconds=seconds, rounds=rounds)
            yield from made_pages(port, bare_port, times=30 if quick else 150)
            yield {
                "bench": "pages", "name": "memory of a web worker", "unit": "MiB",
                "value": memory_of(pid), "bound": 200,
            }  # fmt: skip


def home_of(environment: dict[str, str]) -> bytes:
    """Return the bytes of the example's home page."""
    with granian("samenspel.config.wsgi:application", environment) as (port, _pid):
        return fetch(port, "/")


def example(folder: Path, port: int) -> dict[str, str]:
    """Make the example Werkplaats for `port` in `folder`; return the environment that serves it."""
    environment = {
        "SAMENSPEL_DATA": str(folder),
        "DJANGO_SETTINGS_MODULE": "samenspel.config.settings.demo",
        "LOG_LEVEL": "ERROR",
    }
    subprocess.run(
        [sys.executable, "-m", "django", "make_example", f"--port={port}", "--verbosity=0"],
        check=True,
        env=os.environ | environment | {"PYTHONPATH": str(ROOT / "src")},
    )
    return environment


def fetch(port: int, path: str) -> bytes:
    """Return what `path` of the server on loopback answers."""
    with urllib.request.urlopen(f"http://localhost:{port}{path}", timeout=30) as answer:
        return bytes(answer.read())


def kept_pages(port: int, bare_port: int, *, seconds: float, rounds: int) -> Iterator[dict]:
    """Yield requests a second for the home page from the page cache, and its ratio to bare."""
    ratios, rates, bad = [], [], 0
    for _round in range(rounds):
        kept = ask(port, "/", seconds=seconds, connections=CONNECTIONS)
        plain = ask(bare_port, "/", seconds=seconds, connections=CONNECTIONS)
        ratios.append(kept.per_second / plain.per_second)
        rates.append(kept.per_second)
        bad += kept.bad
    common = {"bench": "pages", "database": "sqlite"}
    yield common | {"name": "kept home page", "unit": "requests/s", "value": median(rates)}
    yield common | {"name": "kept home page: errors", "value": bad, "bound": 0}
    yield common | {
        "name": "kept home page / bare view", "unit": "x", "value": median(ratios),
        "bound": 0.5, "better": "higher",
    }  # fmt: skip


def made_pages(port: int, bare_port: int, *, times: int) -> Iterator[dict]:
    """Yield the time of each page when it isn't kept, as a ratio to two bare views.

    One stands alone, with the middleware of `startproject`; one stands in this house, behind its
    middleware, which finds out whose site it is and who is looking. All are asked in turn.
    """
    numbers = itertools.count()
    actions = {
        "alone": lambda: fetch(bare_port, "/"),
        "housed": lambda: fetch(port, f"/bare/?n={next(numbers)}"),
    } | {page: lambda page=page: fetch(port, f"{page}?n={next(numbers)}") for page in PAGES}
    taken = in_turn(actions, times)
    alone, housed = taken.pop("alone"), taken.pop("housed")
    yield {"bench": "pages", "name": "bare view alone", "unit": "ms", "value": alone * 1000}
    yield {"bench": "pages", "name": "bare view in the house", "unit": "ms", "value": housed * 1000}
    for page, seconds in taken.items():
        common = {"bench": "pages", "database": "sqlite", "unit": "x"}
        name = f"{page} made anew"
        yield common | {
            "name": f"{name} / bare in the house",
            "value": seconds / housed,
            "bound": 12,
        }
        yield common | {"name": f"{name} / bare alone", "value": seconds / alone}


def in_turn(actions: dict[str, Callable[[], object]], times: int) -> dict[str, float]:
    """Return the median seconds of each action; they are done in turn, `times` times."""
    taken: dict[str, list[float]] = {name: [] for name in actions}
    for _time in range(times):
        for name, action in actions.items():
            started = time.perf_counter()
            action()
            taken[name].append(time.perf_counter() - started)
    return {name: median(seconds) for name, seconds in taken.items()}
