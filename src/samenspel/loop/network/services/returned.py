"""What a coordinator does about mail that came back."""

from django.core.exceptions import PermissionDenied
from django.db import transaction

from samenspel.ground.common import log
from samenspel.ground.mail.models import Bounce
from samenspel.ground.mail.services import mark_seen, try_again
from samenspel.loop.network.access import is_coordinator
from samenspel.loop.network.models import Person, Werkplaats


@transaction.atomic
def handle_returned_mail(
    *, bounce: Bounce, again: bool, werkplaats: Werkplaats, by: Person
) -> None:
    """Note that the coordinator knows, or let news go to that address `again`."""
    if bounce.scope != werkplaats.pk or not is_coordinator(by, werkplaats):
        raise PermissionDenied
    mark_seen(bounce=bounce)
    if again and bounce.cleared_at is None:
        try_again(bounce=bounce)
        # Without the address: the log outlives whoever asks to be forgotten.
        log.record("network.mail_again", werkplaats, by.user)
