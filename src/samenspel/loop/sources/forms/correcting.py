"""Correct some lines of a text."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.meanwhile import ChangedMeanwhileError
from samenspel.loop.sources.services.correcting import LONGEST


class CorrectForm(forms.Form):
    """The words of some lines, and where they stood in which version of the text."""

    words = forms.CharField(
        label=_("The text"),
        strip=False,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 6, "spellcheck": "true"}),
        help_text=_("Marked passages and codes stay where they are."),
    )
    start = forms.IntegerField(widget=forms.HiddenInput, min_value=0)
    end = forms.IntegerField(widget=forms.HiddenInput, min_value=0)
    version = forms.IntegerField(widget=forms.HiddenInput, min_value=1)

    def clean(self) -> dict[str, Any]:
        """Refuse a stretch that ends before it begins."""
        values: dict[str, Any] = super().clean() or self.cleaned_data
        if values.get("end", 0) < values.get("start", 0):
            raise forms.ValidationError(_("These lines are not in the text any more."))
        return values

    def overtaken_by(self, changed: ChangedMeanwhileError, start: int, end: int) -> None:
        """Keep what was typed, as a change of what stands there since."""
        typed = self.data.copy()
        now = {"start": start, "end": end, "version": changed.current.version}
        for name, value in now.items():
            typed[name] = str(value)
        self.data = typed


class WhichLinesForm(forms.Form):
    """Which lines to correct, of a text that is too long to correct at once."""

    regel = forms.IntegerField(label=_("From line"), min_value=1)
    tot = forms.IntegerField(label=_("Up to and including line"), min_value=1, required=False)
    says_optional = False
