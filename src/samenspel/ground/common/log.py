"""The record of who did what, in Wagtail's action log, whichever way it was done."""

from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser
from django.db.models import Model, QuerySet
from wagtail.log_actions import log, registry


def record(action: str, instance: Model, by: AbstractBaseUser | None, **data: Any) -> None:
    """Write one line about `instance`; `action` is a registered name such as "questions.decline".

    `by` is None where somebody acted without an account. `data` must be JSON and must never
    hold what the readers of the log may not see.
    """
    log(instance, action, user=by, data=data or None)


def history_of(instance: Model) -> QuerySet[Any]:
    """Return the log lines of `instance`, newest first."""
    lines: QuerySet[Any] = registry.get_logs_for_instance(instance)
    return lines.select_related("user").order_by("-timestamp")


def forget_name(instance: Model) -> None:
    """Take the name of `instance` out of its lines: it was made nameless. What was done stays."""
    registry.get_logs_for_instance(instance).update(label="")
