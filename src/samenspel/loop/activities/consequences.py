"""What happens in the network, and what that means for registrations."""

from typing import Any

from django.dispatch import receiver

from samenspel.loop.network.models import Person
from samenspel.loop.network.signals import people_joined


@receiver(people_joined)
def take_registrations_along(kept: Person, gone: Person, **kwargs: Any) -> None:
    """When two people were one all along, both came."""
    gone.registrations.update(person=kept)
