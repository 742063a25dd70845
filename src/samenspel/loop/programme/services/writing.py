"""What all services of this app do alike: check who asks, keep the rules, write the log line."""

from typing import Any, TypeVar

from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import ProtectedError, RestrictedError
from django.db.models.base import Model
from django.utils.text import slugify
from django.utils.translation import gettext as _

from samenspel.ground.common import log
from samenspel.loop.network.models import Person, Werkplaats
from samenspel.loop.programme.access import may_manage
from samenspel.loop.programme.models import Programme, Term, Theme, WorkingYear

Owned = TypeVar("Owned", Programme, WorkingYear, Theme, Term)


def check_permission(by: Person, werkplaats: Werkplaats) -> None:
    """Let only those pass who may write the programme of `werkplaats`."""
    if not may_manage(by, werkplaats):
        raise PermissionDenied


def write(instance: Owned, *, by: Person, **values: Any) -> Owned:
    """Give `instance` its `values`, check it and save it; says in the log whether it is new."""
    check_permission(by, instance.werkplaats)
    action = "wagtail.create" if instance.pk is None else "wagtail.edit"
    for name, value in values.items():
        setattr(instance, name, value)
    instance.full_clean()
    instance.save()
    log.record(action, instance, by.user)
    return instance


def remove(instance: Owned, *, by: Person) -> None:
    """Remove `instance`, unless something else rests on it."""
    check_permission(by, instance.werkplaats)
    log.record("wagtail.delete", instance, by.user)
    try:
        instance.delete()
    except (ProtectedError, RestrictedError) as error:
        raise ValidationError(
            _("Questions, teams or activities rest on “%(name)s”. Move those first.")
            % {"name": instance}
        ) from error


def free_slug(model: type[Model], werkplaats: Werkplaats, title: str) -> str:
    """Return the address for `title` that no other `model` of this Werkplaats has."""
    wanted = slugify(title)[:80] or model._meta.model_name or ""
    taken = set(
        model._default_manager.filter(werkplaats=werkplaats, slug__startswith=wanted).values_list(
            "slug", flat=True
        )
    )
    numbered = (f"{wanted}-{number}" for number in range(2, len(taken) + 3))
    return next(slug for slug in (wanted, *numbered) if slug not in taken)
