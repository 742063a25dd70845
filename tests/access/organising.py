"""Who gets what of the organiser's screens in `activities`."""

from datetime import timedelta
from typing import Any

from django.utils import timezone

from samenspel.loop.activities.models import Registration, Round, Series, Session
from tests.access.activities import ONLY_POST, an_activity, pk_of
from tests.access.activities import token as token_of
from tests.access.rows import HIDDEN, Row, coordinators_only, public


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


def question_of(make: Any) -> dict[str, Any]:
    asked = an_activity(make).asked.create(kind="choice", text="Eet je mee?", options="Ja\nNee")
    return {"pk": asked.activity_id, "asked_pk": asked.pk}


def with_a_question(make: Any) -> dict[str, Any]:
    return {"pk": question_of(make)["pk"]}


def with_a_letter(make: Any) -> dict[str, Any]:
    activity = an_activity(make)
    text = "Neem een pan mee.\n\nTot dan!"
    activity.letters.create(group="coming", subject="Nog even dit", text=text, number=12)
    return {"pk": activity.pk}


def a_series(make: Any) -> Series:
    series = Series.objects.create(werkplaats=make.zhz, title="Acht avonden")
    for weeks in (1, 3, 5):
        starts = timezone.now() + timedelta(weeks=weeks)
        an_activity(make, series=series, starts=starts, ends=starts + timedelta(hours=2))
    return series


def series_of(make: Any) -> dict[str, Any]:
    return {"series_pk": a_series(make).pk}


def meeting_of(make: Any) -> dict[str, Any]:
    return {"pk": a_series(make).activities.first().pk}


ROWS = [
    public(
        "activities:detail",
        label="with a programme",
        kwargs=lambda make: a_session(make).round.activity.address_kwargs,
        elsewhere=HIDDEN,
    ),
    coordinators_only("activities:begin"),
    coordinators_only("activities:plan", label="focus group", query="?soort=focus_group"),
    public(
        "activities:detail",
        label="of a series",
        kwargs=lambda make: a_series(make).activities.first().address_kwargs,
        elsewhere=HIDDEN,
    ),
    coordinators_only("activities:plan_series"),
    coordinators_only("activities:series", kwargs=series_of),
    Row("activities:publish_series", kwargs=series_of, **ONLY_POST),
    coordinators_only("activities:change", label="of a series", kwargs=meeting_of),
    coordinators_only("activities:change_later_ones", kwargs=meeting_of),
    Row("activities:remove_meeting", kwargs=meeting_of, **ONLY_POST),
    coordinators_only("activities:programme", kwargs=pk_of),
    coordinators_only("activities:programme", label="of a day", kwargs=day_with_rounds),
    coordinators_only("activities:add_round", kwargs=pk_of),
    coordinators_only("activities:change_round", kwargs=round_of),
    coordinators_only("activities:remove_round", kwargs=round_of),
    coordinators_only("activities:add_session", kwargs=round_of),
    coordinators_only("activities:change_session", kwargs=session_of),
    coordinators_only("activities:remove_session", kwargs=session_of),
    coordinators_only("activities:questions", kwargs=pk_of),
    coordinators_only("activities:questions", label="with one", kwargs=with_a_question),
    coordinators_only("activities:add_question", kwargs=pk_of),
    coordinators_only("activities:change_question", kwargs=question_of),
    Row("activities:ask_earlier", kwargs=question_of, **ONLY_POST),
    Row("activities:remove_question", kwargs=question_of, **ONLY_POST),
    coordinators_only("activities:letters", kwargs=pk_of),
    coordinators_only("activities:letters", label="sent", kwargs=with_a_letter),
    coordinators_only("activities:write_letter", kwargs=pk_of),
    coordinators_only("activities:participants", label="with somebody", kwargs=with_somebody),
    coordinators_only("activities:participants_print", kwargs=with_somebody),
    coordinators_only("activities:add_participant", kwargs=pk_of),
    coordinators_only("activities:cancel_participant", kwargs=registration_of),
    coordinators_only("activities:participants_sheet", kwargs=pk_of, look_at=False),
]
