"""What `calendars` holds of a person: that there is a secret address of the own agenda."""

from collections.abc import Iterator
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samenspel.ground.common.holdings import Held, Holding, Subject
from samenspel.reach.calendars.models import CalendarLink
from samenspel.reach.calendars.querysets import CalendarLinkQuerySet
from samenspel.reach.calendars.services import forget_unused_feeds


def _of(subject: Subject) -> CalendarLinkQuerySet:
    if subject.person_id is None:
        return CalendarLink.objects.none()
    return CalendarLink.objects.filter(person=subject.person_id)


def export(subject: Subject) -> Iterator[Held]:
    """Tell where somebody follows the own agenda."""
    for link in _of(subject).select_related("werkplaats"):
        yield Held(title=link.werkplaats.name, facts={_("Made on"): link.created})


def erase(subject: Subject) -> int:
    """Take the addresses away."""
    removed, _each = _of(subject).delete()
    return removed


def expire(now: datetime) -> int:
    """Forget the addresses that nobody used for two years."""
    return forget_unused_feeds(now=now)


HOLDINGS = [
    Holding(
        name="calendars.links",
        label=gettext_lazy("The address of your own agenda"),
        purpose=gettext_lazy("To show your activities in the calendar on your phone."),
        basis=gettext_lazy("You asked for it yourself."),
        kept=gettext_lazy("Until you stop it, or until nobody has used it for two years."),
        erasing=gettext_lazy("Your calendar no longer follows your activities."),
        data=gettext_lazy("A secret address that belongs to you."),
        recipients=gettext_lazy("The calendar program in which you put it."),
        export=export,
        erase=erase,
        expire=expire,
        change_url="calendars:subscribe",
    )
]
