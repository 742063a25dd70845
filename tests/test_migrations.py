"""The migrations, once, from nothing: the other tests make their tables without them."""

import os
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg
import pytest

ROOT = Path(__file__).resolve().parents[1]
LEARN = """
import django; django.setup()
from django.core.management import call_command
call_command("migrate", verbosity=0)
call_command("migrate", check=True, verbosity=0)
call_command("rebuild_search", verbosity=0)
from samenspel.ground.search.find import find
print("found", len(find("wijkteam", scope=None, audiences=["public"]).hits))
"""


@pytest.fixture
def empty_database(tmp_path):
    """The URL of a database that nobody used: SQLite, or beside the one under test."""
    server = os.environ.get("DATABASE_URL", "")
    if not server.startswith("postgres"):
        yield f"sqlite:///{tmp_path}/empty.sqlite3"
        return
    name = f"empty_{os.getpid()}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
        yield urlunsplit(urlsplit(server)._replace(path=f"/{name}"))
        connection.execute(f"DROP DATABASE {name}")


def test_all_tables_are_made_from_nothing(empty_database, tmp_path):
    answer = subprocess.run(
        [sys.executable, "-c", LEARN],
        capture_output=True,
        text=True,
        env=os.environ
        | {
            "DJANGO_SETTINGS_MODULE": "samenspel.config.settings.test",
            "DATABASE_URL": empty_database,
            "SAMENSPEL_DATA": str(tmp_path),
            "PYTHONPATH": str(ROOT / "src"),
        },
    )
    assert "found 0" in answer.stdout, answer.stderr
