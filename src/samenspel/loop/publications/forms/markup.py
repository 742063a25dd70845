"""A field for our small markup: a textarea, which the editor makes comfortable."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samenspel.loop.notebook.forms.fields import plain

LONGEST_TEXT = 60_000


class MarkupInput(forms.Textarea):
    """A textarea that `editor.js` finds; without JavaScript it is typed in as it is."""

    def __init__(self, attrs: dict[str, Any] | None = None, *, rows: int = 14) -> None:
        told = {"rows": rows, "data-editor": "", "maxlength": str(LONGEST_TEXT)}
        super().__init__(told | (attrs or {}))


class MarkupField(forms.CharField):
    """Text in our small markup."""

    widget = MarkupInput

    def __init__(self, **kwargs: Any) -> None:
        told: dict[str, Any] = {"label": _("Text"), "max_length": LONGEST_TEXT, "required": False}
        super().__init__(**(told | kwargs))

    def to_python(self, value: Any) -> str:
        """Return what was typed, without signs that nobody sees, lines ending as ours do."""
        return plain(str(super().to_python(value) or "").replace("\r\n", "\n").replace("\r", "\n"))
