"""Who gets what of the organiser's screens in `activities`."""

from typing import Any

from samenspel.loop.activities.models import Registration, Round, Session
from tests.access.activities import an_activity, pk_of
from tests.access.activities import token as token_of
from tests.access.rows import HIDDEN, coordinators_only, public


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


def registration_of(make: Any) -> dict[str, Any]:
    registration = Registration.objects.with_token(token_of(make)["token"]).get()
    return {"pk": registration.activity_id, "registration_pk": registration.pk}


def with_somebody(make: Any) -> dict[str, Any]:
    return {"pk": registration_of(make)["pk"]}


ROWS = [
    public(
        "activities:detail",
        label="with a programme",
        kwargs=lambda make: a_session(make).round.activity.address_kwargs,
        elsewhere=HIDDEN,
    ),
    coordinators_only("activities:begin"),
    coordinators_only("activities:plan", label="focus group", query="?soort=focus_group"),
    coordinators_only("activities:programme", kwargs=pk_of),
    coordinators_only("activities:programme", label="of a day", kwargs=day_with_rounds),
    coordinators_only("activities:add_round", kwargs=pk_of),
    coordinators_only("activities:change_round", kwargs=round_of),
    coordinators_only("activities:remove_round", kwargs=round_of),
    coordinators_only("activities:add_session", kwargs=round_of),
    coordinators_only("activities:change_session", kwargs=session_of),
    coordinators_only("activities:remove_session", kwargs=session_of),
    coordinators_only("activities:participants", label="with somebody", kwargs=with_somebody),
    coordinators_only("activities:participants_print", kwargs=with_somebody),
    coordinators_only("activities:add_participant", kwargs=pk_of),
    coordinators_only("activities:cancel_participant", kwargs=registration_of),
    coordinators_only("activities:participants_sheet", kwargs=pk_of, look_at=False),
]
