"""The few letters about signing up. All to one person hold the same private link."""

from collections.abc import Iterable
from uuid import uuid4

from django.utils import timezone

from samenspel.ground.mail.services import post_message
from samenspel.loop.activities.models import Activity, Registration
from samenspel.loop.activities.querysets import KEPT_AFTER


def give_link(registration: Registration, activity: Activity) -> None:
    """Give a new registration its private link; the caller saves it."""
    registration.new_link(activity.ends + KEPT_AFTER - timezone.now())


def post_link(registration: Registration, activity: Activity) -> None:
    """Mail the link with which `registration` is confirmed, seen again or cancelled."""
    template = "registered" if registration.is_confirmed else "confirm"
    # A key of its own each time: whoever asks for the mail again gets it again.
    key = f"activities:link:{registration.pk}:{uuid4().hex}"
    _post(template, registration, activity, key=key)


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
        _post(template, registration, activity, key=f"{key}:{registration.pk}")
    return len(told)


def _post(template: str, registration: Registration, activity: Activity, *, key: str) -> None:
    home = activity.werkplaats.root_url
    post_message(
        to=registration.email,
        template=f"activities/mail/{template}.txt",
        context={
            "activity": activity,
            "activity_url": home + activity.get_absolute_url(),
            "registration_url": home + registration.get_absolute_url(),
        },
        sender=activity.werkplaats.sender,
        key=key,
        secret=True,
    )
