"""Choosing what the agenda shows."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samenspel.loop.activities.models import ActivityKind
from samenspel.loop.network.models import Werkplaats
from samenspel.loop.programme.models import Theme


class AgendaFilter(forms.Form):
    """Which activities to show."""

    says_optional = False
    kind = forms.ChoiceField(label=_("Kind"), required=False)
    theme = forms.ModelChoiceField(
        label=_("Theme"),
        queryset=Theme.objects.none(),
        to_field_name="slug",
        required=False,
        empty_label=_("All themes"),
    )

    def __init__(self, *args: Any, werkplaats: Werkplaats, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = [("", _("All kinds")), *ActivityKind.choices]
        self.fields["theme"].queryset = Theme.objects.for_werkplaats(werkplaats)
