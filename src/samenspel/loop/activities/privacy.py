"""What the agenda holds of a person: that they signed up, and what they filled in."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samenspel.ground.common.addresses import same_address
from samenspel.ground.common.holdings import Held, Holding, Subject
from samenspel.loop.activities.given import given_in_words
from samenspel.loop.activities.models import Activity, GroupLetter, Registration
from samenspel.loop.activities.querysets import RegistrationQuerySet
from samenspel.loop.activities.services import erase_old_registrations, fill_free_places


def _of(subject: Subject) -> RegistrationQuerySet:
    held = same_address("email", subject.email)
    if subject.person_id is not None:
        held |= Q(person=subject.person_id)
    return Registration.objects.filter(held)


def export(subject: Subject) -> Iterator[Held]:
    """Tell for which activities somebody signed up."""
    for registration in _of(subject).select_related("activity"):
        yield Held(
            title=registration.activity.title,
            facts={
                _("When"): registration.activity.starts,
                **given_in_words(registration),
                _("State"): registration.get_status_display(),
                _("Signed up on"): registration.created,
            },
            url=registration.get_absolute_url(),
        )


@transaction.atomic
def erase(subject: Subject) -> int:
    """Remove the registrations and all that was filled in; who waits gets the places."""
    registrations = _of(subject)
    number = registrations.count()
    waited_for = list(
        Activity.objects.filter(registrations__in=registrations).select_related("werkplaats__site")
    )
    registrations.delete()
    for activity in sorted(set(waited_for), key=lambda one: one.pk):
        fill_free_places(activity=activity)
    return number


def _letters_by(subject: Subject) -> Any:
    written = same_address("sent_by__email", subject.email)
    if subject.person_id is not None:
        written |= Q(sent_by=subject.person_id)
    return GroupLetter.objects.filter(written)


def export_letters(subject: Subject) -> Iterator[Held]:
    """Tell which letters somebody sent to participants."""
    for letter in _letters_by(subject).select_related("activity"):
        facts = {
            _("Activity"): letter.activity.title,
            _("Sent on"): letter.sent_at,
            _("Text"): letter.text,
        }
        yield Held(title=letter.subject, facts=facts)


def erase_letters(subject: Subject) -> int:
    """Take the name off letters that were sent; their words stay with the activity."""
    mine = list(_letters_by(subject).values_list("pk", flat=True))
    return GroupLetter.objects.filter(pk__in=mine).update(sent_by=None)


def expire(now: datetime) -> int:
    """Forget who was there, 30 days after the activity."""
    return erase_old_registrations(now=now)


HOLDINGS = [
    Holding(
        name="activities.registrations",
        label=gettext_lazy("Activities you signed up for"),
        purpose=gettext_lazy("To keep a place for you and to tell you when something changes."),
        basis=gettext_lazy("You signed up yourself."),
        kept=gettext_lazy(
            "Until 30 days after the activity: your name, answers, needs and who comes along. If"
            " you never open the link in our mail: 8 days."
        ),
        erasing=gettext_lazy(
            "You are no longer signed up for anything, and your place is free for somebody else."
        ),
        data=gettext_lazy(
            "Name, mail address, perspective, companions, needs, and what else was asked."
        ),
        recipients=gettext_lazy("The organisers of the activity and the coordinators."),
        export=export,
        erase=erase,
        expire=expire,
    ),
    Holding(
        name="activities.letters",
        label=gettext_lazy("Letters you sent to participants"),
        purpose=gettext_lazy("So that organisers of an activity know what was sent, and by whom."),
        basis=gettext_lazy("You organise activities for this Werkplaats."),
        kept=gettext_lazy("As long as the activity is kept."),
        erasing=gettext_lazy("Your name is taken off the letters. Their words stay."),
        data=gettext_lazy("Who sent it, and when."),
        recipients=gettext_lazy("The organisers of the activity and the coordinators."),
        export=export_letters,
        erase=erase_letters,
    ),
]
