"""500 people who want one of 100 places at once: through the service and over HTTP.

Four processes call the service, on SQLite and on PostgreSQL; then four processes sign up over HTTP
at a real server, form, cookie and all. Exactly 100 places must be given, and everyone must be told.

    python -m bench.registrations [--quick]        prints one JSON line a figure
"""

import http.client
import json
import multiprocessing
import os
import re
import subprocess
import sys
import tempfile
import time
import urllib.parse
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any
from urllib.parse import urlsplit

from bench.machine import ROOT, postgres_url
from bench.search import throw_away_database
from bench.servers import granian

PROCESSES = 4
PEOPLE, PLACES = 500, 100
FEW_PEOPLE, FEW_PLACES = 60, 12
AT_LEAST_A_SECOND = 300
TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')
Figure = dict[str, Any]
Outcomes = Counter[str]
activities: dict[str, Any] = {}


def run(quick: bool = False) -> Iterator[Figure]:
    """Measure both databases, each in a process and a database of its own."""
    with tempfile.TemporaryDirectory(prefix="samenspel-bench-") as folder:
        yield from measured_at(f"sqlite:///{folder}/registrations.sqlite3", quick)
    server = postgres_url()
    if server:
        with throw_away_database(server) as url:
            yield from measured_at(url, quick)


def measured_at(url: str, quick: bool) -> Iterator[Figure]:
    """Measure in a fresh process, whose settings can't clash with ours."""
    with tempfile.TemporaryDirectory(prefix="samenspel-bench-") as folder:
        environment = {
            "DATABASE_URL": url,
            "DJANGO_SETTINGS_MODULE": "samenspel.config.settings.demo",
            "LOG_LEVEL": "CRITICAL",
            "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)]),
            "SAMENSPEL_DATA": folder,
        }
        command = [
            *(sys.executable, "-m", "bench.registrations", "--here"),
            *(["--quick"] if quick else []),
        ]
        with subprocess.Popen(
            command, cwd=ROOT, env=os.environ | environment, stdout=subprocess.PIPE, text=True
        ) as measuring:
            for line in measuring.stdout or ():
                yield json.loads(line)
        if measuring.returncode:
            raise RuntimeError(f"measuring registrations on {urlsplit(url).scheme} failed")


def measure(quick: bool) -> Iterator[Figure]:
    """Measure on the database of this process."""
    people, places = (FEW_PEOPLE, FEW_PLACES) if quick else (PEOPLE, PLACES)
    prepare()
    from django.db import connection

    common = {"bench": "registrations", "database": connection.vendor}
    for figure in [
        *through_the_service(people, places),
        *everyone_placed(people),
        *over_http(people, places),
    ]:
        yield common | figure


def through_the_service(people: int, places: int) -> Iterator[Figure]:
    """Let four processes call the service."""
    activity = plan(places)
    outcomes, seconds = crowd(by_service, people, activity)
    yield {"name": "service: places given", "value": taken(activity), "bound": places}
    yield from counted("service", outcomes, people, places)
    yield {
        "name": "service: people answered a second", "value": people / seconds,
        "bound": AT_LEAST_A_SECOND, "better": "higher",
    }  # fmt: skip


def everyone_placed(people: int) -> Iterator[Figure]:
    """Let four processes call the service where there is room for all: the most work a person."""
    activity = plan(people)
    outcomes, seconds = crowd(by_service, people, activity)
    yield {"name": "service, room for all: registrations a second", "value": people / seconds}
    yield from counted("service, room for all", outcomes, people, people)


def over_http(people: int, places: int) -> Iterator[Figure]:
    """Let four processes fill in the form at a server: get the page, send it with its cookie."""
    activity = plan(places)
    with granian("samenspel.config.wsgi:application", dict(os.environ)) as (port, _pid):
        outcomes, seconds = crowd(by_form, people, f"{port} {address_of(activity)}")
    yield {"name": "HTTP: places given", "value": taken(activity), "bound": places}
    yield from counted("HTTP", outcomes, people, places)
    yield {"name": "HTTP: people answered a second", "value": people / seconds}


def counted(way: str, outcomes: Outcomes, people: int, places: int) -> Iterator[Figure]:
    """Tell who was told what; nobody may be lost, nobody told wrongly."""
    wrong = abs(outcomes["placed"] - places) + abs(outcomes["full"] - (people - places))
    yield {"name": f"{way}: people told wrongly or not at all", "value": wrong, "bound": 0}
    errors = people - outcomes["placed"] - outcomes["full"]
    yield {"name": f"{way}: errors", "value": errors, "bound": 0}


def crowd(act: Callable[[int, str], str], people: int, target: object) -> tuple[Outcomes, float]:
    """Let four processes begin at the same moment; return what each person heard, and how long."""
    fresh = multiprocessing.get_context("spawn")
    barrier, heard = fresh.Barrier(PROCESSES + 1), fresh.Queue()
    shares = [range(first, people, PROCESSES) for first in range(PROCESSES)]
    workers = [
        fresh.Process(target=take_part, args=(act, share, str(target), barrier, heard))
        for share in shares
    ]
    for worker in workers:
        worker.start()
    barrier.wait(timeout=120)
    began = time.perf_counter()
    outcomes = sum((heard.get(timeout=300) for _worker in workers), Counter())
    seconds = time.perf_counter() - began
    for worker in workers:
        worker.join(timeout=30)
    return outcomes, seconds


def take_part(act: Any, share: range, target: str, barrier: Any, heard: Any) -> None:
    """Act for each person of one process."""
    if act is by_service:
        import django

        django.setup()
        warm_up(target)
    outcomes: Outcomes = Counter()
    barrier.wait(timeout=120)
    for number in share:
        try:
            outcomes[act(number, target)] += 1
        except Exception as problem:
            outcomes[f"error: {problem!r}"] += 1
    for outcome in outcomes:
        if outcome.startswith("error"):
            print(outcome, file=sys.stderr)
    heard.put(outcomes)


def by_service(number: int, target: str) -> str:
    """Register one person by calling the service."""
    from samenspel.loop.activities.models import Activity
    from samenspel.loop.activities.services import register_participant

    if target not in activities:
        found = Activity.objects.select_related("werkplaats__site").get(pk=target)
        activities[target] = found
    outcome = register_participant(
        activity=activities[target],
        name=f"Bewoner {number}",
        email=f"bewoner{number}@example.org",
    )
    return type(outcome).__name__.lower()


def by_form(number: int, target: str) -> str:
    """Sign one person up over HTTP, from an address of its own as in real life."""
    port, path = target.split()
    source = (f"127.1.{number // 200}.{number % 200 + 1}", 0)
    connection = http.client.HTTPConnection(
        "127.0.0.1", int(port), timeout=60, source_address=source
    )
    host = {"Host": f"localhost:{port}"}
    connection.request("GET", path, headers=host)
    page = connection.getresponse()
    body = page.read().decode()
    token = TOKEN.search(body)
    if token is None:
        return "full" if page.status == 200 and "vol" in body else f"error: {page.status}"
    cookie = (page.getheader("Set-Cookie") or "").partition(";")[0]
    form = {
        "csrfmiddlewaretoken": token[1],
        "name": f"Bewoner {number}",
        "email": f"http{number}@example.org",
    }
    headers = host | {"Cookie": cookie, "Content-Type": "application/x-www-form-urlencoded"}
    connection.request("POST", path, urllib.parse.urlencode(form), headers)
    answer = connection.getresponse()
    answer.read()
    connection.close()
    return {302: "placed", 200: "full"}.get(answer.status, f"error: {answer.status}")


def warm_up(target: str) -> None:
    """Do once what a process that runs did long ago: connect, read the URLs and the templates."""
    from django.db import transaction

    with transaction.atomic():
        by_service(os.getpid(), target)
        transaction.set_rollback(True)


def prepare() -> None:
    """Make the tables, without the history of migrations, and a Werkplaats."""
    import django
    from django.conf import settings
    from django.core.management import call_command

    class NoMigrations(dict[str, None]):
        def __contains__(self, _key: object) -> bool:
            return True

        def __missing__(self, _key: str) -> None:
            return None

    settings.MIGRATION_MODULES = NoMigrations()
    django.setup()
    call_command("migrate", run_syncdb=True, verbosity=0)
    call_command("createcachetable")
    from wagtail.models import Locale, Page, Site

    from samenspel.loop.network.models import Werkplaats

    Locale.objects.get_or_create(language_code="nl")
    root = Page.objects.filter(depth=1).first() or Page.add_root(title="Root", slug="root")
    home = root.add_child(instance=Page(title="Werkplaats", slug="werkplaats"))
    Site.objects.all().delete()
    site = Site.objects.create(hostname="localhost", port=80, root_page=home, is_default_site=True)
    Werkplaats.objects.create(name="Werkplaats", region="Zuid", site=site, email="w@example.org")


def plan(capacity: int) -> int:
    """Put an activity on the agenda; return its id."""
    from django.utils import timezone

    from samenspel.loop.activities.models import Activity, Status
    from samenspel.loop.network.models import Werkplaats

    starts = timezone.now() + timedelta(days=30)
    return Activity.objects.create(
        werkplaats=Werkplaats.objects.get(),
        kind="conference",
        title="Doe, Leer en Inspireer!",
        summary="Een dag vol praktijk.",
        address="Lange Haven, Schiedam",
        starts=starts,
        ends=starts + timedelta(hours=4),
        capacity=capacity,
        status=Status.PUBLISHED,
    ).pk


def taken(activity: int) -> int:
    """Return how many places are held."""
    from samenspel.loop.activities.models import Registration

    return Registration.objects.filter(activity=activity).holding_a_place().count()


def address_of(activity: int) -> str:
    """Return the path of the form."""
    from django.urls import reverse

    from samenspel.loop.activities.models import Activity

    found = Activity.objects.get(pk=activity)
    return reverse("activities:register", kwargs=found.address_kwargs)


def main() -> None:
    """Print one JSON line a figure; `--here` measures the database of DATABASE_URL."""
    quick = "--quick" in sys.argv
    for figure in measure(quick) if "--here" in sys.argv else run(quick):
        print(json.dumps(figure), flush=True)


if __name__ == "__main__":
    main()
