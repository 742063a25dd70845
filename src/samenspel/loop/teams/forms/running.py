"""What a team is about, where it is, and what it yielded."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.widgets import DateInput
from samenspel.loop.network.forms.attempts import AttemptMixin
from samenspel.loop.network.models import Werkplaats
from samenspel.loop.programme.models import Theme
from samenspel.loop.teams.models import Phase, Team

PHASES = [
    (Phase.EXPLORE, _("Explore: what is going on, and for whom?")),
    (Phase.TRY, _("Try: do something on a small scale")),
    (Phase.COLLECT, _("Collect: what did it yield, and what failed?")),
    (Phase.MAKE, _("Make: turn it into something others can use")),
    (Phase.SHARE, _("Share: hand it on to others")),
]


class TeamForm(forms.ModelForm[Team]):
    """What a team is about."""

    class Meta:
        model = Team
        fields = [
            "name",
            "kind",
            "challenge",
            "intended_product",
            "theme",
            "starts",
            "ends",
            "reach",
        ]
        widgets = {
            "name": forms.TextInput(attrs={"autocomplete": "off"}),
            "challenge": forms.Textarea(attrs={"rows": 5}),
            "intended_product": forms.Textarea(attrs={"rows": 3}),
            "starts": DateInput(),
            "ends": DateInput(),
        }

    def __init__(self, *args: Any, werkplaats: Werkplaats, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        themes = Theme.objects.for_werkplaats(werkplaats)
        self.fields["theme"].queryset = themes.active() | themes.filter(teams=self.instance.pk)
        self.fields["theme"].empty_label = _("no theme")

    def clean(self) -> dict[str, Any]:
        """Check the period."""
        values: dict[str, Any] = super().clean() or self.cleaned_data
        starts, ends = values.get("starts"), values.get("ends")
        if starts and ends and ends < starts:
            self.add_error("ends", _("The last day lies before the first day. Change one of them."))
        return values


class PhaseForm(AttemptMixin, forms.Form):
    """Where the team is in its work."""

    phase = forms.ChoiceField(
        label=_("What are you doing now?"), choices=PHASES, widget=forms.RadioSelect
    )
    since = forms.DateField(label=_("Since when?"), widget=DateInput, initial=timezone.localdate)


class CloseForm(forms.Form):
    """What a team yielded, at its end."""

    outcome = forms.CharField(
        label=_("What did it yield?"),
        help_text=_("A few sentences. What failed is worth telling too."),
        widget=forms.Textarea(attrs={"rows": 6}),
        required=False,
    )
