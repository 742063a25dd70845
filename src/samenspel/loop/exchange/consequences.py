"""A line comes on the wall when its registration is confirmed, and leaves it with the place."""

from typing import Any

from django.dispatch import receiver

from samenspel.ground.freshness.services import touch
from samenspel.ground.search.services import refresh
from samenspel.loop.activities.models import Registration
from samenspel.loop.activities.signals import registration_cancelled, registration_confirmed
from samenspel.loop.exchange.models import Need, Offer


@receiver([registration_confirmed, registration_cancelled])
def follow_registration(registration: Registration, **kwargs: Any) -> None:
    """Let the wall and the index follow; most registrations have no line."""
    lines = [
        *Need.objects.of_registration(registration),
        *Offer.objects.of_registration(registration),
    ]
    if lines:
        refresh(lines)
        touch(lines[0].werkplaats_id)
