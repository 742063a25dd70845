"""Who gets what in `activities`."""

from datetime import timedelta
from typing import Any

from django.utils import timezone

from samenspel.loop.activities.models import (
    Activity,
    ActivityKind,
    Registration,
    Round,
    Session,
    Status,
)
from samenspel.loop.activities.services.letters import give_link
from samenspel.loop.network.models import Person, Perspective
from samenspel.loop.teams.models import Team
from samenspel.loop.teams.services import link_for
from tests.access.rows import HIDDEN, LOGIN, Row, coordinators_only, public

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


def a_registration(activity: Activity, **fields: Any) -> Registration:
    values = {
        "name": "Roos",
        "email": "roos@example.org",
        "held_until": timezone.now() + timedelta(hours=24),
    }
    registration = Registration(activity=activity, **(values | fields))
    give_link(registration, activity)
    registration.save()
    return registration


def token(make: Any) -> dict[str, Any]:
    return {"token": a_registration(an_activity(make)).token}


def confirmed_token(make: Any) -> dict[str, Any]:
    asking = an_asking_activity(make)
    return {"token": a_registration(asking, status="confirmed", needs="Een tolk").token}


def waiting_token(make: Any) -> dict[str, Any]:
    full = an_activity(make, capacity=1)
    a_registration(full, status="confirmed", email="anna@example.org")
    waiting = a_registration(full, status="waiting", proven_at=timezone.now())
    return {"token": waiting.token}


def a_full_one(make: Any) -> dict[str, Any]:
    full = an_activity(make, capacity=1)
    a_registration(full, status="confirmed")
    return full.address_kwargs


def an_asking_one(make: Any) -> dict[str, Any]:
    return an_asking_activity(make).address_kwargs


def an_asking_activity(make: Any) -> Activity:
    activity = an_activity(make, companions_allowed=3)
    part = Round.objects.create(
        activity=activity, title="Ronde 1", starts=activity.starts, ends=activity.ends
    )
    for title, capacity in (("Buren helpen buren", 12), ("De wijkcoach", None)):
        part.sessions.create(title=title, capacity=capacity, room="Keuken")
    activity.asked.create(kind="choice", text="Wat eet je?", options="Vlees\nVis\nGroente")
    activity.asked.create(kind="yes_no", text="Kom je met de auto?", required=True)
    activity.asked.create(kind="consent", text="Mag je op de foto?")
    return activity


def registration_of(make: Any) -> dict[str, Any]:
    registration = a_registration(an_activity(make))
    return {"pk": registration.activity_id, "registration_pk": registration.pk}


def a_session(make: Any) -> Session:
    activity = an_activity(make)
    part = Round.objects.create(
        activity=activity, title="Ronde 1", starts=activity.starts, ends=activity.ends
    )
    return Session.objects.create(round=part, title="Samen koken", room="Keuken", capacity=12)


def day_with_rounds(make: Any) -> dict[str, Any]:
    return {"pk": a_session(make).round.activity_id}


def round_of(make: Any) -> dict[str, Any]:
    session = a_session(make)
    return {"pk": session.round.activity_id, "round_pk": session.round_id}


def session_of(make: Any) -> dict[str, Any]:
    session = a_session(make)
    return {"pk": session.round.activity_id, "session_pk": session.pk}


def at_a_seat(make: Any, **fields: Any) -> dict[str, Any]:
    """Let Truus, who has no account, come by her mailed link to a meeting of her team."""
    team = Team.objects.create(
        werkplaats=make.zhz,
        name="Samenspel in de wijk",
        slug="samenspel",
        challenge="Hoe vullen vrijwilligers en professionals elkaar aan in de wijk?",
    )
    truus = Person.objects.create(name="Truus", email="truus@example.org")
    link_for(member := team.members.create(person=truus, perspective=Perspective.CITIZEN))
    meeting = an_activity(make, team=team, reach="team", description="We proeven.", **fields)
    return {"token": member.seat_link.token, "pk": meeting.pk}


def a_full_one_at_a_seat(make: Any) -> dict[str, Any]:
    address = at_a_seat(make, capacity=1)
    full = Activity.objects.get(pk=address["pk"])
    a_registration(full, status="confirmed", email="anna@example.org")
    return address


def coming_at_a_seat(make: Any) -> dict[str, Any]:
    address = at_a_seat(make)
    meeting = Activity.objects.get(pk=address["pk"])
    a_registration(meeting, status="confirmed", name="Truus", email="truus@example.org")
    return address


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
    public("activities:registration", label="waiting list", kwargs=waiting_token, elsewhere=HIDDEN),
    public("activities:register", label="full", kwargs=a_full_one, elsewhere=HIDDEN),
    public("activities:register", label="with everything", kwargs=an_asking_one, elsewhere=HIDDEN),
    public("activities:change_registration", kwargs=confirmed_token, elsewhere=HIDDEN),
    public("activities:registration_calendar_file", kwargs=token, elsewhere=HIDDEN, look_at=False),
    public("activities:seat_activity", kwargs=at_a_seat, elsewhere=HIDDEN),
    public("activities:seat_activity", label="coming", kwargs=coming_at_a_seat, elsewhere=HIDDEN),
    public("activities:seat_register", kwargs=at_a_seat, elsewhere=HIDDEN),
    public("activities:seat_register", label="full", kwargs=a_full_one_at_a_seat, elsewhere=HIDDEN),
    Row("activities:seat_withdraw", kwargs=at_a_seat, **(ONLY_POST | {"elsewhere": HIDDEN})),
    Row("activities:my_registrations", visitor=LOGIN),
    coordinators_only("activities:manage"),
    coordinators_only("activities:plan"),
    coordinators_only("activities:change", kwargs=pk_of),
    Row("activities:publish", kwargs=pk_of, **ONLY_POST),
    coordinators_only("activities:cancel", kwargs=pk_of),
    coordinators_only("activities:participants", kwargs=pk_of),
    coordinators_only("activities:participants_table", kwargs=pk_of, look_at=False),
]
