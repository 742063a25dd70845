"""Who of the Werkplaats joins a team."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samenspel.loop.network.access import membership_of
from samenspel.loop.network.models import Person, Perspective
from samenspel.loop.teams.access import known_to
from samenspel.loop.teams.models import Team, TeamMember


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

    def __init__(self, *args: Any, team: Team, by: Person, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.werkplaats = team.werkplaats
        seated = team.members.in_force().values("person")
        people = known_to(by, team.werkplaats).exclude(pk__in=seated)
        self.fields["person"].queryset = people
        self.fields["person"].empty_label = _("Choose somebody")

    def clean(self) -> dict[str, Any]:
        """Fill in the perspective that this person has in the network."""
        values: dict[str, Any] = super().clean() or self.cleaned_data
        if values.get("person") and not values.get("perspective"):
            membership = membership_of(values["person"], self.werkplaats)
            values["perspective"] = membership.perspective if membership else ""
        return values
