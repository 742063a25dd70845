"""What the door holds of a person: that they were there, and who came without signing up.

That goes with the registration: erasing one erases the taps. Walk-ins are ours.
"""

from collections.abc import Iterator
from datetime import datetime

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samenspel.ground.common.addresses import same_address
from samenspel.ground.common.holdings import Held, Holding, Subject
from samenspel.loop.activities.querysets import KEPT_AFTER
from samenspel.loop.attendance.models import CheckIn, WalkIn
from samenspel.loop.attendance.querysets import CheckInQuerySet


def _walk_ins_of(subject: Subject) -> "QuerySet[WalkIn]":
    return WalkIn.objects.filter(same_address("email", subject.email))


def _check_ins_of(subject: Subject) -> CheckInQuerySet:
    mine = same_address("registration__email", subject.email)
    mine |= same_address("walk_in__email", subject.email)
    if subject.person_id is not None:
        mine |= Q(registration__person=subject.person_id)
    return CheckIn.objects.filter(mine)


def export(subject: Subject) -> Iterator[Held]:
    """Tell where somebody was checked in, and what was written down at the door."""
    present = _check_ins_of(subject).present()
    for check_in in present.select_related("activity", "registration", "walk_in"):
        who = check_in.registration or check_in.walk_in
        yield Held(
            title=check_in.activity.title,
            facts={_("Name"): who.name if who else "", _("Was there since"): check_in.at},
        )


@transaction.atomic
def erase(subject: Subject) -> int:
    """Forget that somebody was there; the number of people that was kept stays."""
    check_ins, walk_ins = _check_ins_of(subject), _walk_ins_of(subject)
    number = check_ins.count()
    check_ins.delete()
    walk_ins.delete()
    return number


@transaction.atomic
def expire(now: datetime) -> int:
    """Forget who walked in and who was in, as long after the activity as who signed up."""
    old = Q(activity__ends__lte=now - KEPT_AFTER)
    check_ins, walk_ins = CheckIn.objects.filter(old), WalkIn.objects.filter(old)
    number = check_ins.count()
    check_ins.delete()
    walk_ins.delete()
    return number


def _tapped_by(subject: Subject) -> "QuerySet[CheckIn]":
    return CheckIn.objects.filter(by=subject.person_id, by__isnull=False)


def export_taps(subject: Subject) -> Iterator[Held]:
    """Tell at which doors somebody checked others in."""
    titles = _tapped_by(subject).order_by().values_list("activity__title", flat=True).distinct()
    for title in titles:
        yield Held(title=title, facts={_("You checked people in"): _("yes")})


def erase_taps(subject: Subject) -> int:
    """Forget who stood at the door; who came in stays."""
    return _tapped_by(subject).update(by=None)


HOLDINGS = [
    Holding(
        name="attendance.check_ins",
        label=gettext_lazy("Activities you were at"),
        purpose=gettext_lazy("To know who is in, and to tell how many people came."),
        basis=gettext_lazy("You came, and we said so on the form or at the door."),
        kept=gettext_lazy("Until 30 days after the activity. After that only numbers stay."),
        erasing=gettext_lazy("We forget that you were there. The number of people stays."),
        data=gettext_lazy("Name, mail address, and when you came in."),
        recipients=gettext_lazy("The organisers of the activity and the coordinators."),
        export=export,
        erase=erase,
        expire=expire,
    ),
    Holding(
        name="attendance.taps",
        label=gettext_lazy("Doors at which you checked people in"),
        purpose=gettext_lazy("So that organisers can ask each other who did what at the door."),
        basis=gettext_lazy("You helped at the door."),
        kept=gettext_lazy("Until 30 days after the activity."),
        erasing=gettext_lazy("We forget that it was you. Who came in stays."),
        data=gettext_lazy("Who checked people in."),
        recipients=gettext_lazy("The organisers of the activity and the coordinators."),
        export=export_taps,
        erase=erase_taps,
    ),
]
