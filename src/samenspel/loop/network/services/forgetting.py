"""Make people nameless: because they ask, or because they left long ago."""

from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext, override

from samenspel.ground.common import log
from samenspel.ground.consent.models import Purpose
from samenspel.ground.consent.services import withdraw_consent
from samenspel.loop.network.models import Invitation, Person
from samenspel.loop.network.services.memberships import leave_werkplaats
from samenspel.loop.network.services.pictures import set_picture

KEPT_AFTER_LEAVING = timedelta(days=2 * 365)
INVITATION_KEPT = timedelta(days=30)


@transaction.atomic
def forget_person(*, person: Person) -> None:
    """Make `person` nameless: out of every Werkplaats, without photo, text, address or account.

    What the person made with others stays. Raises `ValidationError` for the last coordinator of a
    Werkplaats: somebody else has to take over first.
    """
    for membership in list(person.active_memberships):
        leave_werkplaats(membership=membership, by=person)
    for purpose in Purpose:
        withdraw_consent(subject=person, purpose=purpose)
    person.memberships.update(function="", organisation=None)
    person.invitations.all().delete()
    person.pending_memberships.all().delete()
    set_picture(person, "photo", False)
    person.name, person.email, person.about, person.user = nameless(), "", "", None
    person.save()
    log.forget_name(person)
    log.record("network.forget_person", person, None)


def expire_people(now: datetime) -> int:
    """Make who left two years ago nameless, and remove old invitations; return how many."""
    gone = Person.objects.left_before((now - KEPT_AFTER_LEAVING).date()).exclude(name=nameless())
    people = list(gone)
    for person in people:
        forget_person(person=person)
    old, _ = Invitation.objects.filter(expires_at__lte=now - INVITATION_KEPT).delete()
    return len(people) + old


def nameless() -> str:
    """Return what stands where a name was, in the language of the site."""
    with override(settings.LANGUAGE_CODE):
        return gettext("Someone who left")
