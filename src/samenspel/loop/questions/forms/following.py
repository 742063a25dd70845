"""What the asker can change on the private page."""

from django import forms
from django.utils.translation import gettext_lazy as _


class WishesForm(forms.Form):
    """What may be done with the question and its asker."""

    may_contact = forms.BooleanField(
        label=_("You may mail me if something about my question is unclear"), required=False
    )
    may_publish = forms.BooleanField(
        label=_("My question may stand on this site, without my name"), required=False
    )
