"""`samenspel serve`: the site and its background work, for a server on the internet."""

import argparse
import os

from samenspel.config.cli.main import PRODUCTION
from samenspel.config.cli.processes import Child, Site, background_worker, web_server


def run(words: list[str]) -> int:
    """Bring the database up to date, collect the static files, and serve until told to stop."""
    parser = argparse.ArgumentParser(prog="samenspel serve", description=__doc__)
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on")
    parser.add_argument("--port", type=int, default=8000, help="port to listen on")
    parser.add_argument("--workers", type=int, default=2, help="web processes (about one a core)")
    options = parser.parse_args(words)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", PRODUCTION)
    prepare()
    web = web_server(host=options.host, port=options.port, workers=options.workers)
    print(f"Samenspel on http://{options.host}:{options.port} (stop with Ctrl+C)", flush=True)
    return Site([Child("web", web), Child("background", background_worker())]).run()


def prepare() -> None:
    """Do what a new version needs before it can serve."""
    import django
    from django.conf import settings
    from django.core.management import call_command

    django.setup()
    settings.DATA_DIR.mkdir(parents=True, exist_ok=True)
    call_command("check", deploy=False)
    call_command("migrate", verbosity=0, interactive=False)
    call_command("createcachetable", verbosity=0)  # where tries are counted, for all workers
    call_command("collectstatic", verbosity=0, interactive=False)
