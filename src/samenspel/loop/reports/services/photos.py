"""Photos: made harmless, described, and shown to nobody before it is known who is on them."""

from hashlib import sha256
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.base import File
from django.core.files.storage import default_storage
from django.db import transaction
from django.utils.translation import gettext as _

from samenspel.ground.common import log
from samenspel.ground.common.files import clean_image
from samenspel.loop.activities.models import Activity
from samenspel.loop.network.models import Person
from samenspel.loop.reports import access
from samenspel.loop.reports.models import Faces, Photo
from samenspel.loop.reports.services.portrayed import forget_answers, may_be_taken_back
from samenspel.loop.reports.services.writing import report_of


def add_photo(*, activity: Activity, by: Person, upload: "File[Any]") -> Photo:
    """Keep a picture with the report; the same picture again gives the earlier one.

    Raises `ValidationError` with a sentence that says what to do.
    """
    access.require_organiser(by, activity)
    picture = clean_image(upload)  # Takes a while, so before the transaction.
    digest = sha256(picture.read()).hexdigest()
    with transaction.atomic():
        report = report_of(activity=activity, by=by)
        photo = Photo.objects.filter(report=report, digest=digest).first()
        if photo is not None:
            return photo
        photo = Photo.objects.create(report=report, image=picture, digest=digest)
        log.record("reports.add_photo", report, by.user, photo=photo.pk)
    return photo


@transaction.atomic
def describe_photo(*, photo: Photo, by: Person, alt: str, faces: str) -> Photo:
    """Say in words what a photo shows, and whether somebody can be recognised.

    Who said no can't be made nobody: that raises `ValidationError`.
    """
    access.require_organiser(by, photo.report.activity)
    people = list(photo.portrayed.select_for_update())
    if faces != Faces.PEOPLE and not all(map(may_be_taken_back, people)):
        raise ValidationError(
            _("Somebody on this photo said no. Choose another photo, or remove this one."),
            code="refused",
        )
    if faces != Faces.PEOPLE:
        forget_answers(people)
        photo.portrayed.all().delete()
    photo.alt, photo.faces = alt, faces
    photo.save(update_fields=["alt", "faces"])
    log.record("reports.describe_photo", photo.report, by.user, photo=photo.pk)
    return photo


@transaction.atomic
def remove_photo(*, photo: Photo, by: Person) -> None:
    """Remove a photo, its file too."""
    access.require_organiser(by, photo.report.activity)
    log.record("reports.remove_photo", photo.report, by.user, photo=photo.pk)
    delete_photos([photo])


def delete_photos(photos: "list[Photo]") -> int:
    """Remove photos with all that belongs to them; the files go when it is certain."""
    for photo in photos:
        forget_answers(photo.portrayed.all())
        name = photo.image.name
        photo.delete()
        transaction.on_commit(lambda name=name: default_storage.delete(name))  # type: ignore[misc]
    return len(photos)
