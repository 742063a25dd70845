"""Forms of the door."""

from django import forms
from django.utils.translation import gettext_lazy as _

from samenspel.loop.network.models import Perspective


class WalkInForm(forms.Form):
    """Somebody who did not sign up and stands at the door."""

    event = forms.UUIDField(widget=forms.HiddenInput)
    name = forms.CharField(
        label=_("Name"),
        max_length=120,
        # The browser would fill in the name of who stands at the door.
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    perspective = forms.ChoiceField(
        label=_("Comes as"),
        choices=[("", _("not said")), *Perspective.choices],
        required=False,
    )
    email = forms.EmailField(
        label=_("Mail address"),
        help_text=_("Only when this person wants to hear from us afterwards."),
        required=False,
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
    )
    agreed = forms.BooleanField(
        label=_("I asked, and this person is fine with being written down"),
        error_messages={
            "required": _("Ask first. Does somebody not want to be written down? Just let them in.")
        },
    )
