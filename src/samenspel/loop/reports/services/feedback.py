"""Thank people, ask what they thought of it, and keep what they say without who said it."""

import random
from collections.abc import Iterable
from datetime import timedelta
from typing import NamedTuple

from django.db import transaction

from samenspel.ground.mail.models import Message
from samenspel.ground.mail.services import queue_messages, write_message
from samenspel.loop.activities.models import Activity
from samenspel.loop.reports.models import FeedbackAnswer, FeedbackInvitation, Report

ASKED_FOR = timedelta(days=60)
SHOWN_FROM = 4
"""From how many answers the organiser sees them, and how many are added to them at a time: with
less it is clear who said what."""
_shuffle = random.SystemRandom().shuffle


class Guest(NamedTuple):
    """Somebody to thank: a key for machines, an address, and whether the report may be read."""

    key: str
    address: str
    reads: bool


class Thanks(NamedTuple):
    """A letter that was written, with the link that stands in it; neither is kept yet."""

    message: Message
    invitation: FeedbackInvitation


def write_thanks(
    *, activity: Activity, report: Report | None, guests: Iterable[Guest]
) -> list[Thanks]:
    """Write to each guest who was not thanked yet. Takes a while for many: so before any lock."""
    sent = Message.objects.filter(key__startswith=key_of(activity, ""))
    thanked = set(sent.values_list("key", flat=True))
    new = [guest for guest in guests if key_of(activity, guest.key) not in thanked]
    return [_thanks(activity, report, guest, _invitation(activity)) for guest in new]


def send_thanks(thanks: "list[Thanks]") -> int:
    """Queue what was written, unless somebody else did so meanwhile; return how many are new."""
    keys = [one.message.key for one in thanks]
    known = set(Message.objects.filter(key__in=keys).values_list("key", flat=True))
    new = [one for one in thanks if one.message.key not in known]
    messages, invitations = [one.message for one in new], [one.invitation for one in new]
    # In the order of the letters, the place of a link in the database would tell whose it is.
    _shuffle(invitations)
    FeedbackInvitation.objects.bulk_create(invitations, batch_size=200)
    return queue_messages(messages)


def key_of(activity: Activity, guest: str) -> str:
    """Return what makes the thanks to one guest be sent once."""
    return f"reports:thanks:{activity.pk}:{guest}"


def _invitation(activity: Activity) -> FeedbackInvitation:
    invitation = FeedbackInvitation(activity=activity)
    invitation.new_link(ASKED_FOR)
    return invitation


def _thanks(
    activity: Activity, report: Report | None, guest: Guest, invitation: FeedbackInvitation
) -> Thanks:
    home = activity.werkplaats.root_url
    message = write_message(
        to=guest.address,
        template="reports/mail/thanks.txt",
        context={
            "activity": activity,
            "report_url": home + report.get_absolute_url() if report and guest.reads else "",
            "feedback_url": home + invitation.get_absolute_url(),
        },
        sender=activity.werkplaats.sender,
        key=key_of(activity, guest.key),
        secret=True,
        urgent=False,  # Nobody waits for it.
    )
    return Thanks(message, invitation)


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
    # One at a time, so that two can't both think that they are the third.
    activity = Activity.objects.select_for_update().get(pk=invitation.activity_id)
    FeedbackAnswer.objects.create(
        activity=activity, worth=worth, heard=heard, useful=useful, line=line, waits=True
    )
    waiting = FeedbackAnswer.objects.of_activity(activity).waiting()
    if waiting.count() >= SHOWN_FROM:
        waiting.update(waits=False)
    return True
