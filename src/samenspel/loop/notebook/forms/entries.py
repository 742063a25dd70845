"""Write in the log, share it, answer it."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.widgets import DateInput
from samenspel.ground.consent.models import Reach
from samenspel.loop.notebook.forms.fields import (
    DocumentsField,
    PhotosField,
    PlainWordsMixin,
    SentOnceMixin,
    check_past,
)
from samenspel.loop.notebook.models import Answer, Entry, EntryKind, Outcome

NOTE_ONLY = ("text",)
TRIAL_ONLY = ("tried", "yielded", "differently", "outcome")
WHO_SEES = {
    Reach.TEAM: _("The team and the coordinators"),
    Reach.WERKPLAATS: _("All members of this Werkplaats"),
    Reach.NATIONAL: _("The members of all Werkplaatsen in the country"),
    Reach.PUBLIC: _("Everyone, also people without an account"),
}


class EntryForm(PlainWordsMixin, SentOnceMixin, forms.ModelForm[Entry]):
    """A note, or what was tried. Photos and files come along when it is written."""

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    photos = PhotosField(
        label=_("Photos"),
        required=False,
        help_text=_("At most 10 at once. Only the team sees them."),
    )
    documents = DocumentsField(
        label=_("Files"),
        required=False,
        help_text=_("PDF, Word, Excel, PowerPoint or plain text. They also stand under “Files”."),
    )

    class Meta:
        model = Entry
        fields = ["text", "tried", "yielded", "differently", "outcome", "title", "day"]
        widgets = {
            "text": forms.Textarea(attrs={"rows": 8}),
            "tried": forms.Textarea(attrs={"rows": 4}),
            "yielded": forms.Textarea(attrs={"rows": 4}),
            "differently": forms.Textarea(attrs={"rows": 3}),
            "outcome": forms.RadioSelect,
            "title": forms.TextInput(attrs={"autocomplete": "off"}),
            "day": DateInput(),
        }
        help_texts = {
            "text": _("A few sentences are enough."),
            "yielded": _("Did it fail? That is what others learn most from."),
        }

    def __init__(self, *args: Any, kind: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.kind = kind
        for name in NOTE_ONLY if kind == EntryKind.TRIAL else TRIAL_ONLY:
            del self.fields[name]
        if kind == EntryKind.TRIAL:
            self.fields["tried"].required = True
            self.fields["outcome"].choices = [*Outcome.choices, ("", _("We don't know yet"))]
        else:
            self.fields["text"].says_optional = False  # it is, but only when there is a photo
        if self.instance.pk:
            self.fields["version"].initial = self.instance.version
            del self.fields["photos"], self.fields["documents"], self.fields["key"]

    def clean_day(self) -> Any:
        """Check that the day has come."""
        return check_past(self.cleaned_data["day"])

    def clean(self) -> dict[str, Any]:
        """Ask for something to read or to see."""
        values: dict[str, Any] = super().clean() or self.cleaned_data
        said = values.get("text") or values.get("title") or values.get("photos")
        pictured = self.instance.pk and self.instance.photos.exists()
        empty = self.kind == EntryKind.NOTE and not said and not pictured
        if empty and "text" not in self.errors and "photos" not in self.errors:
            self.add_error("text", _("Nothing is written yet. Write a sentence, or add a photo."))
        return values

    @property
    def words(self) -> dict[str, Any]:
        """Return what was written, without what came along."""
        return {name: self.cleaned_data[name] for name in self.Meta.fields if name in self.fields}


class AnswerForm(PlainWordsMixin, SentOnceMixin, forms.ModelForm[Answer]):
    """What somebody says to an entry."""

    class Meta:
        model = Answer
        fields = ["text"]
        widgets = {"text": forms.Textarea(attrs={"rows": 3})}
        help_texts = {"text": _("Your team reads it, with your name.")}


class ShareForm(forms.Form):
    """How far something goes, after a thought about the people in it."""

    reach = forms.ChoiceField(label=_("Who may see this?"), widget=forms.RadioSelect)
    people_know = forms.BooleanField(
        label=_("Everybody it is about knows that I share this, or can't be recognised in it"),
        required=False,
    )
    nobody_recognisable = forms.BooleanField(
        label=_("Nobody can be recognised on the photos: share the photos too"),
        required=False,
        help_text=_("If you leave this empty, the photos stay with the team."),
    )

    def __init__(
        self, *args: Any, reaches: list[Reach], with_photos: bool = False, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["reach"].choices = [(reach.value, WHO_SEES[reach]) for reach in reaches]
        if not with_photos:
            del self.fields["nobody_recognisable"]
        if reaches == [Reach.TEAM]:
            del self.fields["people_know"]

    def clean(self) -> dict[str, Any]:
        """Ask about the people in it before it goes further than the team."""
        values: dict[str, Any] = super().clean() or self.cleaned_data
        wider = values.get("reach") not in {None, Reach.TEAM}
        if wider and not values.get("people_know"):
            self.add_error(
                "people_know",
                _("Ask the people it is about first, or change what could tell who they are."),
            )
        return values
