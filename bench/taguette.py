"""Taguette, a program for coding texts, in a virtual environment of its own: to compare with.

It is no part of Samenspel and is never installed beside it.
"""

import contextlib
import json
import re
import subprocess
import sys
import urllib.error
import urllib.request
import venv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.servers import free_port, wait_for

VERSION = "1.5.2"
TOKEN = re.compile(r"token=(\w+)")

FILL = """
import html, json, sys
from taguette import database as db
project = json.load(open(sys.argv[2]))
Session = db.connect("sqlite:///" + sys.argv[1])
session = Session()
session.add(db.User(login="admin"))
session.flush()
session.add(db.Project(id=1, name="Project", description=""))
session.flush()
session.add(db.ProjectMember(project_id=1, user_login="admin", privileges=db.Privileges.ADMIN))
session.execute(db.Document.__table__.insert(), [
    dict(id=pk, project_id=1, name=title, filename=title, description="",
         text_direction=db.TextDirection.LEFT_TO_RIGHT,
         contents="<p>" + html.escape(text) + "</p>")
    for pk, title, text in project["documents"]])
session.execute(db.Tag.__table__.insert(), [
    dict(id=pk, project_id=1, path=path, description="") for pk, path in project["tags"]])
session.execute(db.Highlight.__table__.insert(), [
    dict(id=pk, document_id=source, start_offset=start, end_offset=end, snippet=html.escape(text))
    for pk, source, start, end, text, _tags in project["highlights"]])
session.execute(db.highlight_tags.insert(), [
    dict(highlight_id=pk, tag_id=tag)
    for pk, _source, _start, _end, _text, tags in project["highlights"] for tag in tags])
session.commit()
session.execute("ANALYZE")
session.commit()
"""


@dataclass(frozen=True)
class Installed:
    """Where it was put, and which version it is."""

    folder: Path
    version: str

    @property
    def python(self) -> str:
        """Return the Python that has it."""
        return str(self.folder / "venv" / "bin" / "python")

    @property
    def database(self) -> str:
        """Return where its project is kept."""
        return str(self.folder / "project.sqlite3")


def installed(folder: Path) -> Installed | None:
    """Install it in `folder`; None where that doesn't work, such as without a network."""
    try:
        venv.create(folder / "venv", with_pip=True)
        put = Installed(folder, VERSION)
        install = [put.python, "-m", "pip", "install", "--quiet", f"taguette=={VERSION}"]
        subprocess.run(install, check=True, capture_output=True, timeout=300)
        subprocess.run([put.python, "-c", "import taguette.web"], check=True, capture_output=True)
    except (OSError, subprocess.SubprocessError):
        return None
    return put


def fill(put: Installed, project: dict[str, Any]) -> None:
    """Make the same project in it."""
    kept = put.folder / "project.json"
    kept.write_text(json.dumps(project), encoding="utf-8")
    subprocess.run([put.python, "-c", FILL, put.database, str(kept)], check=True, timeout=600)


@contextlib.contextmanager
def serving(put: Installed) -> Iterator[tuple[str, dict[str, str]]]:
    """Serve it on loopback for one person; give its address, and the header that is let in."""
    port = free_port()
    command = [
        *(put.python, "-c", "from taguette.main import main; main()"),
        *("--no-browser", "--bind", "127.0.0.1", "--port", str(port)),
        *("--database", put.database),
    ]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as server:
        try:
            said = ""
            while not (found := TOKEN.search(said)):
                line = server.stdout.readline() if server.stdout else ""
                if not line:
                    raise RuntimeError("Taguette didn't start")
                said += line
            wait_for(port)
            site = f"http://localhost:{port}"
            yield site, {"Cookie": let_in(site, found[1])}
        finally:
            server.terminate()
            server.wait(timeout=20)


def let_in(site: str, token: str) -> str:
    """Open the private link; return the cookies that it sets."""
    opener = urllib.request.build_opener(NoRedirect)
    try:
        answer = opener.open(f"{site}/?token={token}", timeout=20)
    except urllib.error.HTTPError as redirect:
        answer = redirect
    cookies = answer.headers.get_all("Set-Cookie") or []
    return "; ".join(cookie.split(";")[0] for cookie in cookies)


class NoRedirect(urllib.request.HTTPRedirectHandler):
    """Stays where the cookie is set."""

    def redirect_request(self, *_args: Any, **_kwargs: Any) -> None:
        """Follow nothing."""


if __name__ == "__main__":
    sys.exit("Use python -m bench.coding")
