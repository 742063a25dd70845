"""The few letters about signing up. All to one person hold the same private link."""

from collections.abc import Iterable
from typing import Any
from uuid import uuid4

from django.utils import timezone

from samenspel.ground.mail.models import Message
from samenspel.ground.mail.services import post_message, write_message
from samenspel.loop.activities.models import Activity, Registration
from samenspel.loop.activities.querysets import KEPT_AFTER


def give_link(registration: Registration, activity: Activity) -> None:
    """Give a new registration its private link; the caller saves it."""
    registration.new_link(activity.ends + KEPT_AFTER - timezone.now())


def write_link(registration: Registration, activity: Activity) -> Message:
    """Write the mail with which `registration` is confirmed, seen again or cancelled."""
    template = "registered" if registration.is_confirmed else "confirm"
    # A key of its own each time: whoever asks for the mail again gets it again.
    key = f"activities:link:{activity.pk}:{uuid4().hex}"
    return write_message(**_letter(template, registration, activity, key=key))


def post_to_all(
    template: str, activity: Activity, registrations: Iterable[Registration], *, key: str
) -> int:
    """Mail everyone who signed up the same news, once per `key`; return how many."""
    told = list(registrations)
    lifetime = activity.ends + KEPT_AFTER - timezone.now()
    for registration in told:
        registration.keep_link(lifetime)
    Registration.objects.bulk_update(told, ["link_digest", "link_until"], batch_size=200)
    for registration in told:
        post_message(**_letter(template, registration, activity, key=f"{key}:{registration.pk}"))
    return len(told)


def _letter(
    template: str, registration: Registration, activity: Activity, *, key: str
) -> dict[str, Any]:
    home = activity.werkplaats.root_url
    return {
        "to": registration.email,
        "template": f"activities/mail/{template}.txt",
        "context": {
            "activity": activity,
            "activity_url": home + activity.get_absolute_url(),
            "registration_url": home + registration.get_absolute_url(),
        },
        "sender": activity.werkplaats.sender,
        "key": key,
        "secret": template != "cancelled",  # that one opens nothing
    }
