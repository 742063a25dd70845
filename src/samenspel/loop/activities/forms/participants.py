"""Choosing whom the list shows, and adding somebody who called."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samenspel.loop.activities.forms.which import WhichAddressMixin
from samenspel.loop.activities.models import Session
from samenspel.loop.activities.roster import Roster, Wanted

STATE_LABELS = {
    "coming": _("They come"),
    "unconfirmed": _("They must still confirm"),
    "offered": _("A place is offered to them"),
    "waiting": _("They are on the waiting list"),
    "gone": _("They can't come"),
}


class ParticipantFilter(forms.Form):
    """Whom to show."""

    says_optional = False
    words = forms.CharField(
        label=_("Name or mail address"),
        required=False,
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    state = forms.ChoiceField(label=_("State"), required=False)
    session = forms.ModelChoiceField(
        label=_("Session"),
        queryset=Session.objects.none(),
        required=False,
        empty_label=_("All sessions"),
    )

    def __init__(self, *args: Any, roster: Roster, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["state"].choices = [("", _("Everyone")), *STATE_LABELS.items()]
        if roster.sessions:
            sessions = Session.objects.filter(round__activity=roster.activity)
            self.fields["session"].queryset = sessions
        else:
            del self.fields["session"]

    @property
    def wanted(self) -> Wanted:
        """Return whom to show; what can't be read narrows nothing."""
        said = self.cleaned_data if self.is_valid() else {}
        return Wanted(
            state=said.get("state", ""),
            session=said.get("session"),
            words=said.get("words", "").strip(),
        )


class AddParticipantForm(WhichAddressMixin):
    """Somebody who called or came by."""

    name = forms.CharField(
        label=_("Name"),
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages={"required": _("Fill in the name, so that we know who comes.")},
    )
    email = forms.EmailField(
        label=_("Mail address"),
        required=False,
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
        help_text=_(
            "With a mail address this person gets a mail with a link to see or cancel the "
            "registration. Without one, you tell this person yourself when something changes."
        ),
    )
