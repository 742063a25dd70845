"""A hard word and a simpler one."""

from django import forms
from django.utils.translation import gettext_lazy as _

from samenspel.loop.notebook.forms.fields import PlainWordsMixin


class SimplerWordForm(PlainWordsMixin, forms.Form):
    """What people write, and what they could write."""

    word = forms.CharField(
        label=_("hard word"),
        max_length=60,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        help_text=_("As it is mostly written. We find its other forms too."),
    )
    simpler = forms.CharField(
        label=_("simpler"),
        max_length=120,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        help_text=_("Leave empty when everyone here knows the word: then we don't mention it."),
    )
