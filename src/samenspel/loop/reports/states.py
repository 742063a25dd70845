"""How a photo stands, for its organiser: shown, waiting for somebody, or refused."""

from dataclasses import dataclass, field
from typing import Any

from django.db.models import Prefetch
from django.utils.translation import gettext as _

from samenspel.ground.consent.models import Reach
from samenspel.loop.activities.models import Activity
from samenspel.loop.reports.models import Faces, Photo, Portrayed


@dataclass(frozen=True)
class PersonState:
    """Somebody on a photo, and the answer so far; `kind` is that of a badge."""

    portrayed: Portrayed
    label: str
    kind: str

    @property
    def is_refused(self) -> bool:
        """Return whether this person said no."""
        return self.kind == "error"


@dataclass(frozen=True)
class PhotoState:
    """A photo, whether it is shown with the report, and why not."""

    photo: Photo
    label: str
    kind: str
    people: list[PersonState] = field(default_factory=list)


def with_states(activity: Activity) -> list[PhotoState]:
    """Return all photos of `activity` with how each stands, in three queries."""
    people: Any = Prefetch("portrayed", queryset=Portrayed.objects.with_answers())
    photos = Photo.objects.filter(report__activity=activity).select_related("report__activity")
    return [_state(photo) for photo in photos.prefetch_related(people)]


def _state(photo: Photo) -> PhotoState:
    people = [_person(one, photo.report.widest) for one in photo.portrayed.all()]
    kinds = {person.kind for person in people}
    if photo.faces == Faces.UNKNOWN:
        return PhotoState(photo, _("Say what it shows and who is on it"), "warning")
    if photo.faces == Faces.NOBODY or kinds == {"ok"}:
        return PhotoState(photo, _("Is shown with the report"), "ok", people)
    if not people:
        return PhotoState(photo, _("Say who is on it"), "warning")
    if "error" in kinds:
        return PhotoState(photo, _("Is not shown: somebody said no"), "error", people)
    return PhotoState(photo, _("Is not shown yet: waits for an answer"), "warning", people)


def _person(portrayed: Any, reach: Reach) -> PersonState:
    if portrayed.agreed_to and Reach(portrayed.agreed_to).width >= reach.width:
        return PersonState(portrayed, _("agrees"), "ok")
    if portrayed.answered_at and not portrayed.agreed_to:
        return PersonState(portrayed, _("said no"), "error")
    return PersonState(portrayed, _("has not answered yet"), "warning")
