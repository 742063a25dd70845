"""Files go away when their row does, and only once that is certain."""

from typing import Any

from django.db import transaction
from django.db.models.fields.files import FieldFile


def drop(kept: FieldFile) -> None:
    """Take the file of a field away once the transaction holds; the caller saves the row."""
    name, storage = kept.name, kept.storage
    if name:
        transaction.on_commit(lambda: storage.delete(name))


def drop_files_of(sender: Any, instance: Any, **_more: Any) -> None:
    """Take every file of a deleted row away."""
    for field in instance._meta.fields:
        kept = getattr(instance, field.attname)
        if isinstance(kept, FieldFile):
            drop(kept)
