"""A case and a practice analysis: written under headings, so that all of them say as much."""

import uuid
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samenspel.loop.sources.forms.about import AboutForm

CASE = {
    "situation": (_("The situation"), _("What was going on? Without names or places.")),
    "people": (_("Who is involved"), _("As in: a woman of about 80, her neighbour, a consultant.")),
    "tried": (_("What was tried"), ""),
    "happened": (_("What happened"), ""),
    "learned": (_("What we learned"), ""),
}
ANALYSIS = {
    "dilemma": (_("The dilemma"), _("What rubs? What makes choosing hard?")),
    "citizen": (_("Seen by the citizen"), ""),
    "professional": (_("Seen by the professional"), ""),
    "municipality": (_("Seen by the municipality"), ""),
    "works": (_("What works"), ""),
    "open": (_("Open questions"), ""),
}


class WriteForm(AboutForm):
    """Some headings, each with a few sentences. At least one is written."""

    key = forms.UUIDField(widget=forms.HiddenInput, initial=uuid.uuid4)

    def __init__(self, *args: Any, headings: dict[str, Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        del self.fields["kind"]
        self.headings = headings
        for name, (label, help_text) in headings.items():
            self.fields[name] = forms.CharField(
                label=label,
                help_text=help_text,
                required=False,
                max_length=20_000,
                widget=forms.Textarea(attrs={"rows": 4}),
            )

    def clean(self) -> dict[str, Any]:
        """Ask for something to read."""
        values: dict[str, Any] = super().clean() or self.cleaned_data
        if not any(values.get(name, "").strip() for name in self.headings):
            self.add_error(next(iter(self.headings)), _("Nothing is written yet. Begin here."))
        return values

    @property
    def text(self) -> str:
        """Return what was written, each part under its heading."""
        parts = [
            f"{label}\n{words}"
            for name, (label, _help) in self.headings.items()
            if (words := self.cleaned_data[name].strip())
        ]
        return "\n\n".join(parts)
