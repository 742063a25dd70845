"""Asking to join a team, inviting somebody, and answering either."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samenspel.ground.accounts.models import User
from samenspel.ground.common.forms import HoneypotMixin
from samenspel.loop.network.forms.attempts import AttemptMixin
from samenspel.loop.network.models import Perspective
from samenspel.loop.questions.forms.asking import PERSPECTIVES, PatientMixin

LONGEST_WHY = 600
LONGEST_NOTE = 1_000


class AskToJoinForm(AttemptMixin, HoneypotMixin, PatientMixin, forms.Form):
    """Who would like to join a team, and why."""

    why = forms.CharField(
        label=_("Why would you like to join?"),
        help_text=_("One or two sentences are enough."),
        max_length=LONGEST_WHY,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={
            "required": _("Write in one sentence why you would like to join."),
            "max_length": _("That is very long. One or two sentences are enough."),
        },
    )
    perspective = forms.ChoiceField(
        label=_("Who are you?"),
        choices=PERSPECTIVES,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what fits best.")},
    )
    name = forms.CharField(
        label=_("Your name"),
        max_length=120,
        help_text=_("Only who leads the team and the coordinators see it."),
        error_messages={"required": _("Fill in your name, so that the team knows who asks.")},
    )
    email = forms.EmailField(
        label=_("Your mail address"),
        help_text=_("We mail you a link, and later the answer."),
        error_messages={"required": _("Write your mail address, so that we can answer you.")},
    )
    shows_name = forms.BooleanField(
        label=_("Once I am in the team, the others in it may see my name"),
        required=False,
        help_text=_("You can always change this."),
    )

    def __init__(self, *args: Any, user: User | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if user is not None:
            del self.fields["email"]

    def values(self) -> dict[str, Any]:
        """Return what the service gets."""
        wanted = {"name", "perspective", "why", "shows_name"}
        said = {field: self.cleaned_data[field] for field in wanted}
        return said | {"email": self.cleaned_data.get("email", "")}


class AnswerForm(AttemptMixin, forms.Form):
    """A yes or a no to who asks to join, with a few words."""

    answer = forms.ChoiceField(
        label=_("What do you answer?"),
        choices=[
            ("yes", _("Yes, welcome in our team")),
            ("no", _("No, not this time")),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose yes or no.")},
    )
    note = forms.CharField(
        label=_("What do you want to say with it?"),
        required=False,
        max_length=LONGEST_NOTE,
        help_text=_("It stands in the mail. With a no: say why, and what could be done instead."),
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    perspective = forms.ChoiceField(
        label=_("From which perspective?"),
        choices=Perspective.choices,
        help_text=_("As the asker said. Change it if something else fits better."),
    )

    def values(self) -> dict[str, Any]:
        """Return what the service gets."""
        said = self.cleaned_data.copy()
        return {"accept": said.pop("answer") == "yes", **said}


class InviteForm(AttemptMixin, forms.Form):
    """Whom to invite by mail."""

    name = forms.CharField(label=_("Name"), max_length=120)
    email = forms.EmailField(label=_("Mail address"))
    perspective = forms.ChoiceField(
        label=_("From which perspective?"), choices=Perspective.choices, widget=forms.RadioSelect
    )
    note = forms.CharField(
        label=_("A few words of your own"),
        required=False,
        max_length=LONGEST_NOTE,
        help_text=_("They stand in the mail, with your name."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class AcceptForm(AttemptMixin, forms.Form):
    """Yes to an invitation."""

    shows_name = forms.BooleanField(
        label=_("The others in the team may see my name"),
        required=False,
        help_text=_("You can always change this."),
    )
