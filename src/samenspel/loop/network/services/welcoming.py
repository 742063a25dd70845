"""Let somebody take part who showed, by a mailed link, that an address is theirs."""

from allauth.account.models import EmailAddress
from django.db import transaction
from django.utils import timezone

from samenspel.ground.common import log
from samenspel.ground.common.addresses import same_address
from samenspel.loop.network.models import Membership, Person, Role, Werkplaats
from samenspel.loop.network.signals import membership_added


@transaction.atomic
def welcome_person(
    *, werkplaats: Werkplaats, name: str, email: str, perspective: str, by: Person | None = None
) -> Person:
    """Return who reads mail at `email`, from now on a member of `werkplaats`.

    Whoever calls this saw the address proven, and checked that somebody who may said yes (`by`;
    None when it was said earlier). Somebody known keeps the own name, and a membership in force
    stays as it is. One that was over comes back as a member, whatever role it had.
    """
    person = _who_reads_at(email) or _somebody_new(name, email, by, werkplaats)
    membership = Membership.objects.for_werkplaats(werkplaats).filter(person=person).first()
    if membership is not None and membership.in_force:
        return person
    if membership is None:
        membership = Membership(werkplaats=werkplaats, person=person)
    membership.role = Role.MEMBER
    membership.perspective = perspective
    membership.starts, membership.ends = timezone.localdate(), None
    membership.save()
    person.forget_memberships()
    log.record("network.add_membership", person, by.user if by else None, werkplaats=werkplaats.pk)
    membership_added.send(sender=Membership, membership=membership)
    return person


def _who_reads_at(email: str) -> Person | None:
    """Return who proved this address for an account, or else whom we know by it."""
    proven = EmailAddress.objects.filter(same_address("email", email), verified=True)
    owner = Person.objects.filter(user__in=proven.values("user")).first()
    return owner or Person.objects.with_address(email).first()


def _somebody_new(name: str, email: str, by: Person | None, werkplaats: Werkplaats) -> Person:
    person = Person.objects.create(name=" ".join(name.split()), email=email.strip().lower())
    log.record("network.add_person", person, by.user if by else None, werkplaats=werkplaats.pk)
    return person
