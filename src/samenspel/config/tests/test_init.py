"""`samenspel init` for real: with the settings of production, in an empty folder."""

import os
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from sqlite3 import connect

NOT_OURS = ("DJANGO", "SAMENSPEL", "DATABASE", "SECRET", "PYTEST")


def init(folder: Path) -> "subprocess.CompletedProcess[str]":
    words = ["init", "--host", "zhz.example.org", "--name", "Werkplaats Proef"]
    words += ["--region", "Proef", "--coordinator", "cora@example.org"]
    return subprocess.run(
        [sys.executable, "-m", "samenspel.config.cli", *words],
        cwd=folder,
        env={name: value for name, value in os.environ.items() if not name.startswith(NOT_OURS)},
        capture_output=True,
        text=True,
        check=False,
    )


def test_an_installation_begins_with_one_command(tmp_path):
    first = init(tmp_path)
    assert first.returncode == 0, first.stderr
    assert "Werkplaats Proef is ready" in first.stdout
    with closing(connect(tmp_path / "data" / "samenspel.sqlite3")) as database:
        # Where tries are counted: without it nobody could log in.
        assert database.execute("SELECT count(*) FROM shared_cache").fetchone()
        roles = database.execute("SELECT role FROM network_membership").fetchall()
    assert roles == [("coordinator",)]
    again = init(tmp_path)
    assert again.returncode == 0, again.stderr
