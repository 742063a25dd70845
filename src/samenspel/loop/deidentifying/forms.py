"""Decide about a trace, or point one out."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samenspel.loop.deidentifying.models import TraceKind

LONGEST = 80


class DecideForm(forms.Form):
    """What comes in place of some words; which places, the page itself says."""

    stand_in = forms.CharField(
        label=_("What should stand there?"),
        required=False,
        max_length=LONGEST,
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )
    the_same = forms.BooleanField(label=_("It is the same one"), required=False)
    kind = forms.ChoiceField(label=_("What is it?"), choices=TraceKind.choices, required=False)
    words = forms.CharField(widget=forms.HiddenInput, strip=False)
    says_optional = False

    def __init__(self, *args: Any, asks_the_same: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not asks_the_same:
            self.fields["the_same"].widget = forms.HiddenInput()


class AddForm(forms.Form):
    """Words that the search did not find."""

    words = forms.CharField(
        label=_("Which words?"),
        max_length=200,
        help_text=_("Write them as they stand in the text. We look for them in the whole text."),
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )
    kind = forms.ChoiceField(label=_("What is it?"), choices=TraceKind.choices)
