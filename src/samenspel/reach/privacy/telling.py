"""Tells what is held, let go or withdrawn: in plain words on a page, and complete in a file."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.db.models.fields.files import FieldFile
from django.utils import timezone
from django.utils.encoding import force_str
from django.utils.text import capfirst
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from samenspel.ground.common.holdings import Held, Subject
from samenspel.ground.consent.models import Withdrawal
from samenspel.ground.text.dates import date_in_words, moment_in_words
from samenspel.reach.privacy.registry import holding_named, what_is_held


def in_plain_words(value: Any) -> str:
    """Return `value` as one would say it: yes or no, a day in words, a list with commas."""
    match value:
        case None | "":
            return ""
        case bool():
            return _("yes") if value else _("no")
        case datetime():
            return moment_in_words(value, timezone.get_current_timezone(), get_language() or "nl")
        case date():
            return date_in_words(value, get_language() or "nl")
        case list() | tuple() | set():
            return ", ".join(in_plain_words(item) for item in value)
        case _other:
            return force_str(value)


def facts_in_words(facts: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Return label and words of each fact that says something."""
    pairs = [(force_str(label), in_plain_words(value)) for label, value in facts.items()]
    return [(label, words) for label, words in pairs if words]


def kinds_in_words(counted: Mapping[str, Any]) -> list[tuple[str, Any]]:
    """Return the label of each kind that something happened with, and what: how many, or why."""
    told = [(holding_named(name), name, value) for name, value in sorted(counted.items())]
    return [(str(kind.label) if kind else name, value) for kind, name, value in told if value]


def who_withdrew(withdrawal: Withdrawal) -> str:
    """Return who it was as far as a coordinator may know: a kind, and a code if there is one."""
    model = withdrawal.subject_type.model_class()
    kind = force_str(model._meta.verbose_name) if model else ""
    code = getattr(withdrawal.subject, "code", "")
    return capfirst(f"{kind} {code}".strip())


def as_file(subject: Subject) -> dict[str, Any]:
    """Return all that is held of `subject`, ready for JSON."""
    return {
        "made": timezone.now().isoformat(timespec="seconds"),
        "for": subject.email,
        "held": [
            {
                "kind": holding.name,
                "label": force_str(holding.label),
                "purpose": force_str(holding.purpose),
                "basis": force_str(holding.basis),
                "kept": force_str(holding.kept),
                "items": [_as_item(item) for item in items],
            }
            for holding, items in what_is_held(subject)
        ],
    }


def _as_item(item: Held) -> dict[str, Any]:
    facts = {force_str(label): _for_machines(value) for label, value in item.facts.items()}
    return {"title": force_str(item.title), "facts": facts, "url": item.url}


def _for_machines(value: Any) -> Any:
    if isinstance(value, date | datetime):
        return value.isoformat()
    if value is None or isinstance(value, bool | int | float | str):
        return value
    if isinstance(value, list | tuple | set):
        return [_for_machines(item) for item in value]
    return value.name if isinstance(value, FieldFile) else force_str(value)
