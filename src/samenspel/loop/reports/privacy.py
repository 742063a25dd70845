"""What reports hold of a person: that somebody can be recognised on a photo, and the answer.

Of what people think of a gathering nothing is held: answers are kept without who gave them.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samenspel.ground.common.holdings import Held, Holding, Subject
from samenspel.loop.reports.models import Photo, Portrayed
from samenspel.loop.reports.services.photos import delete_photos

REFUSED_KEPT = timedelta(days=30)
"""After a "no" the organiser has this long to choose another photo; then it goes by itself."""


def export(subject: Subject) -> Iterator[Held]:
    """Tell on which photos somebody can be recognised, and what was agreed to."""
    mine = Portrayed.objects.of_address(subject.email).with_answers()
    for portrayed in mine.select_related("photo__report__activity"):
        yield Held(
            title=portrayed.photo.report.activity.title,
            facts={
                _("Photo"): portrayed.photo.alt,
                _("Name"): portrayed.name,
                _("Mail address"): portrayed.email,
                _("May be shown"): bool(portrayed.agreed_to),
                _("Answered on"): portrayed.answered_at,
            },
            url=portrayed.get_absolute_url(),
            change_url=portrayed.get_absolute_url(),
        )


@transaction.atomic
def erase(subject: Subject) -> int:
    """Remove the photos: without asking there is no showing, and without a name no asking."""
    mine = Portrayed.objects.of_address(subject.email)
    return delete_photos(list(Photo.objects.filter(pk__in=mine.values("photo"))))


@transaction.atomic
def expire(now: datetime) -> int:
    """Remove photos of which somebody said no a month ago."""
    answered = Portrayed.objects.filter(answered_at__lte=now - REFUSED_KEPT)
    photos = Photo.objects.filter(pk__in=answered.not_agreeing().values("photo"))
    return delete_photos(list(photos))


HOLDINGS = [
    Holding(
        name="reports.portrayed",
        label=gettext_lazy("Photos on which you can be recognised"),
        purpose=gettext_lazy("To ask whether a photo may be shown with a report."),
        basis=gettext_lazy("You decide: without your yes nobody gets to see it."),
        kept=gettext_lazy(
            "As long as the report. Do you say no? Then the photo is deleted after 30 days."
        ),
        erasing=gettext_lazy("The photos on which you can be recognised are deleted."),
        data=gettext_lazy("Name, mail address, the photo, and your answer."),
        recipients=gettext_lazy("The organisers. The photo itself who may see it, as you agreed."),
        export=export,
        erase=erase,
        expire=expire,
    )
]
