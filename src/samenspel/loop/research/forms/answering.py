"""The questions about one's words, as fields: on every form the same, and nothing is pre-ticked."""

from pathlib import PurePath
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.base import File
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samenspel.ground.common.files import clean_document, clean_image
from samenspel.ground.common.templatetags.ui import icon
from samenspel.ground.consent.models import How
from samenspel.loop.research.answers import Answer
from samenspel.loop.research.terms import Terms
from samenspel.loop.research.texts import questions

PICTURES = {".jpg", ".jpeg", ".png", ".webp", ".heic", ".heif"}


def answer_fields(
    terms: Terms, answer: Answer | None = None, *, nameless: bool = False
) -> dict[str, forms.Field]:
    """Return a row of radio buttons for each question; `answer` is what was chosen before."""
    chosen = answer.as_words if answer else {}
    return {
        one.name: forms.ChoiceField(
            label=format_html("{} {}", icon(one.icon), one.words),
            help_text=one.meaning,
            choices=one.choices,
            initial=chosen.get(one.name, ""),
            required=False,
            widget=forms.RadioSelect,
        )
        for one in questions(terms, nameless=nameless)
    }


class AnswerForm(forms.Form):
    """Somebody answers about the own words."""

    says_optional = False

    def __init__(
        self,
        *args: Any,
        terms: Terms,
        answer: Answer | None = None,
        nameless: bool = False,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields |= answer_fields(terms, answer, nameless=nameless)
        self.fields["take_part"].required = True
        self.fields["take_part"].error_messages["required"] = _(
            "Choose yes or no. Without an answer we don't use any words."
        )

    @property
    def answer(self) -> Answer:
        """Return what was chosen; ask after `is_valid()`."""
        return Answer.of(self.cleaned_data)


class DoorForm(AnswerForm):
    """Somebody else writes down what was said or signed."""

    how = forms.ChoiceField(
        label=gettext_lazy("How did this person answer?"),
        choices=[
            (How.SIGNED, gettext_lazy("On a signed sheet")),
            (How.SPOKEN, gettext_lazy("Aloud, with a witness")),
        ],
        widget=forms.RadioSelect,
    )
    witness = forms.CharField(
        label=gettext_lazy("Who was the witness?"),
        help_text=gettext_lazy("Somebody else than you, who heard it. Only for an answer aloud."),
        max_length=120,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )

    def clean(self) -> dict[str, Any]:
        """Ask for the witness of what was said aloud."""
        said: dict[str, Any] = super().clean() or self.cleaned_data
        if said.get("how") == How.SPOKEN and not said.get("witness", "").strip():
            self.add_error("witness", _("Fill in who heard it: it doesn't count without."))
        return said

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        last = ["how", "witness", "sheet"]
        self.order_fields([*(name for name in self.fields if name not in last), *last])


class SheetForm(DoorForm):
    """A keeper writes it down, with the signed sheet if it is at hand."""

    sheet = forms.FileField(
        label=gettext_lazy("The signed sheet"),
        help_text=gettext_lazy("A scan as PDF, or a photo. Only keepers of the key can open it."),
        required=False,
    )

    def clean_sheet(self) -> "File[bytes] | None":
        """Keep what is really a document or a picture, under a name that says nothing."""
        sheet = self.cleaned_data.get("sheet")
        if sheet is None:
            return None
        if PurePath(sheet.name or "").suffix.lower() in PICTURES:
            return clean_image(sheet)
        cleaned = clean_document(sheet)
        if PurePath(cleaned.name or "").suffix != ".pdf":
            raise ValidationError(_("Choose a PDF or a photo of the signed sheet."))
        return cleaned
