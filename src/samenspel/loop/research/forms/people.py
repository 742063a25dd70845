"""Who works on the material, and who takes part."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from samenspel.ground.text.dates import date_in_words
from samenspel.loop.activities.models import Activity
from samenspel.loop.network.models import Person, Perspective
from samenspel.loop.research.access import may_be_appointed
from samenspel.loop.research.models import Participant, ResearchRole
from samenspel.loop.research.services.participants import participant_at
from samenspel.loop.teams.models import Team


class ResearcherForm(forms.Form):
    """Who of the table works on the material, and what they do."""

    says_optional = False
    person = forms.ModelChoiceField(
        label=_("Who?"),
        queryset=Person.objects.none(),
        empty_label=_("Choose somebody"),
        help_text=_("Somebody of this team, or a coordinator. Is somebody missing? Add this "
                    "person to the team first."),
    )  # fmt: skip
    role = forms.ChoiceField(
        label=_("What does this person do?"),
        choices=[
            (ResearchRole.READER, _("Reads: what people said, without their names")),
            (ResearchRole.CODER, _("Reads and codes: also marks, codes and writes findings")),
            (ResearchRole.KEEPER, _("Keeps the key: also knows who is who")),
        ],
        widget=forms.RadioSelect,
    )

    def __init__(self, *args: Any, team: Team, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["person"].queryset = may_be_appointed(team)


class ParticipantForm(forms.ModelForm[Participant]):
    """Somebody who takes part; the name and the address are only asked of keepers."""

    name = forms.CharField(
        label=_("Name"),
        max_length=120,
        required=False,
        help_text=_("Leave this empty for somebody nameless: then there is only a code."),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    email = forms.EmailField(
        label=_("Mail address"),
        required=False,
        help_text=_("We mail the questions there, and a link to change the answers later."),
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
    )

    key = forms.UUIDField(widget=forms.HiddenInput)
    version = forms.IntegerField(required=False, widget=forms.HiddenInput)

    class Meta:
        model = Participant
        fields = ["perspective", "description", "activities"]
        widgets = {
            "perspective": forms.RadioSelect,
            "activities": forms.CheckboxSelectMultiple,
        }

    def __init__(self, *args: Any, team: Team, keeps: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.team = team
        self.initial.update(key=self.instance.key, version=self.instance.version)
        self.fields["perspective"] = forms.ChoiceField(
            label=_("From which perspective does this person speak?"),
            choices=Perspective.choices,
            widget=forms.RadioSelect,
        )
        theirs: Any = self.fields["activities"]
        theirs.queryset = Activity.objects.of_team(team).order_by("-starts")
        theirs.label_from_instance = _title_and_day
        if not theirs.queryset.exists():
            del self.fields["activities"]
        if not keeps:
            del self.fields["name"], self.fields["email"]

    def clean_email(self) -> str:
        """Refuse an address that somebody else in this team has."""
        email: str = self.cleaned_data["email"].strip()
        known = participant_at(self.team, email)
        if known is not None and known != self.instance:
            raise forms.ValidationError(
                _("%(code)s has this mail address already."), params={"code": known.code}
            )
        return email

    @property
    def who(self) -> tuple[str, str] | None:
        """Return the name and the address, when they were asked."""
        if "name" not in self.fields:
            return None
        return self.cleaned_data["name"].strip(), self.cleaned_data["email"]


class ImportForm(forms.Form):
    """Of which activity everyone becomes a participant."""

    says_optional = False
    activity = forms.ModelChoiceField(
        label=_("Which gathering?"),
        queryset=Activity.objects.none(),
        widget=forms.RadioSelect,
        empty_label=None,
    )

    def __init__(self, *args: Any, team: Team, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["activity"]
        field.queryset = Activity.objects.of_team(team).announced().order_by("-starts")
        field.label_from_instance = _title_and_day


def _title_and_day(activity: Activity) -> str:
    day = date_in_words(timezone.localdate(activity.starts), get_language() or "nl")
    return f"{activity.title}, {day}"
