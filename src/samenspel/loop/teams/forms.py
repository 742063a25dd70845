"""Forms about teams. They check what was typed; the services save it."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.widgets import DateInput
from samenspel.loop.network.access import membership_of
from samenspel.loop.network.models import Person, Perspective, Werkplaats
from samenspel.loop.programme.models import Theme
from samenspel.loop.questions.triage import NotedForm
from samenspel.loop.teams.models import Team, TeamMember


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


class MemberForm(forms.ModelForm[TeamMember]):
    """Who joins the team, and from which perspective."""

    perspective = forms.ChoiceField(
        label=_("From which perspective?"),
        choices=[("", _("As in the network")), *Perspective.choices],
        required=False,
    )

    class Meta:
        model = TeamMember
        fields = ["person", "perspective", "role", "show"]

    says_optional = False

    def __init__(self, *args: Any, team: Team, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.werkplaats = team.werkplaats
        seated = team.members.in_force().values("person")
        people = Person.objects.active_in(team.werkplaats).exclude(pk__in=seated)
        self.fields["person"].queryset = people
        self.fields["person"].empty_label = _("Choose somebody")

    def clean(self) -> dict[str, Any]:
        """Fill in the perspective that this person has in the network."""
        values: dict[str, Any] = super().clean() or self.cleaned_data
        if values.get("person") and not values.get("perspective"):
            membership = membership_of(values["person"], self.werkplaats)
            values["perspective"] = membership.perspective if membership else ""
        return values


class CloseForm(forms.Form):
    """What a team yielded, at its end."""

    outcome = forms.CharField(
        label=_("What did it yield?"),
        help_text=_("A few sentences. What failed is worth telling too."),
        widget=forms.Textarea(attrs={"rows": 6}),
        required=False,
    )


class HandOverForm(NotedForm):
    """To which team a question goes, and what the asker is told with it."""

    team = forms.ModelChoiceField(
        label=_("Team"), queryset=Team.objects.none(), empty_label=_("Choose a team")
    )
    public_note = forms.CharField(
        label=_("What do you want to say to the asker?"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("It stands in the mail, and in the history of the question."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        teams = Team.objects.for_werkplaats(self.question.werkplaats).current()
        self.fields["team"].queryset = teams.exclude(questions=self.question)
