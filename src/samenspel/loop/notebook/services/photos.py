"""Photos with an entry."""

from collections.abc import Iterable, Mapping
from io import BytesIO
from typing import Any

from django.core.files.base import ContentFile, File
from django.db import transaction
from PIL import Image

from samenspel.ground.common import log
from samenspel.loop.network.models import Person
from samenspel.loop.notebook import access
from samenspel.loop.notebook.models import Entry, Photo
from samenspel.loop.notebook.services.meanwhile import lock_entry

SMALL = 560


@transaction.atomic
def add_photos(*, entry: Entry, by: Person, images: "Iterable[File[Any]]") -> list[Photo]:
    """Add pictures that `clean_image` made. They stay at the table, however far the entry goes."""
    current = lock_entry(entry)
    access.require(access.may_change(by, current))
    photos = [Photo(entry=current, image=image, small=_smaller(image)) for image in images]
    for photo in photos:
        photo.save()
    if photos:
        log.record("notebook.add_photos", current, by.user, number=len(photos))
    return photos


def _smaller(image: "File[Any]") -> "ContentFile[bytes]":
    """Return `image` as small as it is shown among others."""
    image.seek(0)
    with Image.open(image) as picture:
        small = picture.convert("RGB")
    small.thumbnail((SMALL, SMALL))
    out = BytesIO()
    small.save(out, "JPEG", quality=80, optimize=True, progressive=True)
    image.seek(0)
    return ContentFile(out.getvalue(), name="small.jpg")


@transaction.atomic
def describe_photos(*, entry: Entry, by: Person, described: Mapping[int, str]) -> None:
    """Say what is on photos, for who can't see them; `described` maps a photo's key to words."""
    current = lock_entry(entry)
    access.require(access.may_change(by, current))
    for photo in current.photos.filter(pk__in=described):
        photo.alt = described[photo.pk]
        photo.save(update_fields=["alt"])


@transaction.atomic
def remove_photo(*, photo: Photo, by: Person) -> None:
    """Take a photo away for good."""
    access.require(access.may_change(by, photo.entry))
    photo.delete()
    log.record("notebook.remove_photo", photo.entry, by.user)
