"""What forms on the public site share."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _


class HoneypotMixin(forms.Form):
    """Adds a field that people don't see and robots fill in; no captcha is needed.

    Put it before `forms.Form`. When `is_robot` holds, answer as if all went well and do nothing.
    """

    TRAP = "website"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        trap = forms.CharField(
            label=_("Leave this empty"),
            required=False,
            widget=forms.TextInput(attrs={"autocomplete": "off", "tabindex": "-1"}),
        )
        trap.template_name = "common/forms/honeypot.html"
        self.fields[self.TRAP] = trap

    @property
    def is_robot(self) -> bool:
        """Return whether the hidden field was filled in; ask after `is_valid()`."""
        return bool(getattr(self, "cleaned_data", {}).get(self.TRAP))
