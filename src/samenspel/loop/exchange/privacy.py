"""What the walls hold of a person: lines, through the registration, and introductions."""

from collections.abc import Iterator
from datetime import datetime

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samenspel.ground.common.addresses import same_address
from samenspel.ground.common.holdings import Held, Holding, Subject
from samenspel.loop.activities.models import Registration
from samenspel.loop.activities.querysets import RegistrationQuerySet
from samenspel.loop.exchange.models import Introduction, Line, Need, Offer
from samenspel.loop.exchange.services import forget_introductions, remove_line


def _of(subject: Subject) -> RegistrationQuerySet:
    held = same_address("email", subject.email)
    if subject.person_id is not None:
        held |= Q(person=subject.person_id)
    return Registration.objects.filter(held)


def _lines_of(model: type[Line], subject: Subject) -> Iterator[Held]:
    lines = model.objects.filter(registration__in=_of(subject)).select_related("activity")
    for line in lines:
        yield Held(
            title=line.text,
            facts={
                _("Kind"): line._meta.verbose_name,
                _("Activity"): line.activity.title,
                _("Written on"): line.created,
                _("The first name may be shown"): line.shown,
            },
            url=line.get_absolute_url(),
        )


def export(subject: Subject) -> Iterator[Held]:
    """Tell what somebody came to fetch and to bring, and whom they asked to meet."""
    yield from _lines_of(Need, subject)
    yield from _lines_of(Offer, subject)
    registrations = _of(subject)
    mine = {registration.pk for registration in registrations}
    for one in Introduction.objects.of_registrations(registrations).with_lines():
        if one.is_declined and one.asker.registration_id in mine:
            state = _("asked, no answer yet")  # who asked isn't told of a no
        else:
            state = one.get_status_display()
        facts = {
            _("To fetch"): one.need.text,
            _("To bring"): one.offer.text,
            _("Asked on"): one.asked_at,
            _("State"): state,
        }
        yield Held(title=_("Introduction"), facts=facts)


@transaction.atomic
def erase(subject: Subject) -> int:
    """Take the lines off the wall, and with them the introductions."""
    registrations = list(_of(subject))
    forget_introductions(registrations=registrations)
    number = 0
    for model in (Need, Offer):
        for line in model.objects.filter(registration__in=registrations).select_related(
            "registration"
        ):
            remove_line(line=line)
            number += 1
    return number


def expire(now: datetime) -> int:
    """Forget who was introduced to whom as soon as one of the two has been forgotten."""
    return forget_introductions()


HOLDINGS = [
    Holding(
        name="exchange.lines",
        label=gettext_lazy("What you came to fetch and to bring"),
        purpose=gettext_lazy("To let people find each other, if both want to."),
        basis=gettext_lazy("You wrote it yourself."),
        kept=gettext_lazy(
            "Your name with it, and introductions: until 30 days after the activity. What you "
            "wrote stays, without name."
        ),
        erasing=gettext_lazy("Your lines are taken off the wall, and introductions end."),
        data=gettext_lazy("What you wrote, and with which registration."),
        recipients=gettext_lazy("The organisers of the activity and the coordinators."),
        export=export,
        erase=erase,
        expire=expire,
        order=40,  # before the registrations, which tell whose lines they are
    )
]
