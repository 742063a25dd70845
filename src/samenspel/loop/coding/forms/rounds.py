"""Start a blind round: who codes which texts."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samenspel.loop.network.models import Person
from samenspel.loop.research.models import ResearchRole
from samenspel.loop.sources.models import Source
from samenspel.loop.teams.models import Team


class RoundForm(forms.Form):
    """What the round is called, which texts, and who code."""

    title = forms.CharField(
        label=_("What is this round called?"),
        max_length=120,
        help_text=_("As in: First focus group, to try the codebook."),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    coders = forms.ModelMultipleChoiceField(
        label=_("Who code?"),
        queryset=Person.objects.none(),
        widget=forms.CheckboxSelectMultiple,
        help_text=_("At least two people. Until the end they don't see each other's codes."),
    )
    sources = forms.ModelMultipleChoiceField(
        label=_("Which texts?"),
        queryset=Source.objects.none(),
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args: Any, team: Team, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: dict[str, Any] = self.fields
        coding = [ResearchRole.CODER, ResearchRole.KEEPER]
        people = Person.objects.filter(researches__team=team, researches__role__in=coding)
        fields["coders"].queryset = people.order_by("name")
        texts = Source.objects.filter(team=team).order_by("title", "pk").defer("text")
        fields["sources"].queryset = texts
