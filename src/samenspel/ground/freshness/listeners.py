"""Every saved or removed thing makes the pages stale that may show it, unless its app says no."""

from typing import Any

from django.apps import apps
from django.core.exceptions import ObjectDoesNotExist
from django.db.models import Model
from django.db.models.signals import m2m_changed, post_delete, post_save

from samenspel.ground.freshness.models import Change
from samenspel.ground.freshness.registry import EVERYWHERE, is_ignored
from samenspel.ground.freshness.services import touch

OTHERS_SHOWN = {"wagtailcore", "wagtailimages", "wagtaildocs", "wagtailredirects", "taggit"}
"""Apps of others whose things appear on pages; sessions, tasks and logs do not."""
NEVER_SHOWN = {"modellogentry", "pagelogentry", "revision", "referenceindex", "uploadedfile"}


def _is_shown(model: type[Model]) -> bool:
    if model._meta.apps is not apps:  # A migration's picture of a model; our table may not exist.
        return False
    if model is Change or is_ignored(model) or model._meta.model_name in NEVER_SHOWN:
        return False
    return model.__module__.startswith("samenspel.") or model._meta.app_label in OTHERS_SHOWN


def _note_change(sender: type[Model], instance: Model, raw: bool = False, **kwargs: Any) -> None:
    if _is_shown(sender) and not raw:
        touch(_scope_of(instance))


def _note_links(sender: type[Model], instance: Model, action: str, **kwargs: Any) -> None:
    if action.startswith("post_") and _is_shown(type(instance)):
        touch(_scope_of(instance))


def _scope_of(instance: Model) -> int:
    try:
        return getattr(instance, "werkplaats_id", None) or EVERYWHERE
    except ObjectDoesNotExist:  # What says whose it is was removed just before it, in one go.
        return EVERYWHERE


def connect() -> None:
    """Listen to all models; called once, when the apps are ready."""
    post_save.connect(_note_change, dispatch_uid="freshness.save")
    post_delete.connect(_note_change, dispatch_uid="freshness.delete")
    m2m_changed.connect(_note_links, dispatch_uid="freshness.links")
