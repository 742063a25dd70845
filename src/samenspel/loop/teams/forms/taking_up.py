"""Hand a question to a team."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samenspel.loop.questions.triage import NotedForm
from samenspel.loop.teams.models import Team


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
