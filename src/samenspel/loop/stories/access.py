"""Who sees all stories beside the numbers, and who hears of a new one."""

from django.core.exceptions import PermissionDenied

from samenspel.loop.network.access import is_coordinator
from samenspel.loop.network.models import Membership, Person, Role, Werkplaats
from samenspel.loop.stories.models import ValueStory
from samenspel.loop.teams.services import addresses_of


def may_see_matrix(person: Person | None, werkplaats: Werkplaats | None) -> bool:
    """Return whether `person` may see the stories of `werkplaats` beside its numbers."""
    return werkplaats is not None and not werkplaats.is_hub and is_coordinator(person, werkplaats)


def require_keeper(person: Person | None, werkplaats: Werkplaats) -> None:
    """Raise `PermissionDenied` unless `person` keeps the numbers of `werkplaats`."""
    if not may_see_matrix(person, werkplaats):
        raise PermissionDenied


def addresses_to_tell(story: ValueStory) -> set[str]:
    """Return who hears of a story: the table that it is about, and the coordinators."""
    coordinators = Membership.objects.for_werkplaats(story.werkplaats).in_force()
    found = {one.lower() for one in coordinators.with_role(Role.COORDINATOR).mail_addresses()}
    table = story.table
    return found | ({address for address, _seat in addresses_of(table)} if table else set())
