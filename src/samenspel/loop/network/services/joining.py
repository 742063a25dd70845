"""Two people in the books turn out to be one."""

from django.db import transaction

from samenspel.ground.common import log
from samenspel.ground.consent.models import Purpose
from samenspel.ground.consent.services import withdraw_consent
from samenspel.loop.network.models import Person
from samenspel.loop.network.signals import people_joined


@transaction.atomic
def join_people(*, kept: Person, gone: Person) -> None:
    """Move the memberships of `gone` to `kept`; apps above move what is theirs.

    What `gone` agreed to is not carried over: `kept` decides anew. As long as anything still
    refers to `gone`, that person stays in the books.
    """
    for membership in gone.memberships.all():
        own = kept.memberships.filter(werkplaats=membership.werkplaats_id).first()
        if own is not None and own.in_force:
            membership.delete()
            continue
        if own is not None:
            own.delete()
        membership.person = kept
        membership.save(update_fields=["person"])
    gone.invitations.update(person=kept)
    gone.pending_memberships.all().delete()  # Only who has an account is asked.
    for purpose in Purpose:
        withdraw_consent(subject=gone, purpose=purpose)
    people_joined.send(sender=Person, kept=kept, gone=gone)
    log.record("network.join_people", kept, kept.user)
    kept.forget_memberships()
    if not _is_needed(gone):
        gone.delete()


def _is_needed(person: Person) -> bool:
    return any(
        relation.related_model._base_manager.filter(**{relation.field.name: person}).exists()
        for relation in Person._meta.related_objects
    )
