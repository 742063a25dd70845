"""The form about a partner."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.widgets import DateInput
from samenspel.loop.network.forms.attempts import AttemptMixin
from samenspel.loop.network.forms.pictures import PictureField
from samenspel.loop.network.models import Formality, Organisation, OrganisationKind


class OrganisationForm(AttemptMixin, forms.ModelForm):
    """A partner."""

    logo = PictureField(
        label=_("Logo"),
        required=False,
        help_text=_("A PNG or JPEG of at most 25 MB, preferably on white or see-through."),
    )

    class Meta:
        model = Organisation
        fields = [
            "name", "kind", "formality", "municipality", "description", "website", "logo",
            "since", "until",
        ]  # fmt: skip
        widgets = {
            "formality": forms.RadioSelect,
            "description": forms.Textarea(attrs={"rows": 4}),
            "since": DateInput,
            "until": DateInput,
        }
        help_texts = {
            "formality": _("Many organisations call themselves both. Ask them."),
            "until": _("Is the partnership over? Fill in the last day; the partner stays in view."),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = [("", _("Choose a kind")), *OrganisationKind.choices]
        self.fields["formality"].choices = Formality.choices

    def _post_clean(self) -> None:
        """Leave the instance alone: the service writes, and says what can't be."""
