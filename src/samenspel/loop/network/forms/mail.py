"""Finding a message among all that was sent."""

from django import forms
from django.utils.translation import gettext_lazy as _

STATES = [
    ("", _("everything")),
    ("waiting", _("still on its way")),
    ("sent", _("sent")),
    ("failed", _("not delivered")),
    ("returned", _("came back")),
]


class MailFilter(forms.Form):
    """Search and filter in the list of messages."""

    says_optional = False

    zoek = forms.CharField(label=_("Sent to"), required=False, max_length=254)
    toon = forms.ChoiceField(label=_("Show"), choices=STATES, required=False)
