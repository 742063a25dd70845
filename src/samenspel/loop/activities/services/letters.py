"""The few letters about signing up. All to one person hold the same private link."""

from collections.abc import Sequence
from typing import Any
from uuid import uuid4

from django.utils import timezone

from samenspel.ground.mail.models import Message
from samenspel.ground.mail.services import post_message, queue_messages, write_message
from samenspel.loop.activities.models import Activity, Registration, RegistrationStatus
from samenspel.loop.activities.querysets import KEPT_AFTER, RegistrationQuerySet

A_PIECE = 200


def give_link(registration: Registration, activity: Activity) -> None:
    """Give a new registration its private link; the caller saves it."""
    registration.new_link(activity.ends + KEPT_AFTER - timezone.now())


def write_link(registration: Registration, activity: Activity) -> Message:
    """Write the mail with which `registration` is confirmed, seen again or cancelled."""
    # A key of its own each time: whoever asks for the mail again gets it again.
    key = f"activities:link:{activity.pk}:{uuid4().hex}"
    return write_message(**_letter(_link_letter(registration), registration, activity, key=key))


def write_link_to_several(registrations: Sequence[Registration], activity: Activity) -> Message:
    """Write one mail about several meetings, to be confirmed or seen again on one page."""
    for registration in registrations:
        registration.activity.werkplaats = activity.werkplaats
    first = next((one for one in registrations if one.activity == activity), registrations[0])
    key = f"activities:link:{activity.pk}:{uuid4().hex}"
    to_prove = any(one.is_unproven for one in registrations)
    context = {"registrations": registrations, "to_prove": to_prove}
    return write_message(**_letter("several", first, first.activity, key=key, **context))


def _link_letter(registration: Registration) -> str:
    match registration.status:
        case RegistrationStatus.CONFIRMED:
            return "registered"
        case RegistrationStatus.OFFERED:
            return "offer"
        case RegistrationStatus.WAITING:
            return "waiting" if registration.is_in_line else "wait"
    return "confirm"


def post_offer(registration: Registration, activity: Activity) -> None:
    """Tell who is first in line that there is a place, and until when it is held."""
    _post_once("offer", registration, activity)


def post_lapsed(registration: Registration, activity: Activity) -> None:
    """Tell somebody that the place that was offered went to the next one."""
    _post_once("lapsed", registration, activity)


def _post_once(template: str, registration: Registration, activity: Activity) -> None:
    """Post a letter about this very offer, once."""
    registration.keep_link(activity.ends + KEPT_AFTER - timezone.now())
    registration.save(update_fields=["link_digest", "link_until"])
    key = f"activities:{template}:{registration.pk}:{registration.held_until.isoformat()}"
    post_message(**_letter(template, registration, activity, key=key))


def post_to_all(
    template: str,
    activity: Activity,
    registrations: RegistrationQuerySet,
    *,
    key: str,
    **context: Any,
) -> int:
    """Mail all of `registrations` the same news, once per `key`; return how many.

    Read in pieces, so that two thousand take no more memory than two hundred. Who gave no mail
    address gets none.
    """
    told, last = 0, 0
    reachable = registrations.exclude(email="").order_by("pk")
    while piece := list(reachable.filter(pk__gt=last)[:A_PIECE]):
        post_piece(template, activity, piece, key=key, **context)
        told, last = told + len(piece), piece[-1].pk
    return told


def post_piece(
    template: str,
    activity: Activity,
    piece: Sequence[Registration],
    *,
    key: str,
    **context: Any,
) -> None:
    """Mail these few hundred the same news, once per `key` and person."""
    lifetime = activity.ends + KEPT_AFTER - timezone.now()
    for registration in piece:
        registration.keep_link(lifetime)
    Registration.objects.bulk_update(piece, ["link_digest", "link_until"])
    letters = [
        write_message(
            **_letter(template, one, activity, key=f"{key}:{one.pk}", **context),
            urgent=False,  # so many at once don't go before somebody's code to log in
        )
        for one in piece
    ]
    queue_messages(letters)


def _letter(
    template: str, registration: Registration, activity: Activity, *, key: str, **context: Any
) -> dict[str, Any]:
    home = activity.werkplaats.root_url
    return {
        "to": registration.email,
        "template": f"activities/mail/{template}.txt",
        "context": {
            "activity": activity,
            "registration": registration,
            "activity_url": home + activity.get_absolute_url(),
            "registration_url": home + registration.get_absolute_url(),
        }
        | context,
        "sender": activity.werkplaats.sender,
        "key": key,
        "secret": template != "cancelled",  # that one opens nothing
    }
