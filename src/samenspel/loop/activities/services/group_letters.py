"""Letters of an organiser to a group of who signed up: seen before they go, and sent once."""

from uuid import UUID

from django.db import transaction

from samenspel.ground.common import log
from samenspel.loop.activities import access
from samenspel.loop.activities.models import Activity, GroupLetter, Session
from samenspel.loop.activities.services.group_members import groups_of, members_of
from samenspel.loop.activities.services.telling import tell_all
from samenspel.loop.network.models import Person

__all__ = ["groups_of", "members_of", "send_letter"]


@transaction.atomic
def send_letter(
    *,
    activity: Activity,
    by: Person,
    group: str,
    subject: str,
    text: str,
    nonce: UUID,
    session: Session | None = None,
) -> GroupLetter:
    """Mail a group, and note to how many. The same `nonce` again sends nothing."""
    access.require(access.may_edit(by, activity))
    Activity.objects.select_for_update().get(pk=activity.pk)
    earlier = GroupLetter.objects.filter(nonce=nonce, activity=activity).first()
    if earlier is not None:
        return earlier
    letter = GroupLetter.objects.create(
        activity=activity,
        group=group,
        session=session,
        subject=subject,
        text=text,
        sent_by=by,
        nonce=nonce,
    )
    key = f"activities:letter:{letter.pk}"
    letter.number = tell_all("from_organiser", activity, key=key, letter=letter)
    letter.save(update_fields=["number"])
    log.record("activities.letter", activity, by.user, number=letter.number)
    return letter
