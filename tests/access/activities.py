"""Who gets what in `activities`."""

from datetime import timedelta
from typing import Any

from django.utils import timezone

from samenspel.loop.activities.models import Activity, ActivityKind, Registration, Status
from samenspel.loop.activities.services.letters import give_link
from tests.access.rows import HIDDEN, Row, coordinators_only, public

NOT_GET = 405
ROLES = ["visitor", "outsider", "member", "coordinator", "neighbour", "elsewhere"]


def an_activity(make: Any, **fields: Any) -> Activity:
    starts = timezone.now() + timedelta(days=20)
    values = {
        "werkplaats": make.zhz,
        "kind": ActivityKind.WORKSHOP,
        "title": "Samen koken in de wijk",
        "summary": "We koken, eten en praten over wat buren voor elkaar doen.",
        "starts": starts,
        "ends": starts + timedelta(hours=2),
        "venue": "De Buurtkamer",
        "address": "Lange Haven 12, Schiedam",
        "capacity": 20,
        "status": Status.PUBLISHED,
    }
    return Activity.objects.create(**(values | fields))


def of(make: Any, **fields: Any) -> dict[str, Any]:
    return an_activity(make, **fields).address_kwargs


def pk_of(make: Any) -> dict[str, Any]:
    return {"pk": an_activity(make).pk}


def token(make: Any) -> dict[str, Any]:
    return {"token": a_registration(make).token}


def registration_of(make: Any) -> dict[str, Any]:
    registration = a_registration(make)
    return {"pk": registration.activity_id, "registration_pk": registration.pk}


def a_registration(make: Any) -> Registration:
    activity = an_activity(make)
    registration = Registration(
        activity=activity,
        name="Roos",
        email="roos@example.org",
        held_until=timezone.now() + timedelta(hours=24),
    )
    give_link(registration, activity)
    registration.save()
    return registration


ONLY_POST = dict.fromkeys(ROLES, NOT_GET) | {"look_at": False}
A_DRAFT = {"visitor": HIDDEN, "outsider": HIDDEN, "member": HIDDEN, "neighbour": HIDDEN}

ROWS = [
    public("activities:agenda"),
    public("activities:archive"),
    public("activities:detail", kwargs=of, elsewhere=HIDDEN),
    public(
        "activities:detail",
        label="draft",
        kwargs=lambda make: of(make, status=Status.DRAFT),
        elsewhere=HIDDEN,
        **A_DRAFT,
    ),
    public(
        "activities:detail",
        label="for members",
        kwargs=lambda make: of(make, reach="werkplaats"),
        visitor=HIDDEN,
        outsider=HIDDEN,
        neighbour=HIDDEN,
        elsewhere=HIDDEN,
    ),
    public("activities:calendar_file", kwargs=of, elsewhere=HIDDEN, look_at=False),
    public("activities:register", kwargs=of, elsewhere=HIDDEN),
    public("activities:check_mail", kwargs=of, elsewhere=HIDDEN),
    public("activities:check_mail_to_wait", kwargs=of, elsewhere=HIDDEN),
    Row("activities:withdraw", kwargs=of, **ONLY_POST),
    public("activities:registration", kwargs=token, elsewhere=HIDDEN),
    coordinators_only("activities:manage"),
    coordinators_only("activities:plan"),
    coordinators_only("activities:change", kwargs=pk_of),
    Row("activities:publish", kwargs=pk_of, **ONLY_POST),
    coordinators_only("activities:cancel", kwargs=pk_of),
    coordinators_only("activities:participants", kwargs=pk_of),
    coordinators_only("activities:participants_table", kwargs=pk_of, look_at=False),
]
