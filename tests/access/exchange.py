"""Who gets what in `exchange`."""

from datetime import timedelta
from typing import Any

from django.utils import timezone

from samenspel.loop.activities.models import Activity, Registration
from samenspel.loop.exchange.models import Door, Introduction, Need, Offer
from samenspel.loop.exchange.services import add_line, say_what_went_well
from tests.access.activities import A_DRAFT, ONLY_POST, an_activity
from tests.access.rows import HIDDEN, Row, coordinators_only, public

FOUND = 302


def with_lines(make: Any, **fields: Any) -> Activity:
    activity = an_activity(make, **fields)
    add_line(model=Need, activity=activity, text="Hoe begin je een repaircafé in de buurt?")
    add_line(model=Offer, activity=activity, text="Ervaring met een repaircafé in Schiedam")
    say_what_went_well(activity=activity, text="Er was tijd om elkaar te spreken.")
    return activity


def of(make: Any, **fields: Any) -> dict[str, Any]:
    return with_lines(make, **fields).address_kwargs


def pk_of(make: Any) -> dict[str, Any]:
    return {"pk": with_lines(make).pk}


def a_line_of(make: Any) -> dict[str, Any]:
    activity = with_lines(make)
    return {"pk": activity.pk, "side": "need", "line": activity.need_lines.get().pk}


def coming(activity: Activity, name: str) -> Registration:
    registration = Registration(
        activity=activity,
        name=name,
        email=f"{name.lower()}@example.org",
        status="confirmed",
        held_until=timezone.now() + timedelta(hours=24),
    )
    registration.new_link(timedelta(days=60))
    registration.save()
    return registration


def own(make: Any) -> tuple[Need, Offer]:
    activity = an_activity(make)
    need = add_line(
        model=Need,
        activity=activity,
        text="Hoe begin je een repaircafé in de buurt?",
        registration=coming(activity, "Roos"),
    )
    offer = add_line(
        model=Offer,
        activity=activity,
        text="Ervaring met een repaircafé in Schiedam",
        registration=coming(activity, "Pim"),
    )
    return need, offer


def token(make: Any) -> dict[str, Any]:
    need, _offer = own(make)
    return {"token": need.registration.token}


def own_line(make: Any) -> dict[str, Any]:
    need, _offer = own(make)
    return {"token": need.registration.token, "side": "need", "line": need.pk}


def a_contact(make: Any) -> dict[str, Any]:
    need, offer = own(make)
    address = {"token": need.registration.token, "side": "need"}
    return address | {"line": need.pk, "other": offer.pk}


def a_door(make: Any) -> Door:
    begun = {"starts": timezone.now() - timedelta(hours=1)}
    door = Door(activity=an_activity(make, **begun))
    door.new_link(timedelta(hours=12))
    door.save()
    return door


def a_meeting(make: Any) -> dict[str, Any]:
    need, offer = own(make)
    introduction = Introduction(need=need, offer=offer, asked_by="need")
    introduction.new_link(timedelta(days=14))
    introduction.save()
    return {"token": introduction.token}


LEADS_ON = dict.fromkeys(["visitor", "outsider", "member", "coordinator", "neighbour"], FOUND)

ROWS = [
    public("exchange:wall", kwargs=of, elsewhere=HIDDEN),
    public(
        "exchange:wall",
        label="draft",
        kwargs=lambda make: of(make, status="draft"),
        elsewhere=HIDDEN,
        **A_DRAFT,
    ),
    public("exchange:mine", kwargs=token, elsewhere=HIDDEN),
    public("exchange:change", kwargs=own_line, elsewhere=HIDDEN),
    Row("exchange:contact", kwargs=a_contact, **ONLY_POST),
    coordinators_only("exchange:manage", kwargs=pk_of),
    coordinators_only("exchange:screen", kwargs=pk_of),
    Row("exchange:open_or_close", kwargs=pk_of, **ONLY_POST),
    Row("exchange:moderate", kwargs=a_line_of, **ONLY_POST),
    public("exchange:door", kwargs=lambda make: {"token": a_door(make).token}, elsewhere=HIDDEN),
    Row(
        "exchange:short",
        kwargs=lambda make: {"code": a_door(make).code},
        elsewhere=HIDDEN,
        look_at=False,
        **LEADS_ON,
    ),
    public("exchange:introduction", kwargs=a_meeting, elsewhere=HIDDEN),
]
