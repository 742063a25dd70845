"""An empty place to build on: fresh tables, and no pictures of before."""

import shutil
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.db import connection


def clear_ground() -> None:
    """Throw away what is there, and make all tables anew.

    The folder of the demo is its own: nothing else is kept in it but a key.
    """
    connection.close()
    database = Path(settings.DATABASES["default"]["NAME"])
    for leftover in (database, *database.parent.glob(f"{database.name}-*")):
        leftover.unlink(missing_ok=True)
    shutil.rmtree(settings.MEDIA_ROOT, ignore_errors=True)
    database.parent.mkdir(parents=True, exist_ok=True)
    call_command("migrate", run_syncdb=True, verbosity=0, interactive=False, skip_checks=True)
    call_command("createcachetable", verbosity=0)
