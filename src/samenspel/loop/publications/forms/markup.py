"""A field for our small markup: a textarea, which the editor makes comfortable."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samenspel.loop.notebook.forms.fields import plain

LONGEST_TEXT = 60_000
TOO_LONG = _(
    "This is too long: there is room for %(limit_value)s characters. Divide it over two pieces."
)


class MarkupInput(forms.Textarea):
    """A textarea that `editor.js` finds; without JavaScript it is typed in as it is."""

    def __init__(self, attrs: dict[str, Any] | None = None, *, rows: int = 14) -> None:
        told = {"rows": rows, "data-editor": ""}
        super().__init__(told | (attrs or {}))


class MarkupField(forms.CharField):
    """Text in our small markup."""

    widget = MarkupInput

    def __init__(self, **kwargs: Any) -> None:
        told: dict[str, Any] = {"label": _("Text"), "max_length": LONGEST_TEXT, "required": False}
        told["error_messages"] = {"max_length": TOO_LONG} | kwargs.pop("error_messages", {})
        super().__init__(**(told | kwargs))

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        """Tell browsers no limit: they cut off what is pasted without a word. We say it."""
        return {}

    def to_python(self, value: Any) -> str:
        """Return what was typed, without signs that nobody sees, lines ending as ours do."""
        return plain(str(super().to_python(value) or "").replace("\r\n", "\n").replace("\r", "\n"))
