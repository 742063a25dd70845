"""What happened to a code, in words."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samenspel.loop.coding.models import Code, CodeChange, CodeDid


@dataclass(frozen=True)
class Step:
    """One step, as the timeline shows it."""

    title: str
    when: datetime
    text: str


def steps_of(code: Code) -> list[Step]:
    """Return what happened to `code`, newest first. One query."""
    changes = code.history.select_related("by")
    return [_told(change) for change in changes]


def _told(change: CodeChange) -> Step:
    by = change.by.name if change.by else _("Somebody")
    title = SENTENCES[CodeDid(change.did)](change.details) % {"name": by}
    return Step(title, change.at, _before(change.details.get("before")))


def _made(details: dict[str, Any]) -> str:
    return _("%(name)s made this code")


def _changed(details: dict[str, Any]) -> str:
    return _("%(name)s changed this code")


def _moved(details: dict[str, Any]) -> str:
    if not details.get("after"):
        return _("%(name)s put this code at the top")
    return _("%(name)s put this code under “{code}”").format(code=_safe(details["after"]))


def _merged(details: dict[str, Any]) -> str:
    if "into" in details:
        return _("%(name)s merged this code into “{code}”").format(code=_safe(details["into"]))
    return _("%(name)s merged “{code}” into this code").format(code=_safe(details["took"]))


def _split(details: dict[str, Any]) -> str:
    if "off" in details:
        return _("%(name)s split off “{code}”").format(code=_safe(details["off"]))
    return _("%(name)s split this code off “{code}”").format(code=_safe(details["out_of"]))


def _retired(details: dict[str, Any]) -> str:
    number = len(details.get("passages", []))
    return ngettext(
        "%(name)s took this code out of use, and off {number} passage",
        "%(name)s took this code out of use, and off {number} passages",
        number,
    ).format(number=number)


def _reused(details: dict[str, Any]) -> str:
    number = len(details.get("passages", []))
    return ngettext(
        "%(name)s took this code back into use, with {number} passage",
        "%(name)s took this code back into use, with {number} passages",
        number,
    ).format(number=number)


def _safe(name: str) -> str:
    return name.replace("%", "%%")


SENTENCES: dict[CodeDid, Callable[[dict[str, Any]], str]] = {
    CodeDid.MADE: _made,
    CodeDid.CHANGED: _changed,
    CodeDid.MOVED: _moved,
    CodeDid.MERGED: _merged,
    CodeDid.SPLIT: _split,
    CodeDid.RETIRED: _retired,
    CodeDid.REUSED: _reused,
}


def _before(before: Any) -> str:
    """Say what it was, where that is kept field by field."""
    if not isinstance(before, dict):
        return ""
    labels = {field.name: str(field.verbose_name) for field in Code._meta.fields}
    said = [f"{labels.get(name, name)}: {value or '-'}" for name, value in before.items()]
    return _("Before: %(said)s") % {"said": "; ".join(said)}
