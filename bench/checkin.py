"""300 people at the doors, three phones, and a connection that drops every third request.

Three processes tap like the screen does: each tap goes into a queue, and the queue is brought to a
real server over HTTP, in batches, until the server says that it has each tap. Of every third
request the connection breaks: by turns before the server got it and after it had done its work.
Every tenth person is tapped on two phones. Nobody may be lost and nobody counted twice.

    python -m bench.checkin [--quick]        prints one JSON line a figure
"""

import http.client
import json
import multiprocessing
import os
import re
import time
import uuid
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from bench.apart import on_both_databases, print_figures
from bench.registrations import prepare
from bench.servers import granian

PHONES = 3
PEOPLE, FEW_PEOPLE = 300, 30
DROPPED = 3
AT_MOST_SECONDS = 60
TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')
Figure = dict[str, Any]


class DroppedError(Exception):
    """The connection broke; nobody at the phone knows where the request got."""


def run(quick: bool = False) -> Iterator[Figure]:
    """Measure both databases, each in a process and a database of its own."""
    yield from on_both_databases("checkin", quick=quick)


def measure(quick: bool) -> Iterator[Figure]:
    """Measure on the database of this process."""
    people = FEW_PEOPLE if quick else PEOPLE
    prepare()
    from django.db import connection

    activity, cookie = open_the_door(people)
    heads = [f"r{pk}" for pk in registrations_of(activity)]
    with granian("samenspel.config.wsgi:application", dict(os.environ)) as (port, _pid):
        seconds, requests, dropped = phones(port, activity, cookie, heads)
    common = {"bench": "checkin", "database": connection.vendor}
    for figure in [
        *truth(activity, people),
        {"name": "until all are in", "value": seconds, "unit": "s", "bound": AT_MOST_SECONDS},
        {"name": "people a second", "value": people / seconds},
        {"name": "requests", "value": requests},
        {"name": "requests dropped", "value": dropped},
    ]:  # fmt: skip
        yield common | figure


def truth(activity: int, people: int) -> Iterator[Figure]:
    """Tell who is in according to the database."""
    from django.db.models import Count

    from samenspel.loop.attendance.models import CheckIn

    present = CheckIn.objects.filter(activity=activity).present()
    several = present.values("registration").annotate(taps=Count("pk")).filter(taps__gt=1)
    yield {"name": "people lost", "value": people - present.count(), "bound": 0}
    yield {"name": "people counted twice", "value": several.count(), "bound": 0}


def phones(port: int, activity: int, cookie: str, heads: list[str]) -> tuple[float, int, int]:
    """Let three phones begin at the same moment; return seconds, requests and drops."""
    fresh = multiprocessing.get_context("spawn")
    barrier, heard = fresh.Barrier(PHONES + 1), fresh.Queue()
    door = {"port": port, "path": f"/beheer/activiteiten/{activity}/deur/", "cookie": cookie}
    shares = [
        [head for at, head in enumerate(heads) if phone in doors_of(at)] for phone in range(PHONES)
    ]
    workers = [
        fresh.Process(target=keep_the_door, args=(door, share, barrier, heard)) for share in shares
    ]
    for worker in workers:
        worker.start()
    barrier.wait(timeout=120)
    began = time.perf_counter()
    counted = [heard.get(timeout=300) for _worker in workers]
    seconds = time.perf_counter() - began
    for worker in workers:
        worker.join(timeout=30)
    return seconds, sum(one[0] for one in counted), sum(one[1] for one in counted)


def doors_of(at: int) -> set[int]:
    """Return at which doors somebody is tapped: every tenth at the next one, too."""
    return {at % PHONES, (at + 1) % PHONES} if at % 10 == 0 else {at % PHONES}


def keep_the_door(door: dict[str, Any], heads: list[str], barrier: Any, heard: Any) -> None:
    """Tap everyone of one phone, and bring the taps until the server has them all."""
    phone = Phone(**door)
    barrier.wait(timeout=120)
    waiting = list(heads)
    while waiting or phone.queue:
        if waiting:
            phone.tap(waiting.pop())
        phone.bring()
    heard.put((phone.requests, phone.dropped))


class Phone:
    """One phone at a door: what `static/attendance/door.js` does, without a screen."""

    def __init__(self, port: int, path: str, cookie: str) -> None:
        self.port, self.path = port, path
        self.headers = {"Host": f"localhost:{port}", "Cookie": cookie}
        self.queue: dict[str, dict[str, Any]] = {}
        self.cursor = self.requests = self.dropped = 0
        page, answer = self.ask("GET", self.path)
        found = TOKEN.search(page)
        if found is None:
            raise RuntimeError(f"the door answers {answer.status}")
        secret = (answer.getheader("Set-Cookie") or "").partition(";")[0]
        self.headers |= {
            "Cookie": f"{cookie}; {secret}",
            "X-CSRFToken": found[1],
            "Content-Type": "application/json",
        }

    def tap(self, head: str) -> None:
        """Remember that somebody came in."""
        event = str(uuid.uuid4())
        self.queue[event] = {"event": event, "head": head, "came": True, "moment": time.monotonic()}

    def bring(self) -> None:
        """Bring what waits; forget only what the server says that it has."""
        now = time.monotonic()
        taps = [
            {**tap, "age": (now - tap["moment"]) * 1000} for tap in list(self.queue.values())[:100]
        ]
        try:
            told = self.over_a_bad_connection({"cursor": self.cursor, "taps": taps})
        except DroppedError:
            self.dropped += 1
            return
        for event in told["have"]:
            del self.queue[event]
        if told["refused"]:
            raise RuntimeError(f"refused: {told['refused']}")
        self.cursor = told["cursor"]

    def over_a_bad_connection(self, said: dict[str, Any]) -> dict[str, Any]:
        """Ask the server; of every third request the connection breaks, before or after."""
        self.requests += 1
        breaks = self.requests % DROPPED == 0
        if breaks and self.requests % (2 * DROPPED):
            raise DroppedError
        body, answer = self.ask("POST", self.path + "bij/", json.dumps(said))
        if breaks:
            raise DroppedError
        if answer.status != 200:
            raise RuntimeError(f"the server answers {answer.status}: {body[:200]}")
        told: dict[str, Any] = json.loads(body)
        return told

    def ask(self, method: str, path: str, body: str = "") -> tuple[str, http.client.HTTPResponse]:
        """Ask over a fresh connection, as after each drop."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        connection.request(method, path, body, self.headers)
        answer = connection.getresponse()
        text = answer.read().decode()
        connection.close()
        return text, answer


def open_the_door(people: int) -> tuple[int, str]:
    """Make an activity with `people` who have a place, and its organiser; return the cookie."""
    from django.conf import settings
    from django.test import Client
    from django.utils import timezone

    from samenspel.ground.accounts.models import User
    from samenspel.loop.activities.models import Activity, Registration
    from samenspel.loop.network.models import Membership, Person, Werkplaats

    starts = timezone.now() - timedelta(minutes=10)
    werkplaats = Werkplaats.objects.get()
    activity = Activity.objects.create(
        werkplaats=werkplaats, kind="conference", title="Doe, Leer en Inspireer!",
        starts=starts, ends=starts + timedelta(hours=4), status="published",
    )  # fmt: skip
    registrations = []
    for number in range(people):
        one = Registration(
            activity=activity, name=f"Bewoner {number}", email=f"b{number}@example.org",
            status="confirmed", held_until=starts,
        )  # fmt: skip
        one.new_link(timedelta(days=30))
        registrations.append(one)
    Registration.objects.bulk_create(registrations)
    user = User.objects.create_user(email="cora@example.org")
    person = Person.objects.create(name="Cora", email=user.email, user=user)
    Membership.objects.create(
        werkplaats=werkplaats, person=person, role="coordinator", perspective="education"
    )
    browser = Client()
    browser.force_login(user)
    cookie = browser.cookies[settings.SESSION_COOKIE_NAME]
    return activity.pk, f"{cookie.key}={cookie.value}"


def registrations_of(activity: int) -> list[int]:
    """Return the keys of who signed up."""
    from samenspel.loop.activities.models import Registration

    return list(Registration.objects.filter(activity=activity).values_list("pk", flat=True))


if __name__ == "__main__":
    print_figures(run, measure)
