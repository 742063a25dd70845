"""Two people in one form at once: what the other changed, beside what somebody typed.

A form carries, sealed, what was on the screen when it was opened. When it comes back and somebody
else has saved in the meantime, we know of each field whether they changed it, you did, or both.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.core import signing
from django.utils.dateparse import parse_date, parse_datetime
from django.utils.timezone import get_current_timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from samenspel.ground.common.widgets import DateInput, DateTimeInput
from samenspel.ground.text.dates import date_in_words, moment_in_words

SALT = "activities.seen"


@dataclass(frozen=True)
class Seen:
    """What was on the screen: the version, and each field as a browser would send it back."""

    version: int
    values: Mapping[str, str]

    def seal(self) -> str:
        """Return it as text for a hidden field."""
        content = {"version": self.version, "values": dict(self.values)}
        return signing.dumps(content, salt=SALT, compress=True)

    @classmethod
    def unseal(cls, sealed: str) -> "Seen | None":
        """Return what was sealed, or None when that can't be read."""
        try:
            content = signing.loads(sealed, salt=SALT)
        except signing.BadSignature:
            return None
        return cls(content["version"], content["values"])


@dataclass(frozen=True)
class Difference:
    """A field that somebody else changed. `yours` is None where you left it as it was."""

    label: Any
    theirs: str
    yours: str | None


def values_of(form: forms.BaseForm) -> dict[str, str]:
    """Return the visible fields of an untouched form as a browser would send them back."""
    return {bound.name: _as_sent(bound) for bound in form.visible_fields()}


def _as_sent(bound: forms.BoundField) -> str:
    widget, value = bound.field.widget, bound.value()
    if isinstance(widget, forms.CheckboxInput):
        return "on" if value else ""
    if isinstance(widget, forms.Select):
        return "" if value is None else str(value)
    shown = widget.format_value(value)
    return "" if shown is None else _tidy(str(shown))


def typed_in(data: Mapping[str, Any], names: Mapping[str, str]) -> dict[str, str]:
    """Return what came back for each of the fields in `names`."""
    return {name: _tidy(str(data.get(name) or "")) for name in names}


def _tidy(text: str) -> str:
    return text.replace("\r\n", "\n").strip()


def differences(
    form: forms.BaseForm,
    *,
    before: Mapping[str, str],
    now: Mapping[str, str],
    typed: Mapping[str, str] | None = None,
) -> list[Difference]:
    """Return what somebody else changed since `before`; `form` lends labels and words."""
    found = []
    for name, value in now.items():
        was = before.get(name, value)
        if value == was:
            continue
        field, said = form.fields[name], None if typed is None else typed.get(name, "")
        yours = None if said is None or said in {was, value} else in_words(field, said)
        found.append(Difference(field.label, in_words(field, value), yours))
    return found


def merged(
    *, before: Mapping[str, str], now: Mapping[str, str], typed: Mapping[str, str]
) -> dict[str, str]:
    """Return what you typed, and elsewhere what is there now: nobody's work is lost."""
    return {
        name: typed[name] if typed.get(name, "") != before.get(name, "") else value
        for name, value in now.items()
    }


def in_words(field: forms.Field, sent: str) -> str:
    """Say the value of a field as a person would."""
    language = get_language() or "nl"
    if isinstance(field.widget, forms.CheckboxInput):
        return _("yes") if sent else _("no")
    if not sent:
        return _("(empty)")
    if isinstance(field, forms.ChoiceField):
        choices: Any = field.choices
        return next((str(label) for value, label in choices if str(value) == sent), sent)
    if isinstance(field.widget, DateInput) and (day := parse_date(sent)):
        return date_in_words(day, language, weekday=True)
    if isinstance(field.widget, DateTimeInput) and (moment := parse_datetime(sent)):
        zone = get_current_timezone()
        return moment_in_words(moment.replace(tzinfo=zone), zone, language)
    return sent


def yes_or_no(answer: str) -> str:
    """Say an answer that stands for itself in words; any other answer is its own words."""
    return {"yes": _("yes"), "no": _("no")}.get(answer, answer)
