"""Photos and logos: looked at and drawn again; when one goes, its file goes too."""

from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.base import File
from django.db import transaction
from django.db.models import Model
from django.db.models.fields.files import FieldFile

from samenspel.ground.common.files import clean_image


def set_picture(instance: Model, field: str, picture: "File[Any] | bool | None") -> None:
    """Put a new file in `field`, or take it away with False; None leaves it as it is.

    The instance still has to be saved. The old file is removed once the change is certain.
    """
    if picture is None:
        return
    current: FieldFile = getattr(instance, field)
    if current:
        storage, name = current.storage, str(current.name)
        transaction.on_commit(lambda: storage.delete(name))
    setattr(instance, field, _cleaned(picture, field) if isinstance(picture, File) else "")


def _cleaned(picture: "File[Any]", field: str) -> Any:
    try:
        return clean_image(picture)
    except ValidationError as error:
        raise ValidationError({field: error}) from error
