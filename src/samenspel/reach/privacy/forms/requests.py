"""Making a request about data, and what a coordinator does with one."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samenspel.ground.common.widgets import DateInput
from samenspel.reach.privacy.models import CameIn, DataRequest, RequestKind, RequestState


def _text(label: Any, help_text: Any = "", *, required: bool = True, rows: int = 5) -> Any:
    return forms.CharField(
        label=label,
        help_text=help_text,
        required=required,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": rows}),
    )


class AskForm(forms.Form):
    """What somebody asks about the own data."""

    kind = forms.ChoiceField(
        label=gettext_lazy("What do you want?"), choices=RequestKind, widget=forms.RadioSelect
    )
    text = _text(
        gettext_lazy("What is it about?"),
        gettext_lazy("As in: my address of before, or the photo of the neighbourhood party."),
        required=False,
    )


class NoteForm(forms.ModelForm):
    """A request that came by phone, letter or mail, or in a conversation."""

    class Meta:
        model = DataRequest
        fields = ("kind", "came_in", "received_on", "name", "email", "text")
        widgets = {
            "kind": forms.RadioSelect,
            "came_in": forms.RadioSelect,
            "received_on": DateInput,
            "text": forms.Textarea(attrs={"rows": 4}),
        }
        help_texts = {
            "email": gettext_lazy(
                "We send a confirmation there, with a link to say: yes, this is my request. "
                "Without an address you answer by letter or phone."
            ),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = RequestKind.choices
        self.fields["came_in"].choices = CameIn.noted()

    def clean_received_on(self) -> Any:
        """Refuse tomorrow, and a day that is years ago: somebody typed it wrong."""
        day = self.cleaned_data["received_on"]
        today = timezone.localdate()
        if day > today:
            raise ValidationError(_("Choose today or a day before."))
        if (today - day).days > 365:
            raise ValidationError(_("Choose a day in the past year."))
        return day

    def clean(self) -> dict[str, Any]:
        """Somebody must be found back: by name or by address."""
        found: dict[str, Any] = super().clean() or self.cleaned_data
        if not found.get("name") and not found.get("email") and "email" not in self.errors:
            raise ValidationError(
                {"name": _("Write down a name or a mail address, so that you can answer.")}
            )
        return found


class _Seen(forms.Form):
    """What was seen of a request that others can change at the same time."""

    version = forms.IntegerField(widget=forms.HiddenInput)


class VouchForm(_Seen):
    """How a coordinator knows who asks."""

    vouched = _text(
        gettext_lazy("How do you know who it is?"),
        gettext_lazy("As in: I know her from the meetings, and called the number we have."),
        rows=3,
    )


class ExtendForm(_Seen):
    """Why it takes longer."""

    because = _text(
        gettext_lazy("Why does it take longer?"),
        gettext_lazy("The person reads this. It can be done once, for two months."),
        rows=3,
    )


class AnswerForm(_Seen):
    """What the coordinator answers."""

    outcome = forms.ChoiceField(
        label=gettext_lazy("What did you decide?"),
        choices=[
            (RequestState.DONE, gettext_lazy("I did what was asked")),
            (RequestState.REFUSED, gettext_lazy("I can't do it, or not all of it")),
        ],
        widget=forms.RadioSelect,
    )
    answer = _text(
        gettext_lazy("Your answer"),
        gettext_lazy(
            "The person reads this. If you refuse: say why. We add that they can complain."
        ),
    )


class EraseForm(_Seen):
    """What the person reads when everything is erased."""

    answer = _text(gettext_lazy("Your answer"), rows=3)


class SettleForm(forms.Form):
    """What was done about something that a withdrawal touched."""

    note = forms.CharField(label=gettext_lazy("What did you do?"), required=False, max_length=240)
