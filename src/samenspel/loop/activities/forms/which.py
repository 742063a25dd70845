"""A slip in a mail address is asked about; whichever it is, nothing has to be typed again."""

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.addresses import likely_meant

WHICH = "which_email"


class WhichAddressMixin(forms.Form):
    """For a form with a field `email`: asks "did you mean …?" when it looks like a slip."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        typed = str(self.data.get("email", "")).strip()
        meant = likely_meant(typed)
        if meant is not None:
            self._ask_which(meant, typed)

    def _ask_which(self, meant: str, typed: str) -> None:
        field = forms.ChoiceField(
            label=gettext("Did you mean %(address)s?") % {"address": meant},
            choices=[
                (meant, gettext("Yes, it is %(address)s") % {"address": meant}),
                (typed, gettext("No, %(address)s is right") % {"address": typed}),
            ],
            widget=forms.RadioSelect,
            error_messages={"required": _("Choose which mail address is right.")},
        )
        names = list(self.fields)
        self.fields[WHICH] = field
        names.insert(names.index("email") + 1, WHICH)
        self.order_fields(names)

    def clean(self) -> dict[str, Any]:
        """Take the address that was chosen."""
        values: dict[str, Any] = super().clean() or self.cleaned_data
        chosen = values.pop(WHICH, "")
        if chosen:
            values["email"] = chosen
        return values
