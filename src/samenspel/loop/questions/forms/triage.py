"""What the coordinator fills in, for each thing that can be done."""

from typing import Any
from urllib.parse import urlsplit

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from samenspel.ground.consent.models import Reach
from samenspel.loop.programme.models import Theme
from samenspel.loop.questions.models import Question
from samenspel.loop.questions.triage import NotedForm, TriageForm

NO_QUESTION = _("There is no such question, or it can't be merged with. Look at its number.")


def told_field(label: Any, *, required: bool = False, help_text: Any = "") -> forms.CharField:
    """Return a field for what the asker reads."""
    return forms.CharField(
        label=label,
        help_text=help_text,
        required=required,
        max_length=3000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )


class AnswerForm(NotedForm):
    """An answer in words, a link to something on this site, or both."""

    answer = told_field(
        _("Your answer"), help_text=_("Short sentences, plain words. The asker gets this by mail.")
    )
    link_url = forms.CharField(
        label=_("Address of a page on this site"),
        required=False,
        max_length=500,
        help_text=_("Search above, or copy the address of a page here."),
    )
    link_title = forms.CharField(
        label=_("What that page is called"), required=False, max_length=200
    )

    def clean_link_url(self) -> str:
        """Take an address on this site, and keep it without the host."""
        address = self.cleaned_data["link_url"].strip()
        if not address:
            return ""
        try:
            parts = urlsplit(address)
        except ValueError:
            parts = urlsplit("x:")
        own = urlsplit(self.question.werkplaats.root_url).netloc
        # With two slashes, or one of each kind, a browser would take what follows for a host.
        is_path = parts.path.startswith("/") and parts.path[1:2] not in {"/", "\\"}
        if parts.netloc not in {"", own} or not is_path:
            raise ValidationError(
                _("That page is not on this site. Put other addresses in the answer itself.")
            )
        return parts.path + (f"?{parts.query}" if parts.query else "")

    def clean(self) -> dict[str, Any]:
        """Ask for at least one of both."""
        cleaned = super().clean() or self.cleaned_data
        if not self.errors and not cleaned["answer"].strip() and not cleaned["link_url"]:
            self.add_error("answer", _("Write an answer, or choose a page that answers it."))
        if cleaned.get("link_url") and not cleaned.get("link_title"):
            cleaned["link_title"] = str(_("Read more on our site"))
        return cleaned


class ThemeForm(NotedForm):
    """With which theme the question belongs."""

    theme = forms.ModelChoiceField(
        Theme.objects.none(), label=_("Theme"), empty_label=None, widget=forms.RadioSelect
    )
    public_note = told_field(_("Something to tell the asker"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["theme"]
        field.queryset = Theme.objects.for_werkplaats(self.question.werkplaats).active()
        field.initial = self.question.theme_id


class MergeForm(NotedForm):
    """Which question it is the same as: one that looks alike, or any other by its number."""

    into = forms.ModelChoiceField(
        Question.objects.none(),
        label=_("Questions that look like this one"),
        required=False,
        empty_label=None,
        widget=forms.RadioSelect,
    )
    number = forms.IntegerField(
        label=_("Or the number of another question"), required=False, min_value=1
    )
    public_note = told_field(_("Something to tell the asker"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["into"]
        similar = self.hints.get("similar", [])
        if similar or self.is_bound:
            field.queryset = self._possible()
            field.choices = [(q.pk, f"{q.title} ({q.get_status_display()})") for q in similar]
        if not similar:
            field.widget = forms.HiddenInput()
            self.fields["number"].label = _("The number of the other question")

    def _possible(self) -> Any:
        own = Question.objects.for_werkplaats(self.question.werkplaats)
        return own.confirmed().listed().exclude(pk=self.question.pk)

    def clean(self) -> dict[str, Any]:
        """Find the question that was meant; a number goes before a choice."""
        cleaned = super().clean() or self.cleaned_data
        if number := cleaned.get("number"):
            cleaned["into"] = self._possible().filter(pk=number).first()
            if cleaned["into"] is None:
                self.add_error("number", NO_QUESTION)
        elif not self.errors and not cleaned.get("into"):
            self.add_error("number", _("Choose a question, or write its number."))
        return cleaned


class DeclineForm(NotedForm):
    """Why the Werkplaats can't help."""

    reason = told_field(
        _("Why not?"),
        required=True,
        help_text=_("Kind and honest. Who may be able to help? The asker gets this by mail."),
    )


class ReopenForm(NotedForm):
    """Look at it again."""

    public_note = told_field(_("Something to tell the asker"))


class WordsForm(TriageForm):
    """The words for the site."""

    title = forms.CharField(label=_("In one line"), max_length=120)
    public_text = forms.CharField(
        label=_("The question as the site shows it"),
        max_length=3000,
        help_text=_("Leave out names and what could tell who it is. The asker's words are kept."),
        widget=forms.Textarea(attrs={"rows": 6}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["title"].initial = self.question.title
        self.fields["public_text"].initial = self.question.shown_text


class PublishForm(TriageForm):
    """Who may see it."""

    reach = forms.ChoiceField(
        label=_("Who can see it?"),
        choices=[
            (Reach.PUBLIC, _("Everyone")),
            (Reach.NATIONAL, _("The members of all Werkplaatsen")),
            (Reach.WERKPLAATS, _("The members of this Werkplaats")),
        ],
        initial=Reach.PUBLIC,
        widget=forms.RadioSelect,
    )


class NoteForm(TriageForm):
    """A note for colleagues."""

    internal_note = forms.CharField(
        label=_("Note"), max_length=2000, widget=forms.Textarea(attrs={"rows": 3})
    )


class HideForm(NotedForm):
    """Take it off the site."""
