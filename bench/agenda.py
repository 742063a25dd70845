"""An agenda of 5,000 activities, and a list of 2,000 people who signed up, against a bare view.

python -m bench.agenda [--quick]        prints one JSON line a figure

Figures of one run are compared with each other only: the machine is shared.
"""

import itertools
import json
import os
import subprocess
import sys
import tempfile
import urllib.request
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

from bench.machine import ROOT
from bench.pages import in_turn
from bench.servers import free_port, granian

ACTIVITIES, PEOPLE = 5_000, 2_000
FEW = 100
BOUND = 12
Figure = dict[str, Any]


def run(quick: bool = False) -> Iterator[Figure]:
    """Make them in a process of its own, serve them, and ask for the pages in turn."""
    port = free_port()
    with tempfile.TemporaryDirectory(prefix="samenspel-bench-") as folder:
        environment = {
            "BARE_BODY": f"{folder}/body",
            "DATABASE_URL": f"sqlite:///{folder}/agenda.sqlite3",
            "DJANGO_SETTINGS_MODULE": "bench.housed",
            "LOG_LEVEL": "CRITICAL",
            "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)]),
            "SAMENSPEL_DATA": folder,
        }
        body = Path(environment["BARE_BODY"])
        body.write_bytes(b"<!doctype html><title>Samenspel</title>" + b"<p>Samen</p>" * 2_000)
        command = [sys.executable, "-m", "bench.agenda", "--here", *["--quick"] * quick]
        made = subprocess.run(
            command, cwd=ROOT, env=os.environ | environment, check=True, stdout=subprocess.PIPE
        )
        told = json.loads(made.stdout)
        yield from told["figures"]
        with granian("samenspel.config.wsgi:application", environment, port=port) as (at, _pid):
            yield from against_bare(at, told, times=15 if quick else 60)


def against_bare(port: int, told: dict[str, Any], *, times: int) -> Iterator[Figure]:
    """Yield the time of each page as a ratio to a bare view behind the same middleware."""
    numbers = itertools.count()
    cookie = {"Cookie": told["cookie"]}

    def ask(path: str, **headers: str) -> None:
        sign = "&" if "?" in path else "?"
        url = f"http://localhost:{port}{path}{sign}n={next(numbers)}"
        with urllib.request.urlopen(
            urllib.request.Request(url, headers=headers), timeout=30
        ) as page:
            page.read()

    list_of_people = told["participants"]
    taken = in_turn(
        {
            "bare": lambda: ask("/bare/"),
            "bare, logged in": lambda: ask("/bare/", **cookie),
            "agenda": lambda: ask("/agenda/"),
            "agenda, last page": lambda: ask("/agenda/?pagina=100"),
            "archive": lambda: ask("/agenda/eerder/"),
            "participants": lambda: ask(list_of_people, **cookie),
            "participants, one found": lambda: ask(f"{list_of_people}?words=bewoner1999", **cookie),
        },
        times,
    )
    bare, logged_in = taken.pop("bare"), taken.pop("bare, logged in")
    for name, seconds in taken.items():
        against = logged_in if name.startswith("participants") else bare
        yield {
            "bench": "agenda", "database": "sqlite", "name": f"{name} / bare in the house",
            "unit": "x", "value": seconds / against, "bound": BOUND,
        }  # fmt: skip
        yield {
            "bench": "agenda", "database": "sqlite", "name": name, "unit": "ms",
            "value": seconds * 1000,
        }  # fmt: skip


def make(quick: bool) -> dict[str, Any]:
    """Fill the database of this process; return what the pages are, and who may see them."""
    from bench.registrations import plan, prepare
    from bench.reminders import sign_up

    prepare()
    from django.test import Client
    from django.urls import reverse

    from samenspel.loop.activities.models import Activity
    from samenspel.loop.network.models import Werkplaats

    werkplaats = Werkplaats.objects.get()
    activity = Activity.objects.get(pk=plan(PEOPLE))
    participants = reverse("activities:participants", kwargs={"pk": activity.pk})
    browser = Client(headers={"host": "localhost"})
    browser.force_login(a_coordinator(werkplaats))
    queries: dict[str, list[int]] = {"/agenda/": [], participants: []}
    done_activities = done_people = 0
    for activities, people in [(FEW, FEW), (FEW * 3, FEW * 3) if quick else (ACTIVITIES, PEOPLE)]:
        fill_agenda(werkplaats, activities - done_activities)
        sign_up(activity, people - done_people, after=done_people)
        done_activities, done_people = activities, people
        for path, counts in queries.items():
            browser.get(path)
            counts.append(queries_of(browser, path))
    return {
        "participants": participants,
        "cookie": f"sessionid={browser.cookies['sessionid'].value}",
        "figures": list(counted(queries)),
    }


def counted(queries: dict[str, list[int]]) -> Iterator[Figure]:
    """Tell how many queries each page takes, and that more rows take no more of them."""
    for path, (few, many) in queries.items():
        name = "agenda" if path == "/agenda/" else "participants"
        common = {"bench": "agenda", "database": "sqlite"}
        yield common | {"name": f"{name}: queries", "value": many}
        yield common | {"name": f"{name}: more queries for more", "value": many - few, "bound": 0}


def a_coordinator(werkplaats: Any) -> Any:
    """Return the account of somebody who runs the Werkplaats."""
    from samenspel.ground.accounts.models import User
    from samenspel.loop.network.models import Membership, Person, Role

    user = User.objects.create_user(email="cora@example.org")
    person = Person.objects.create(name="Cora", email="cora@example.org", user=user)
    Membership.objects.create(
        werkplaats=werkplaats, person=person, role=Role.COORDINATOR, perspective="education"
    )
    return user


def fill_agenda(werkplaats: Any, number: int) -> None:
    """Put many activities on the agenda, four of five of them to come."""
    from django.utils import timezone

    from samenspel.loop.activities.models import Activity, ActivityKind, Status

    kinds, now = list(ActivityKind), timezone.now()
    Activity.objects.bulk_create(
        [
            Activity(
                werkplaats=werkplaats,
                kind=kinds[at % len(kinds)],
                title=f"Samen koken in de wijk {at}",
                summary="We koken, eten en praten over wat buren voor elkaar doen.",
                starts=(starts := now + timedelta(hours=7 * (at - number // 5))),
                ends=starts + timedelta(hours=2),
                address="Lange Haven 12, Schiedam",
                capacity=20,
                status=Status.PUBLISHED,
            )
            for at in range(number)
        ],
        batch_size=200,
    )


def queries_of(browser: Any, path: str) -> int:
    """Return how many queries the page at `path` takes, made anew."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as caught:
        answer = browser.get(path)
    if answer.status_code != 200:
        raise RuntimeError(f"{path} answers {answer.status_code}")
    return len(caught)


if __name__ == "__main__" and "--here" in sys.argv:
    print(json.dumps(make("--quick" in sys.argv)))
elif __name__ == "__main__":
    for figure in run("--quick" in sys.argv):
        print(json.dumps(figure), flush=True)
