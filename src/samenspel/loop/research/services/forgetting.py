"""Let go of who somebody is; what they said goes with it."""

from datetime import datetime

from django.db import transaction
from django.db.models import Q

from samenspel.ground.common.holdings import Subject
from samenspel.ground.common.links import PrivateLink
from samenspel.loop.activities.querysets import KEPT_AFTER
from samenspel.loop.research.models import Identity, KnownHead, Researcher
from samenspel.loop.research.querysets import IdentityQuerySet
from samenspel.loop.research.services.answering import stop_taking_part


def identities_of(subject: Subject) -> IdentityQuerySet:
    """Return who in the material is this person: by address, and by person if there is one."""
    mine = Identity.objects.of_address(subject.email)
    if subject.person_id is not None:
        mine = mine | Identity.objects.filter(person=subject.person_id)
    return mine.select_related("participant__team__werkplaats__site")


@transaction.atomic
def erase_identities(subject: Subject) -> int:
    """Let everyone forget who this was. Who asks that, takes the words away too."""
    mine = list(identities_of(subject))
    for identity in mine:
        stop_taking_part(participant=identity.participant)
        participant = identity.participant
        participant.end_link()
        participant.description = ""
        participant.save(update_fields=[*PrivateLink.LINK_FIELDS, "description"])
        KnownHead.objects.filter(participant=participant).delete()
        identity.delete()
    return len(mine)


@transaction.atomic
def expire_identities(now: datetime) -> int:
    """Forget who it was whose words were erased a month ago: nothing is left to find with it."""
    erased = Identity.objects.filter(participant__words_erased_at__lte=now - KEPT_AFTER)
    number = erased.count()
    erased.delete()
    return number


@transaction.atomic
def erase_researchers(subject: Subject) -> int:
    """Let somebody no longer work on any material."""
    mine = Researcher.objects.filter(Q(person=subject.person_id))
    number = mine.count()
    mine.delete()
    return number


def forget_heads(now: datetime) -> int:
    """Forget who was who at a door, when the list of the door goes; return how many."""
    old = KnownHead.objects.filter(activity__ends__lte=now - KEPT_AFTER)
    number = old.count()
    old.delete()
    return number
