"""What rests on a consent and is not in this program: a recording somebody must see to."""

from collections.abc import Iterator

from django.db.models import Model
from django.urls import reverse
from django.utils.translation import gettext as _

from samenspel.ground.consent.models import AffectedKind, Purpose
from samenspel.ground.consent.resting import Rests, register
from samenspel.loop.research.models import Participant


def recordings_with(subject: Model, purpose: Purpose) -> Iterator[Rests]:
    """Name the gatherings that were recorded while this participant was there."""
    if not isinstance(subject, Participant) or purpose != Purpose.RECORD:
        return
    kwargs = {"slug": subject.team.slug, "pk": subject.pk}
    recorded = subject.activities.filter(asked_consent__records=True).order_by("starts")
    for activity in recorded:
        yield Rests(
            label=_("The recording of “%(activity)s”: take out what %(code)s says")
            % {"activity": activity.title, "code": subject.code},
            url=reverse("research:participant", kwargs=kwargs),
            scope=subject.team.werkplaats_id,
            kind=AffectedKind.LOOK,
        )


register(recordings_with)
