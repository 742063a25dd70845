"""Follows every save and delete of what is in the catalogue."""

from collections.abc import Iterator
from typing import Any

from django.db.models import Model
from django.db.models.signals import m2m_changed, post_delete, post_save

from samenspel.ground.catalogue import registry, services


def _saved(sender: type[Model], instance: Model, raw: bool = False, **kwargs: Any) -> None:
    if not raw:
        services.refresh([instance])


def _deleted(sender: type[Model], instance: Model, **kwargs: Any) -> None:
    services.mark_as_gone(instance)


def _dependency_changed(sender: type[Model], instance: Model, **kwargs: Any) -> None:
    if kwargs.get("raw") or not kwargs.get("action", "post_").startswith("post_"):
        return
    for affected in registry.dependents()[sender]:
        services.refresh(affected(instance))


def _with_subclasses(model: type[Model]) -> Iterator[type[Model]]:
    yield model
    for subclass in model.__subclasses__():
        yield from _with_subclasses(subclass)


def connect() -> None:
    """Listen to all that is registered; called when the apps are ready. Twice does no harm."""
    for entry in registry.entries():
        for model in _with_subclasses(entry.model):
            post_save.connect(_saved, sender=model, dispatch_uid="catalogue.save")
            post_delete.connect(_deleted, sender=model, dispatch_uid="catalogue.delete")
    for model in registry.dependents():
        for signal in (post_save, post_delete, m2m_changed):
            signal.connect(_dependency_changed, sender=model, dispatch_uid="catalogue.dependent")


def disconnect(*models: type[Model]) -> None:
    """Stop listening to models; for tests that register something of their own."""
    for model in models:
        for signal in (post_save, post_delete, m2m_changed):
            for uid in ("catalogue.save", "catalogue.delete", "catalogue.dependent"):
                signal.disconnect(sender=model, dispatch_uid=uid)
