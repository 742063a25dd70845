"""A coordinator hands over: a successor gets the role, and what hung on who leaves."""

from datetime import date

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from samenspel.ground.common import log
from samenspel.ground.mail.services import post_message
from samenspel.loop.network.access import is_coordinator
from samenspel.loop.network.handover import HANDOVER
from samenspel.loop.network.models import Membership, Person, Role, Werkplaats
from samenspel.loop.network.services.memberships import change_membership, leave_werkplaats


@transaction.atomic
def hand_over_werkplaats(*, by: Person, successor: Membership, stays: bool) -> None:
    """Make `successor` coordinator and give what hung on `by`, who stays as a member or leaves.

    Handing over twice changes nothing: after the first time `by` is no coordinator any more.
    """
    werkplaats = Werkplaats.objects.select_for_update().get(pk=successor.werkplaats_id)
    by.forget_memberships()
    own = by.memberships.in_force().filter(werkplaats=werkplaats).first()
    if own is None or not is_coordinator(by, werkplaats):
        raise PermissionDenied
    if successor.person == by or not successor.in_force or successor.person.user_id is None:
        raise ValidationError({"successor": _("Choose a member who has an account.")})
    if successor.role != Role.COORDINATOR:
        change_membership(membership=successor, by=by, role=Role.COORDINATOR)
    for hanging in HANDOVER.of(werkplaats, by):
        hanging.transfer(successor.person)
    log.record("network.hand_over", successor.person, by.user, werkplaats=werkplaats.pk)
    _tell(werkplaats, by, successor, timezone.localdate())
    if stays:
        change_membership(membership=own, by=by, role=Role.MEMBER)
    else:
        leave_werkplaats(membership=own, by=by)


def _tell(werkplaats: Werkplaats, by: Person, successor: Membership, day: date) -> None:
    user = successor.person.user
    post_message(
        to=(user.email if user else "") or successor.person.email,
        template="network/mail/handed_over.txt",
        context={
            "name": successor.person.name,
            "giver": by.name,
            "werkplaats": werkplaats.name,
            "url": werkplaats.root_url + reverse("network:manage"),
        },
        sender=werkplaats.sender,
        key=f"network.handed_over.{by.pk}.{successor.pk}.{day}",
    )
