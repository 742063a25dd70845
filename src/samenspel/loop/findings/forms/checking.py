"""Ask participants, and note what they answer."""

from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.widgets import DateInput
from samenspel.loop.findings.models import CheckAnswer, MemberCheck
from samenspel.loop.notebook.forms.fields import PlainWordsMixin
from samenspel.loop.research.models import Participant

FIRST_PROPOSED = timedelta(days=21)
LONGEST = timedelta(days=180)


class _ParticipantsField(forms.ModelMultipleChoiceField):
    widget = forms.CheckboxSelectMultiple

    def label_from_instance(self, obj: Any) -> str:
        return in_words(obj)


class _ParticipantField(forms.ModelChoiceField):
    def label_from_instance(self, obj: Any) -> str:
        return in_words(obj)


def in_words(participant: Participant) -> str:
    """Return what researchers may know of a participant: the code, and how they are described."""
    about = participant.description or participant.get_perspective_display()
    return f"{participant.code}, {about}"


class StartCheckForm(PlainWordsMixin, forms.ModelForm[MemberCheck]):
    """What is asked, of whom, until when."""

    participants = _ParticipantsField(
        Participant.objects.none(),
        label=_("Who gets a mail"),
        help_text=_("Only who takes part, agreed that we get in touch, and has a mail address."),
        required=False,
    )

    class Meta:
        model = MemberCheck
        fields = ["words", "until"]
        widgets = {"words": forms.Textarea(attrs={"rows": 4}), "until": DateInput()}
        help_texts = {
            "words": _(
                "Short sentences, no difficult words. It begins as the claim. "
                "Never put somebody else's words in it."
            )
        }

    def __init__(self, *args: Any, people: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["participants"]
        field.queryset = people
        self.fields["until"].initial = timezone.localdate() + FIRST_PROPOSED

    def clean_until(self) -> date:
        """Check that there is time to answer, and not for ever."""
        until: date = self.cleaned_data["until"]
        today = timezone.localdate()
        if not today < until <= today + LONGEST:
            raise forms.ValidationError(
                _("Choose a day after today, and within half a year."), code="impossible_day"
            )
        return until


class NoteForm(PlainWordsMixin, forms.Form):
    """What somebody said by phone, or at the kitchen table."""

    participant = _ParticipantField(
        Participant.objects.none(), label=_("Who said it"), empty_label=None
    )
    answer = forms.ChoiceField(
        label=_("What did they say?"), choices=CheckAnswer.choices, widget=forms.RadioSelect
    )
    words = forms.CharField(
        label=_("In their own words"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, *args: Any, people: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["participant"]
        field.queryset = people
