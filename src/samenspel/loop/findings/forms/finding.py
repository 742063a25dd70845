"""Choose which findings are listed."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samenspel.loop.network.models import Werkplaats
from samenspel.loop.programme.models import Theme
from samenspel.loop.teams.models import Team


class FindingFilter(forms.Form):
    """Which findings to list; what makes no sense is left out, never an error."""

    says_optional = False

    thema = forms.ModelChoiceField(
        Theme.objects.none(),
        label=_("Theme"),
        required=False,
        to_field_name="slug",
        empty_label=_("All"),
    )
    team = forms.ModelChoiceField(
        Team.objects.none(),
        label=_("Team"),
        required=False,
        to_field_name="slug",
        empty_label=_("All"),
    )

    def __init__(self, *args: Any, werkplaats: Werkplaats, person: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        themes: Any = self.fields["thema"]
        teams: Any = self.fields["team"]
        themes.queryset = Theme.objects.for_werkplaats(werkplaats)
        teams.queryset = Team.objects.for_werkplaats(werkplaats).visible_to(person)

    def chosen(self) -> dict[str, Any]:
        """Return what to filter by, as lookups."""
        self.is_valid()
        found = {
            "team__theme": self.cleaned_data.get("thema"),
            "team": self.cleaned_data.get("team"),
        }
        return {lookup: value for lookup, value in found.items() if value}
