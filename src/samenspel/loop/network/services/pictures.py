"""Photos and logos: when one is replaced or taken away, the old file goes too."""

from typing import Any

from django.core.files.base import File
from django.db import transaction
from django.db.models import Model
from django.db.models.fields.files import FieldFile


def set_picture(instance: Model, field: str, picture: Any) -> None:
    """Put a new file in `field`, or take it away with False or ""; None leaves it as it is.

    The instance still has to be saved. The old file is removed once the change is certain.
    """
    current: FieldFile = getattr(instance, field)
    if picture is None or picture == current:
        return
    if current:
        name, storage = current.name, current.storage
        transaction.on_commit(lambda: storage.delete(name))
    setattr(instance, field, picture if isinstance(picture, File) else "")
