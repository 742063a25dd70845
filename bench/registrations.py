"""500 people who want one of 100 places at once: through the service and over HTTP.

Four processes call the service, on SQLite and on PostgreSQL; then four processes sign up over HTTP
at a real server, form, cookie and all. Exactly 100 places must be given, everyone else must be on
the waiting list, and everyone must be told. Then 100 people have a place and 500 wait: places are
given back and taken from four processes, and nobody may be passed.

    python -m bench.registrations [--quick]        prints one JSON line a figure
"""

import http.client
import itertools
import multiprocessing
import os
import re
import sys
import time
import urllib.parse
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

from bench.apart import on_both_databases, print_figures
from bench.servers import granian

PROCESSES = 4
PEOPLE, PLACES = 500, 100
FEW_PEOPLE, FEW_PLACES = 60, 12
ASKED_A_SECOND = 20
AT_LEAST_A_SECOND = 300
TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')
Figure = dict[str, Any]
Outcomes = Counter[str]
activities: dict[str, Any] = {}


def run(quick: bool = False) -> Iterator[Figure]:
    """Measure both databases, each in a process and a database of its own."""
    yield from on_both_databases("registrations", quick=quick)


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
        *moving_up(people, places),
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


def moving_up(people: int, places: int) -> Iterator[Figure]:
    """Let four processes give places back, say yes and say no, while a long line waits."""
    activity = plan(places)
    stand_in_line(activity, places + people)
    rounds = people + places
    outcomes, seconds = crowd(by_answer, rounds, activity)
    errors = rounds - outcomes["gave back"] - outcomes["came"] - outcomes["nobody there"]
    moved = offers_of(activity)
    way = "waiting list"
    yield {"name": f"{way}: answers a second", "value": outcomes.total() / seconds}
    yield {
        "name": f"{way}: people asked a second", "value": len(moved) / seconds,
        "bound": ASKED_A_SECOND, "better": "higher",
    }  # fmt: skip
    yield {"name": f"{way}: errors", "value": errors, "bound": 0}
    yield {"name": f"{way}: people asked out of order", "value": out_of_order(moved), "bound": 0}
    yield {"name": f"{way}: people passed", "value": passed_by(activity), "bound": 0}
    over = max(0, taken(activity) - places)
    yield {"name": f"{way}: people over capacity", "value": over, "bound": 0}
    yield {"name": f"{way}: free places nobody was asked for", "value": places - taken(activity)}
    twice = len(moved) - len(set(moved))
    yield {"name": f"{way}: people asked twice", "value": twice, "bound": 0}


def stand_in_line(activity: int, people: int) -> None:
    """Let so many sign up, one after the other, each with a proven address."""
    from samenspel.loop.activities.services import confirm_registration, register_participant

    target = found(str(activity))
    for number in range(people):
        outcome = register_participant(
            activity=target, name=f"Bewoner {number}", email=f"rij{number}@example.org"
        )
        confirm_registration(registration=outcome.registration)


def by_answer(number: int, target: str) -> str:
    """Let whoever has a place give it back, or whoever is asked say yes; in turn."""
    from samenspel.loop.activities.services import cancel_registration, confirm_registration

    ours = found(target).registrations.order_by("created", "pk")
    asked = list(ours.filter(status="offered")[:PROCESSES])
    if number % 3 == 1 and asked:
        confirm_registration(registration=asked[number % len(asked)])
        return "came"
    holders = list(ours.holding_a_place()[: 3 * PROCESSES])
    if not holders:
        return "nobody there"
    cancel_registration(registration=holders[number % len(holders)])
    return "gave back"


def offers_of(activity: int) -> list[int]:
    """Return who was asked, in the order in which the letters were posted."""
    from samenspel.ground.mail.models import Message
    from samenspel.loop.activities.models import Registration

    ours = set(Registration.objects.filter(activity=activity).values_list("pk", flat=True))
    letters = Message.objects.filter(key__startswith="activities:offer:").order_by("pk")
    asked = [int(key.split(":")[2]) for key in letters.values_list("key", flat=True)]
    return [pk for pk in asked if pk in ours]


def out_of_order(asked: list[int]) -> int:
    """Count who was asked after somebody who signed up later."""
    from samenspel.loop.activities.models import Registration

    signed_up = dict(Registration.objects.filter(pk__in=asked).values_list("pk", "created"))
    moments = [(signed_up[pk], pk) for pk in asked]
    return sum(one > other for one, other in itertools.pairwise(moments))


def passed_by(activity: int) -> int:
    """Count who still waits although somebody behind them was asked."""
    from samenspel.loop.activities.models import Registration

    ours = Registration.objects.filter(activity=activity)
    last = ours.filter(pk__in=offers_of(activity)).order_by("-created", "-pk").first()
    return ours.in_line().before(last).count() if last else 0


def counted(way: str, outcomes: Outcomes, people: int, places: int) -> Iterator[Figure]:
    """Tell who was told what; nobody may be lost, nobody told wrongly."""
    wrong = abs(outcomes["placed"] - places) + abs(outcomes["waiting"] - (people - places))
    yield {"name": f"{way}: people told wrongly or not at all", "value": wrong, "bound": 0}
    errors = people - outcomes["placed"] - outcomes["waiting"]
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
    if act is not by_form:
        import django

        django.setup()
        warm_up(act, target)
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
    from samenspel.loop.activities.services import register_participant

    outcome = register_participant(
        activity=found(target),
        name=f"Bewoner {number}",
        email=f"bewoner{number}@example.org",
    )
    return type(outcome).__name__.lower()


def found(target: str) -> Any:
    """Return the activity, read once in each process."""
    from samenspel.loop.activities.models import Activity

    if target not in activities:
        read = Activity.objects.select_related("werkplaats__site").get(pk=target)
        activities[target] = read
    return activities[target]


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
        return f"error: {page.status}"
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
    if answer.status != 302:
        return f"error: {answer.status}"
    return "waiting" if "wachtlijst" in (answer.getheader("Location") or "") else "placed"


def warm_up(act: Any, target: str) -> None:
    """Do once what a process that runs did long ago: connect, read the URLs and the templates."""
    from django.db import transaction

    with transaction.atomic():
        act(os.getpid(), target)
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


if __name__ == "__main__":
    print_figures(run, measure)
