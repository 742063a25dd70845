"""What every service asks first."""

from django.core.exceptions import PermissionDenied

from samenspel.loop.network.access import is_coordinator
from samenspel.loop.network.models import Person, Werkplaats


def must_run(person: Person, werkplaats: Werkplaats) -> None:
    """Raise PermissionDenied unless `person` runs `werkplaats`."""
    if not is_coordinator(person, werkplaats):
        raise PermissionDenied
