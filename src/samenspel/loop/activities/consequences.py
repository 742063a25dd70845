"""What happens in the network, and what that means for registrations."""

from typing import Any

from django.dispatch import receiver

from samenspel.ground.freshness.services import touch
from samenspel.loop.activities.models import Registration
from samenspel.loop.activities.signals import registration_cancelled
from samenspel.loop.network.models import Person
from samenspel.loop.network.signals import people_joined


@receiver(people_joined)
def take_registrations_along(kept: Person, gone: Person, **kwargs: Any) -> None:
    """When two people were one all along, both came."""
    gone.registrations.update(person=kept)


@receiver(registration_cancelled)
def count_sessions_anew(registration: Registration, **kwargs: Any) -> None:
    """Whoever does not come leaves a place in a session, which the page of the activity shows."""
    if registration.choices.exists():
        touch(registration.activity.werkplaats_id)
