"""What the agenda has to tell: to members, that there is something new on it."""

from typing import Any

from django.dispatch import receiver
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samenspel.ground.common.addresses import same_address
from samenspel.ground.common.templatetags.ui import in_words
from samenspel.ground.consent.models import Reach
from samenspel.ground.notices.models import Pace
from samenspel.ground.notices.services import notify
from samenspel.ground.notices.topics import Line, Topic, register
from samenspel.loop.activities.models import Activity
from samenspel.loop.activities.seats import page_at_a_seat
from samenspel.loop.activities.signals import activity_published
from samenspel.loop.network.access import is_member
from samenspel.loop.network.models import Membership, Person

NEW = "activities.new"


@receiver(activity_published, dispatch_uid="activities.notices")
def tell_members(activity: Activity, **kwargs: Any) -> None:
    """Tell who may see it; a whole series is one piece of news."""
    if activity.is_over:
        return
    members = Membership.objects.for_werkplaats(activity.werkplaats).in_force()
    if activity.reach == Reach.TEAM:
        team = activity.team.members.in_force() if activity.team else []
        members = members.filter(person__in=[member.person_id for member in team])
    about = f"series:{activity.series_id}" if activity.series_id else f"activity:{activity.pk}"
    notify(
        topic=NEW,
        about_id=activity.pk,
        to=members.mail_addresses(),
        sender=activity.werkplaats.sender,
        event=about,
    )


def new_activity(about_id: int, address: str) -> Line | None:
    """Tell what and when, to who may (still) see it; nothing to who signed up already."""
    reader = Person.objects.filter(same_address("email", address)).first()
    seen = Activity.objects.visible_to(reader).filter(status="published").coming()
    activity = seen.filter(pk=about_id).select_related("werkplaats__site").first()
    url = way_to(activity, reader) if activity else ""
    if activity is None or not url or _comes_already(activity, address):
        return None
    return Line(
        title=_("%(title)s, %(when)s")
        % {"title": activity.title, "when": in_words(activity.starts)},
        text=activity.summary,
        url=url,
    )


def _comes_already(activity: Activity, address: str) -> bool:
    return activity.registrations.active().of_address(address).exists()


def way_to(activity: Activity, reader: Person | None) -> str:
    """Return an address that `reader` can open: for who can't log in, one below the own seat.

    Nothing when there is none: a link that leads nowhere is no news.
    """
    if activity.reach == Reach.PUBLIC or reader is None or reader.user_id is not None:
        return activity.werkplaats.root_url + activity.get_absolute_url()
    seat = activity.team.members.in_force().filter(person=reader).first() if activity.team else None
    return page_at_a_seat(seat, activity) if seat else ""


register(
    Topic(
        name=NEW,
        label=gettext_lazy("New on the agenda"),
        explanation=gettext_lazy("There is a new activity that you can come to."),
        line=new_activity,
        default=Pace.WEEKLY,
        offered=lambda request: is_member(request.person, request.werkplaats),  # type: ignore[attr-defined]
    )
)
