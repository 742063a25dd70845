"""Who gets what in `attendance`."""

from typing import Any

from django.utils import timezone

from samenspel.loop.activities.models import Activity
from samenspel.loop.attendance.codes import code_of
from tests.access.activities import an_activity
from tests.access.activities import token as a_registration
from tests.access.rows import HIDDEN, Row, coordinators_only, public

NOT_GET = 405
ROLES = ["visitor", "outsider", "member", "coordinator", "neighbour", "elsewhere"]
ONLY_POST = dict.fromkeys(ROLES, NOT_GET) | {"look_at": False}


def pk_of(make: Any) -> dict[str, Any]:
    activity = an_activity(make)
    for name in ("Fatma El Idrissi", "Ali Yılmaz"):
        activity.walk_ins.create(name=name, perspective="citizen")
    walk_in = activity.walk_ins.first()
    activity.check_ins.create(event=walk_in.event, walk_in=walk_in, at=timezone.now())
    return {"pk": activity.pk}


def code(make: Any) -> dict[str, Any]:
    a_registration(make)
    registration = Activity.objects.latest("pk").registrations.get()
    return {"code": code_of(f"r{registration.pk}")}


ROWS = [
    coordinators_only("attendance:door", kwargs=pk_of),
    coordinators_only("attendance:badges", kwargs=pk_of, look_at=False),
    Row("attendance:sync", kwargs=pk_of, **ONLY_POST),
    Row("attendance:walk_in", kwargs=pk_of, **ONLY_POST),
    public("attendance:code", kwargs=code, elsewhere=HIDDEN),
]
