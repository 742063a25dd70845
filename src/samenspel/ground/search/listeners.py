"""Keeps the index up to date: follows every save and delete of what can be found."""

from collections.abc import Iterator
from typing import Any

from django.db import connections
from django.db.models import Model
from django.db.models.signals import m2m_changed, post_delete, post_save

from samenspel.ground.search import registry, services
from samenspel.ground.search.index import index_of
from samenspel.ground.search.models import SearchDocument


def _saved(sender: type[Model], instance: Model, raw: bool = False, **kwargs: Any) -> None:
    if not raw:  # fixtures come in any order; whoever loads them rebuilds the index
        services.index_instance(instance)


def _deleted(sender: type[Model], instance: Model, **kwargs: Any) -> None:
    services.remove_instance(instance)


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
            post_save.connect(_saved, sender=model, dispatch_uid="search.save")
            post_delete.connect(_deleted, sender=model, dispatch_uid="search.delete")
    for model in registry.dependents():
        post_save.connect(_dependency_changed, sender=model, dispatch_uid="search.dependent")
        post_delete.connect(_dependency_changed, sender=model, dispatch_uid="search.dependent")
        m2m_changed.connect(_dependency_changed, sender=model, dispatch_uid="search.dependent")


def ensure_index(using: str, **kwargs: Any) -> None:
    """Make the index where it isn't there, and empty it when the documents have been flushed.

    Tests make their tables without migrations, and some empty them all.
    """
    connection = connections[using]
    if SearchDocument._meta.db_table not in connection.introspection.table_names():
        return  # migrated back to before there was a search
    index = index_of(connection)
    index.create()
    if not SearchDocument.objects.using(using).exists():
        index.clear()


def disconnect(*models: type[Model]) -> None:
    """Stop listening to models; for tests that register something of their own."""
    for model in models:
        for signal in (post_save, post_delete, m2m_changed):
            for uid in ("search.save", "search.delete", "search.dependent"):
                signal.disconnect(sender=model, dispatch_uid=uid)
