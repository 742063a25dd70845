"""What a visitor fills in."""

import time
from typing import Any

from django import forms
from django.core import signing
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from samenspel.ground.accounts.models import User
from samenspel.ground.common.forms import HoneypotMixin
from samenspel.loop.network.models import Perspective, Werkplaats
from samenspel.loop.programme.models import Theme
from samenspel.loop.questions.lifecycle import Status
from samenspel.loop.questions.models import QuestionKind

LONGEST_TEXT = 3_000
SHORTEST_TEXT = 10
QUICKEST_SECONDS = 3
"""Nobody reads and fills in a form faster than this."""

KINDS = [
    (QuestionKind.KNOWLEDGE, _("I want to know something")),
    (QuestionKind.DILEMMA, _("I am in doubt: what is the best choice?")),
    (QuestionKind.ISSUE, _("I see a problem that we must tackle together")),
]
PERSPECTIVES = [
    (Perspective.CITIZEN, _("I am a resident, client or volunteer")),
    (Perspective.PROFESSIONAL, _("I work in care or welfare")),
    (Perspective.MUNICIPALITY, _("I work at a municipality")),
    (Perspective.EDUCATION, _("I teach, study or do research")),
]
SHOWN_STATES = [
    (Status.NEW, _("new")),
    (Status.THEMED, _("waits for a team")),
    (Status.TAKEN_UP, _("a team is working on it")),
    (Status.ANSWERED, _("answered")),
    (Status.DECLINED, _("not taken up")),
]


class PatientMixin(forms.Form):
    """Notes when the form was opened: what is sent back at once was filled in by a program.

    A person who is that quick, with everything filled in by the browser, just presses again.
    """

    opened = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["opened"].initial = lambda: signing.dumps(int(time.time()), salt="opened")

    def clean(self) -> dict[str, Any]:
        """Refuse a form that was opened too short ago, or by nobody; what is wrong goes first."""
        cleaned = super().clean() or self.cleaned_data
        if not self.errors and self._seconds_open() < QUICKEST_SECONDS:
            earlier = signing.dumps(int(time.time()) - QUICKEST_SECONDS, salt="opened")
            again = self.data.copy()  # type: ignore[attr-defined]
            again[self.add_prefix("opened")] = earlier
            self.data = again
            raise ValidationError(_("That was very fast. Please press the button once more."))
        return cleaned

    def _seconds_open(self) -> float:
        try:
            opened = signing.loads(str(self.cleaned_data["opened"]), salt="opened")
        except signing.BadSignature:
            return 0
        return time.time() - float(opened)


class AskForm(HoneypotMixin, PatientMixin, forms.Form):
    """A question, in a few minutes and without an account."""

    text = forms.CharField(
        label=_("What is your question?"),
        help_text=_("Use your own words. Do not write names of others."),
        max_length=LONGEST_TEXT,
        min_length=SHORTEST_TEXT,
        widget=forms.Textarea(attrs={"rows": 6}),
        error_messages={
            "required": _("Write your question here."),
            "min_length": _("Tell a little more: write at least one whole sentence."),
            "max_length": _("That is very long. Make it shorter: at most 3000 characters."),
        },
    )
    kind = forms.ChoiceField(
        label=_("What kind of question is it?"), choices=KINDS, widget=forms.RadioSelect
    )
    perspective = forms.ChoiceField(
        label=_("Who are you?"), choices=PERSPECTIVES, widget=forms.RadioSelect
    )
    municipality = forms.CharField(
        label=_("In which municipality?"),
        required=False,
        max_length=80,
        widget=forms.TextInput(attrs={"autocomplete": "address-level2"}),
    )
    email = forms.EmailField(
        label=_("Your mail address"),
        help_text=_("We mail you what becomes of your question. Nobody else sees your address."),
        error_messages={"required": _("Write your mail address, so that we can tell you more.")},
    )
    name = forms.CharField(
        label=_("Your name"),
        required=False,
        max_length=120,
        help_text=_("Only the coordinator sees your name."),
    )
    may_contact = forms.BooleanField(
        label=_("You may mail me if something about my question is unclear"), required=False
    )
    may_publish = forms.BooleanField(
        label=_("My question may stand on this site, without my name"),
        required=False,
        help_text=_("Others can then see what becomes of it. You can always change this."),
    )

    ABOUT_THE_QUESTION = (
        "kind",
        "text",
        "perspective",
        "municipality",
        "name",
        "may_contact",
        "may_publish",
    )

    def __init__(self, *args: Any, user: User | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if user is not None:
            del self.fields["email"]

    def clean(self) -> dict[str, Any]:
        """Ask for what was not chosen in words that fit."""
        for field in ("kind", "perspective"):
            if field in self.errors:
                self.errors[field] = self.error_class([str(_("Choose what fits best."))])
        return super().clean() or self.cleaned_data


class JoinForm(HoneypotMixin, PatientMixin, forms.Form):
    """This is my question too."""

    email = forms.EmailField(
        label=_("Your mail address"),
        help_text=_("We mail you what becomes of this question. You can stop that at any time."),
        error_messages={"required": _("Write your mail address.")},
    )

    def __init__(self, *args: Any, user: User | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if user is not None:
            del self.fields["email"]


class QuestionFilter(forms.Form):
    """Which questions to list; what makes no sense is left out, never an error."""

    says_optional = False

    soort = forms.ChoiceField(label=_("Kind"), required=False)
    thema = forms.ModelChoiceField(
        Theme.objects.none(), label=_("Theme"), required=False, to_field_name="slug"
    )
    perspectief = forms.ChoiceField(label=_("Asked by"), required=False)
    stand = forms.ChoiceField(label=_("What became of it"), required=False)

    def __init__(self, *args: Any, werkplaats: Werkplaats, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        everything: tuple[str, Any] = ("", _("All"))
        themes = self.fields["thema"]
        themes.queryset = Theme.objects.for_werkplaats(werkplaats)  # type: ignore[attr-defined]
        themes.empty_label = _("All")  # type: ignore[attr-defined]
        offered: dict[str, list[tuple[Any, Any]]] = {
            "soort": QuestionKind.choices,
            "perspectief": Perspective.choices,
            "stand": [*SHOWN_STATES],
        }
        for name, choices in offered.items():
            self.fields[name].choices = [everything, *choices]  # type: ignore[attr-defined]

    def chosen(self) -> dict[str, Any]:
        """Return what to filter by, as lookups."""
        self.is_valid()
        found = {
            "kind": self.cleaned_data.get("soort"),
            "theme": self.cleaned_data.get("thema"),
            "perspective": self.cleaned_data.get("perspectief"),
            "status": self.cleaned_data.get("stand"),
        }
        return {lookup: value for lookup, value in found.items() if value}
