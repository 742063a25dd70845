"""What happens elsewhere, and what that means for what was written down."""

from functools import partial
from typing import Any

from django.db import transaction
from django.db.models import Model
from django.db.models.fields.files import FieldFile
from django.db.models.signals import post_delete
from django.dispatch import receiver

from samenspel.loop.network.models import Person
from samenspel.loop.network.signals import people_joined
from samenspel.loop.notebook.models import Answer, Entry, File, FileVersion, Photo, Task

WHOSE: tuple[tuple[type[Model], str], ...] = (
    (Entry, "author"),
    (Answer, "author"),
    (Task, "owner"),
    (Task, "done_by"),
    (File, "owner"),
    (FileVersion, "by"),
)
"""Every place where a person is named."""


@receiver(people_joined)
def take_the_writings_along(kept: Person, gone: Person, **kwargs: Any) -> None:
    """When two people were one all along, so were their words."""
    for model, field in WHOSE:
        model._base_manager.filter(**{field: gone}).update(**{field: kept})


@receiver(post_delete, sender=Photo)
@receiver(post_delete, sender=FileVersion)
def let_the_file_go(instance: Photo | FileVersion, **kwargs: Any) -> None:
    """Keep nothing on the disk of what was taken away, once that is certain."""
    if isinstance(instance, Photo):
        files: list[FieldFile] = [instance.image, instance.small]
    else:
        files = [instance.upload]
    for storage, name in [(file.storage, file.name) for file in files if file.name]:
        transaction.on_commit(partial(storage.delete, name))
