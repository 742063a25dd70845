"""Thank people, ask what they thought of it, and keep what they say without who said it."""

from collections.abc import Iterable
from datetime import timedelta
from typing import NamedTuple

from django.db import transaction

from samenspel.ground.mail.models import Message
from samenspel.ground.mail.services import post_message
from samenspel.loop.activities.models import Activity
from samenspel.loop.reports.models import FeedbackAnswer, FeedbackInvitation, Report

ASKED_FOR = timedelta(days=60)
SHOWN_FROM = 4
"""From how many answers the organiser sees them: with less it is clear who said what."""


class Guest(NamedTuple):
    """Somebody to thank: a key for machines, an address, and whether the report may be read."""

    key: str
    address: str
    reads: bool


def thank(*, activity: Activity, report: Report | None, guests: Iterable[Guest]) -> int:
    """Thank each guest once: closing again thanks nobody twice. Return how many are new."""
    prefix = f"reports:thanks:{activity.pk}:"
    sent = Message.objects.filter(key__startswith=prefix).values_list("key", flat=True)
    thanked = set(sent)
    new = [guest for guest in guests if prefix + guest.key not in thanked]
    for guest in new:
        _post_thanks(activity, report if guest.reads else None, guest.address, prefix + guest.key)
    return len(new)


def _post_thanks(activity: Activity, report: Report | None, address: str, key: str) -> None:
    invitation = FeedbackInvitation(activity=activity)
    invitation.new_link(ASKED_FOR)
    invitation.save()
    home = activity.werkplaats.root_url
    post_message(
        to=address,
        template="reports/mail/thanks.txt",
        context={
            "activity": activity,
            "report_url": home + report.get_absolute_url() if report else "",
            "feedback_url": home + invitation.get_absolute_url(),
        },
        sender=activity.werkplaats.sender,
        key=key,
        secret=True,
    )


@transaction.atomic
def give_feedback(
    *,
    invitation: FeedbackInvitation,
    worth: int | None = None,
    heard: int | None = None,
    useful: int | None = None,
    line: str = "",
) -> bool:
    """Keep an answer, without who gave it; return False when the link was used before."""
    fresh = FeedbackInvitation.objects.filter(pk=invitation.pk, used=False).update(used=True)
    if not fresh:
        return False
    FeedbackAnswer.objects.create(
        activity_id=invitation.activity_id, worth=worth, heard=heard, useful=useful, line=line
    )
    return True
