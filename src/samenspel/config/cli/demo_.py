"""`samenspel demo`: an example Werkplaats on this machine, with everyone in it to look as."""

import argparse
import os
import socket
import sys
import tempfile
import threading
import time
import urllib.request
import webbrowser
from pathlib import Path

from samenspel.config.cli.processes import (
    Child,
    Site,
    background_worker,
    use_settings,
    web_server,
)

SETTINGS = "samenspel.config.settings.demo"
PATIENCE = 300.0


def run(words: list[str]) -> int:
    """Make the example if it isn't there, serve it, and open a browser."""
    options = _read(words)
    if not _is_free(options.port):
        print(
            f"Port {options.port} is in use by another program. "
            f"Choose another one: samenspel demo --port {options.port + 1}",
            file=sys.stderr,
        )
        return 1
    data = Path(options.data or Path(tempfile.gettempdir()) / f"samenspel-demo-{_user()}")
    os.environ["SAMENSPEL_DATA"] = str(data.resolve())
    os.environ["SAMENSPEL_DEMO_PORT"] = str(options.port)
    os.environ.pop("DATABASE_URL", None)
    use_settings(SETTINGS)
    started = time.monotonic()
    try:
        _make_example(data, options.port)
    except OSError as error:
        print(f"The folder {data} can't be used: {error.strerror}.", file=sys.stderr)
        return 1
    url = f"http://localhost:{options.port}/"
    announcer = threading.Thread(
        target=_announce, args=(url, started, not options.no_browser), daemon=True
    )
    announcer.start()
    web = web_server(host="127.0.0.1", port=options.port, workers=1)
    return Site([Child("web", web), Child("background", background_worker())]).run()


def _read(words: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="samenspel demo", description=__doc__)
    parser.add_argument("--port", type=int, default=8000, help="port to listen on")
    parser.add_argument("--data", help="folder for the example's data; a temporary one otherwise")
    parser.add_argument("--no-browser", action="store_true", help="don't open a browser")
    return parser.parse_args(words)


def _user() -> str:
    return str(os.getuid()) if hasattr(os, "getuid") else os.environ.get("USERNAME", "user")


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


def _make_example(data: Path, port: int) -> None:
    """Make the example data, unless this very version has made it there before."""
    from samenspel.demo.stamp import example_is_ready, remember_example

    if example_is_ready(data, port):
        return
    data.mkdir(parents=True, exist_ok=True)
    print("Making the example Werkplaats (once) …", flush=True)
    import django
    from django.core.management import call_command

    django.setup()
    call_command("make_example", port=port, verbosity=1)
    remember_example(data, port)


def _announce(url: str, started: float, browser: bool) -> None:
    """Say where it is as soon as the first page is there."""
    if not _answers(url, started + PATIENCE):
        print(f"Samenspel does not answer at {url} yet. What went wrong stands above.", flush=True)
        return
    took = time.monotonic() - started
    print(f"Samenspel is open at {url} ({took:.1f} s). Stop with Ctrl+C.", flush=True)
    if browser:
        webbrowser.open(url)


def _answers(url: str, until: float) -> bool:
    while time.monotonic() < until:
        try:
            with urllib.request.urlopen(url, timeout=PATIENCE) as answer:  # noqa: S310 - our own
                answer.read()
        except OSError:
            time.sleep(0.05)
        else:
            return True
    return False
