"""The form in which a Werkplaats tells about itself."""

from django import forms
from django.utils.translation import gettext_lazy as _

from samenspel.loop.network.forms.attempts import AttemptMixin
from samenspel.loop.network.models import Werkplaats


class WerkplaatsForm(AttemptMixin, forms.ModelForm):
    """Introduction, contact, route and socials."""

    class Meta:
        model = Werkplaats
        fields = [
            "introduction", "address", "route", "phone", "email", "website", "linkedin",
            "mastodon", "youtube",
        ]  # fmt: skip
        widgets = {
            "introduction": forms.Textarea(attrs={"rows": 4}),
            "address": forms.Textarea(attrs={"rows": 3}),
            "route": forms.Textarea(attrs={"rows": 4}),
            "phone": forms.TextInput(attrs={"type": "tel"}),
        }
        help_texts = {
            "email": _("Answers to our mails come in here, and everyone can see it."),
            "linkedin": _("The whole address, as in https://www.linkedin.com/company/…"),
        }

    def _post_clean(self) -> None:
        """Leave the instance alone: the service writes, and says what can't be."""
