"""What somebody fills in who wants to be there."""

from django import forms
from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.forms import HoneypotMixin


class RegistrationForm(HoneypotMixin, forms.Form):
    """All we need to know of somebody who comes."""

    name = forms.CharField(
        label=_("Your name"),
        max_length=120,
        error_messages={"required": _("Fill in your name, so that we know who comes.")},
    )
    email = forms.EmailField(
        label=_("Your mail address"),
        help_text=_("We send you a link. Open it within 24 hours: then the place is yours."),
        error_messages={
            "required": _("Fill in your mail address. We send you a link there."),
            "invalid": _("This is not a mail address yet. It looks like name@example.org."),
        },
    )
