"""A letter to a group of who signed up."""

from typing import Any
from uuid import uuid4

from django import forms
from django.utils.translation import gettext_lazy as _

from samenspel.loop.activities.models import Activity, Group, Session
from samenspel.loop.activities.services.group_letters import groups_of


class LetterForm(forms.Form):
    """To whom, and what. `nonce` makes that the same form is sent once."""

    group = forms.ChoiceField(label=_("To whom?"))
    subject = forms.CharField(label=_("Subject"), max_length=150)
    text = forms.CharField(
        label=_("Your letter"),
        max_length=10_000,
        widget=forms.Textarea(attrs={"rows": 12}),
        help_text=_(
            "Plain words, an empty line between paragraphs. Below it we put for which activity "
            "this is, with a link to the own registration."
        ),
    )
    nonce = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, activity: Activity, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.activity = activity
        self.fields["group"].choices = list(groups_of(activity))
        self.initial.setdefault("nonce", uuid4())

    @property
    def letter(self) -> dict[str, Any]:
        """Return what was filled in, as the service takes it."""
        group, _colon, pk = self.cleaned_data["group"].partition(":")
        session = Session.objects.get(pk=pk, round__activity=self.activity) if pk else None
        return self.cleaned_data | {"group": Group(group).value, "session": session}

    @property
    def group_in_words(self) -> str:
        """Return to whom it goes, as the form says it."""
        return str(dict(self.fields["group"].choices)[self.cleaned_data["group"]])
