"""An empty place to build on: fresh tables, and no pictures of before."""

import shutil
from importlib import import_module
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
    _make_index_of_editors()


def _make_index_of_editors() -> None:
    """Make what the editors' screens search in: only a migration of Wagtail knows how.

    The demo makes its tables without migrations, and so got a plain table in its place.
    """
    migration = import_module("wagtail.search.migrations.0006_customise_indexentry").Migration
    with connection.cursor() as cursor:
        cursor.execute("DROP TABLE wagtailsearch_indexentry_fts")
        for step in migration.operations:
            for statement in getattr(step, "database_operations", []):
                cursor.execute(statement.sql)
