"""An organiser says that an activity is research."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from samenspel.ground.common.widgets import DateInput
from samenspel.loop.research.models import AskedConsent


class AskedConsentForm(forms.ModelForm[AskedConsent]):
    """What is asked of who comes."""

    class Meta:
        model = AskedConsent
        fields = ["about", "records", "widest", "until"]
        widgets = {
            "about": forms.Textarea(attrs={"rows": 4}),
            "widest": forms.RadioSelect,
            "until": DateInput,
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["until"].help_text = _("After that day nobody sees the words any more.")

    def clean_until(self) -> date | None:
        """Refuse a day that was: nobody can agree until yesterday."""
        until: date | None = self.cleaned_data["until"]
        if until is not None and "until" in self.changed_data and until <= timezone.localdate():
            raise ValidationError(_("Choose a day that is still to come."))
        return until
