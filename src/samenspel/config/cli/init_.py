"""`samenspel init`: prepare an installation, step by step, and safe to run again."""

import argparse
import os
import secrets
import sys
from pathlib import Path

from samenspel.config.cli.main import PRODUCTION

TEMPLATE = """\
# Settings of this installation; docs/settings.md explains each of them.
SECRET_KEY={key}
ALLOWED_HOSTS={host}
SAMENSPEL_DATA={data}
WAGTAILADMIN_BASE_URL=https://{host}
CSRF_TRUSTED_ORIGINS=https://{host}
EMAIL_URL=smtp://localhost:25
DEFAULT_FROM_EMAIL={email}
"""


def run(words: list[str]) -> int:
    """Write the settings file if there is none; then make the database and the Werkplaats."""
    parser = argparse.ArgumentParser(prog="samenspel init", description=__doc__)
    parser.add_argument("--host", required=True, help="host name of the Werkplaats' site")
    parser.add_argument("--name", required=True, help='"Werkplaats Sociaal Domein …"')
    parser.add_argument("--region", required=True, help='the region, as in "Zuid-Holland Zuid"')
    parser.add_argument("--coordinator", required=True, help="mail address of the coordinator")
    parser.add_argument("--data", default="data", help="folder for the data (default: data)")
    options = parser.parse_args(words)
    settings = Path("samenspel.env")
    if not settings.exists() and "SECRET_KEY" not in os.environ:
        settings.write_text(
            TEMPLATE.format(
                key=secrets.token_urlsafe(50),
                host=options.host,
                data=Path(options.data).resolve(),
                email=options.coordinator,
            ),
            encoding="utf-8",
        )
        settings.chmod(0o600)
        print(f"Wrote {settings}: read it through before you go on the internet.")
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", PRODUCTION)
    return _make_werkplaats(options)


def _make_werkplaats(options: argparse.Namespace) -> int:
    from django.core.exceptions import ImproperlyConfigured

    try:
        from samenspel.config.cli.serve_ import prepare

        prepare()
    except ImproperlyConfigured as problem:
        print(problem, file=sys.stderr)
        return 1
    from samenspel.reach.website.services import found_werkplaats

    werkplaats = found_werkplaats(
        name=options.name,
        region=options.region,
        hostname=options.host,
        coordinator_email=options.coordinator,
    )
    print(f"{werkplaats} is ready. Run `samenspel serve`, and log in as {options.coordinator}.")
    return 0
