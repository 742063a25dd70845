"""2,000 reminders: written, queued and delivered into a real mail server in a process of its own.

python -m bench.reminders [--quick]        prints one JSON line a figure

Figures of one run are compared with each other only: the machine is shared.
"""

import gc
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from bench.machine import ROOT
from bench.servers import free_port

PEOPLE, FEW_PEOPLE = 2_000, 200
FIRST = 100
AT_LEAST_A_SECOND = 100
MEMORY_MAY_GROW = 40
Figure = dict[str, Any]

# It counts what it accepted, and tells who asks with the command VRFY.
MAIL_SERVER = """
import sys, time
from aiosmtpd.controller import Controller
from aiosmtpd.handlers import Sink

class Counting(Sink):
    seen = set()
    number = 0
    async def handle_DATA(self, server, session, envelope):
        Counting.number += 1
        Counting.seen.add(envelope.rcpt_tos[0])
        return "250 OK"
    async def handle_VRFY(self, server, session, envelope, address):
        return f"252 {Counting.number} {len(Counting.seen)}"

controller = Controller(Counting(), hostname="127.0.0.1", port=int(sys.argv[1]))
controller.start()
sys.stdin.read()
controller.stop()
"""


def run(quick: bool = False) -> Iterator[Figure]:
    """Measure in a fresh process, with a mail server and a database of its own."""
    port = free_port()
    with tempfile.TemporaryDirectory(prefix="samenspel-bench-") as folder:
        environment = {
            "DATABASE_URL": f"sqlite:///{folder}/reminders.sqlite3",
            "DJANGO_SETTINGS_MODULE": "bench.mailing",
            "EMAIL_URL": f"smtp://127.0.0.1:{port}",
            "LOG_LEVEL": "CRITICAL",
            "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)]),
            "SAMENSPEL_DATA": folder,
        }
        command = [sys.executable, "-m", "bench.reminders", "--here", *["--quick"] * quick]
        with (
            subprocess.Popen(
                [sys.executable, "-c", MAIL_SERVER, str(port)], stdin=subprocess.PIPE
            ) as server,
            subprocess.Popen(
                command, cwd=ROOT, env=os.environ | environment, stdout=subprocess.PIPE, text=True
            ) as measuring,
        ):
            for line in measuring.stdout or ():
                yield json.loads(line)
            server.terminate()
        if measuring.returncode:
            raise RuntimeError("measuring reminders failed")


def measure(quick: bool) -> Iterator[Figure]:
    """Remind everyone of one activity, and deliver."""
    from bench.registrations import plan, prepare

    people = FEW_PEOPLE if quick else PEOPLE
    prepare()
    from samenspel.ground.mail.services import deliver_waiting
    from samenspel.loop.activities.models import Activity
    from samenspel.loop.activities.services.reminding import remind_participants

    activity = Activity.objects.get(pk=plan(people))
    now = activity.starts - timedelta(days=1)
    sign_up(activity, FIRST)  # what is loaded once isn't growth
    remind_participants(now=now)
    deliver_waiting(limit=500)
    sign_up(activity, people, after=FIRST)
    accepted_before, _reached = accepted_by_the_server()
    common = {"bench": "reminders", "database": "sqlite"}
    gc.collect()
    before = biggest_size()
    started = time.perf_counter()
    reminded = remind_participants(now=now)
    queued = time.perf_counter()
    while deliver_waiting(limit=500):
        pass
    done = time.perf_counter()
    grown = biggest_size() - before
    accepted, reached = accepted_by_the_server()
    wrong = abs(reminded - people) + abs(accepted - accepted_before - people)
    wrong += abs(reached - FIRST - people)
    wrong += remind_participants(now=now)
    rate = {"better": "higher", "bound": AT_LEAST_A_SECOND}
    yield common | {"name": "people reminded wrongly, twice or not", "value": wrong, "bound": 0}
    yield common | {"name": "reminders written a second", "value": people / (queued - started)}
    yield common | {"name": "delivered a second", "value": people / (done - queued)} | rate
    yield (
        common
        | {"name": "written and delivered a second", "value": people / (done - started)}
        | (rate)
    )
    yield common | {
        "name": "growth of memory", "unit": "MiB", "value": grown, "bound": MEMORY_MAY_GROW,
    }  # fmt: skip


def sign_up(activity: Any, people: int, *, after: int = 0) -> None:
    """Let many come, who signed up a week ago."""
    from django.utils import timezone

    from samenspel.loop.activities.models import Registration
    from samenspel.loop.activities.services.letters import give_link

    week_ago = timezone.now() - timedelta(days=7)
    registrations = []
    for number in range(after, after + people):
        one = Registration(
            activity=activity,
            name=f"Bewoner {number}",
            email=f"bewoner{number}@example.org",
            status="confirmed",
            created=week_ago,
            held_until=week_ago,
        )
        give_link(one, activity)
        registrations.append(one)
    Registration.objects.bulk_create(registrations, batch_size=500)


def biggest_size() -> float:
    """Return the biggest size that this process ever had, in MiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def accepted_by_the_server() -> tuple[int, int]:
    """Return how many messages the mail server accepted, and to how many addresses."""
    import smtplib

    from django.conf import settings

    with smtplib.SMTP(settings.EMAIL_HOST, settings.EMAIL_PORT) as connection:
        _code, answer = connection.verify("everyone@example.org")
    accepted, reached = answer.decode().split()
    return int(accepted), int(reached)


if __name__ == "__main__" and "--here" in sys.argv:
    for figure in measure("--quick" in sys.argv):
        print(json.dumps(figure), flush=True)
elif __name__ == "__main__":
    for figure in run("--quick" in sys.argv):
        print(json.dumps(figure), flush=True)
