"""What every form asks of a text: what it is, from when and where."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.templatetags.ui import in_words
from samenspel.ground.common.widgets import DateInput
from samenspel.loop.activities.models import Activity
from samenspel.loop.sources.models import SourceKind, Whose
from samenspel.loop.sources.services import About
from samenspel.loop.teams.models import Team

CHOSEN = 100  # gatherings of a team; the newest


class GatheringField(forms.ModelChoiceField):
    """One of the gatherings of a team, with its day."""

    def __init__(self, **more: Any) -> None:
        super().__init__(queryset=Activity.objects.none(), **more)

    def of_team(self, team: Team) -> None:
        """Offer the gatherings of `team`, the newest first."""
        own = Activity.objects.of_team(team).exclude(status="cancelled")
        # Chosen by key, so that the choices can be cut off and still be looked up.
        newest = own.order_by("-starts").values_list("pk", flat=True)[:CHOSEN]
        self.queryset = Activity.objects.filter(pk__in=list(newest)).order_by("-starts")

    def label_from_instance(self, obj: Activity) -> str:
        """Name it with its day."""
        return f"{obj.title} ({in_words(timezone.localdate(obj.starts))})"


class AboutForm(forms.Form):
    """What a text is. Whose words it holds is asked of keepers only."""

    title = forms.CharField(
        label=_("Title"),
        max_length=160,
        help_text=_("As in: Focus group in Dordrecht, 3 March. Without names."),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    kind = forms.ChoiceField(label=_("What kind of text is it?"), choices=SourceKind)
    day = forms.DateField(label=_("Day"), required=False, widget=DateInput())
    activity = GatheringField(
        label=_("Of which gathering?"), required=False, empty_label=_("No gathering, or another")
    )
    whose = forms.ChoiceField(
        label=_("Whose words are these?"),
        choices=Whose,
        required=False,
        widget=forms.RadioSelect,
        help_text=_("When in doubt, choose the first: then consent decides what may be quoted."),
    )

    def __init__(self, *args: Any, team: Team, keeps: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        gathering: Any = self.fields.get("activity")
        if gathering is not None:
            gathering.of_team(team)
            if not gathering.queryset.exists():
                del self.fields["activity"]
        whose: Any = self.fields["whose"]
        whose.says_optional = False  # one of them is always chosen
        if not keeps:
            del self.fields["whose"]

    def clean_day(self) -> Any:
        """Check that the day has come."""
        day = self.cleaned_data["day"]
        if day and day > timezone.localdate():
            raise forms.ValidationError(_("This day has yet to come. Check the year."))
        return day

    @property
    def about(self) -> About:
        """Return what was said of the text."""
        said = self.cleaned_data
        return About(
            title=said.get("title", ""),
            kind=said.get("kind", ""),
            day=said.get("day"),
            activity=said.get("activity"),
            whose=said.get("whose", ""),
        )
