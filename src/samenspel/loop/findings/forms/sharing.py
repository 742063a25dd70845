"""How widely a finding goes, and which questions it is about."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from samenspel.ground.consent.models import Reach
from samenspel.loop.notebook.forms.entries import WHO_SEES
from samenspel.loop.questions.models import Question
from samenspel.loop.questions.querysets import QuestionQuerySet


class ShareForm(forms.Form):
    """Who may see a finding. Of each circle it says how many of the words it can read."""

    reach = forms.ChoiceField(label=_("Who may see this?"), widget=forms.RadioSelect)
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, readable: Mapping[Reach, int], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.readable = readable
        field: Any = self.fields["reach"]
        field.choices = [
            (reach.value, f"{WHO_SEES[reach]} ({self._how_many(number)})")
            for reach, number in readable.items()
        ]

    def clean_reach(self) -> str:
        """Refuse a circle in which nobody could read what it rests on."""
        reach = str(self.cleaned_data["reach"])
        if not self.readable[Reach(reach)]:
            raise forms.ValidationError(
                _(
                    "Of the words that support it, none may be read by so many people. "
                    "Choose fewer people, or other words."
                ),
                code="nothing_to_show",
            )
        return reach

    def _how_many(self, number: int) -> str:
        if not number:
            return str(_("no words for it may be read"))
        text = ngettext(
            "%(number)s piece of text for it may be read",
            "%(number)s pieces of text for it may be read",
            number,
        )
        return text % {"number": number}


class QuestionsForm(forms.Form):
    """Which questions a finding says something about; those chosen before stay ticked."""

    questions = forms.ModelMultipleChoiceField(
        Question.objects.none(),
        label=_("This finding says something about"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args: Any, offered: QuestionQuerySet, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["questions"]
        field.queryset = offered
