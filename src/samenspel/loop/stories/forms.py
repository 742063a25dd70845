"""What somebody tells, and who may read it; the numbers beside the stories."""

import uuid
from typing import Any

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.forms import HoneypotMixin
from samenspel.loop.network.forms.attempts import AttemptMixin
from samenspel.loop.network.models import Werkplaats
from samenspel.loop.programme.models import WorkingYear
from samenspel.loop.questions.forms.asking import PERSPECTIVES, PatientMixin
from samenspel.loop.stories.matrix import GROUPS
from samenspel.loop.stories.models import OwnIndicator, StoryPart, ValueStory
from samenspel.loop.stories.words import PROMPTS, WITH_NAME, circles

LONGEST = StoryPart._meta.get_field("text").max_length


class WordsForm(AttemptMixin, forms.Form):
    """One plain question for each kind of value; each may be skipped, but not all."""

    title = forms.CharField(
        label=_("Your story in a few words"),
        help_text=_("As a headline. For example: “Soup with the neighbour”."),
        max_length=120,
        error_messages={"required": _("Give your story a few words as a headline.")},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for prompt in PROMPTS:
            self.fields[prompt.kind] = forms.CharField(
                label=prompt.question,
                help_text=prompt.example,
                required=False,
                max_length=LONGEST,
                widget=forms.Textarea(attrs={"rows": 3}),
                error_messages={"max_length": _("That is very long: at most 1200 characters.")},
            )
        self.fields["perspective"] = forms.ChoiceField(
            label=_("Who are you?"), choices=PERSPECTIVES, required=False, widget=forms.RadioSelect
        )
        self.fields["name"] = forms.CharField(
            label=_("Your name"),
            required=False,
            max_length=120,
            help_text=_("Nobody sees your name, unless you say so in the next step."),
        )

    def clean(self) -> dict[str, Any]:
        """Ask for at least one answer, at the first question."""
        cleaned = super().clean() or self.cleaned_data
        kinds = [prompt.kind for prompt in PROMPTS]
        if not any(str(cleaned.get(kind, "")).strip() or kind in self.errors for kind in kinds):
            problem = _("Answer at least one of the questions. The others you may skip.")
            self.add_error(kinds[0], problem)
        return cleaned

    def values(self) -> dict[str, Any]:
        """Return what the service gets."""
        said = self.cleaned_data
        parts = {str(prompt.kind): said.get(prompt.kind, "") for prompt in PROMPTS}
        return {"parts": parts} | {name: said[name] for name in ("title", "perspective", "name")}


class TellForm(HoneypotMixin, PatientMixin, WordsForm):
    """A story, told without an account."""

    once = forms.UUIDField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, email: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["once"].initial = uuid.uuid4
        self._proven = email
        if not email:
            self.fields["email"] = forms.EmailField(
                label=_("Your mail address"),
                help_text=_("We mail you a link to your own page. Nobody sees your address."),
                error_messages={
                    "required": _("Write your mail address, so that we can mail you a link.")
                },
            )

    def values(self) -> dict[str, Any]:
        """Return what the service gets."""
        said = self.cleaned_data
        email = self._proven or said["email"]
        return super().values() | {"email": email, "event": said.get("once")}


class ChangeForm(WordsForm):
    """The same words, changed on the private page."""

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, story: ValueStory, **kwargs: Any) -> None:
        initial = {part.kind: part.text for part in story.parts.all()} | {
            field: getattr(story, field) for field in ("title", "perspective", "name", "version")
        }
        super().__init__(*args, initial=initial, **kwargs)

    def values(self) -> dict[str, Any]:
        """Return what the service gets."""
        return super().values() | {"seen_version": self.cleaned_data["version"]}


class ShareForm(AttemptMixin, forms.Form):
    """Who may read it, with or without a name."""

    reach = forms.ChoiceField(
        label=_("Who may read your story?"),
        widget=forms.RadioSelect,
        help_text=_("You can always change this, or take your story back. That works at once."),
        error_messages={"required": _("Choose who may read it.")},
    )
    named = forms.BooleanField(label=WITH_NAME, required=False)

    def __init__(self, *args: Any, story: ValueStory, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["reach"]
        field.choices = [(value, capfirst(label)) for value, label in circles(story)]
        if story.name:
            self.fields["named"].help_text = story.name
        else:
            del self.fields["named"]


class MatrixForm(forms.Form):
    """Which stories stand in the overview, and under what."""

    says_optional = False

    jaar = forms.ModelChoiceField(
        WorkingYear.objects.none(),
        label=_("Working year"),
        required=False,
        to_field_name="slug",
        empty_label=_("All years"),
    )
    per = forms.ChoiceField(label=_("Put together by"), choices=GROUPS, required=False)

    def __init__(self, *args: Any, werkplaats: Werkplaats, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["jaar"]
        field.queryset = WorkingYear.objects.for_werkplaats(werkplaats)

    @property
    def year(self) -> WorkingYear | None:
        """Return the chosen year; None for all of them."""
        self.is_valid()
        found: WorkingYear | None = self.cleaned_data.get("jaar")
        return found

    @property
    def group(self) -> str:
        """Return by what stories are put together."""
        self.is_valid()
        return self.cleaned_data.get("per") or GROUPS[0][0]


class IndicatorForm(AttemptMixin, forms.ModelForm[OwnIndicator]):
    """A number that a coordinator knows."""

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    class Meta:
        model = OwnIndicator
        fields = ("name", "number", "source")
        localized_fields = ("number",)  # "7,5" as Dutch people write it
        help_texts = {
            "name": _("For example: “Residents who lead a meeting”."),
            "source": _("For example: “Counted by the teams in June”."),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["number"].widget.attrs["inputmode"] = "decimal"
        if self.instance.pk is not None:
            self.fields["version"].initial = self.instance.version
        else:
            del self.fields["version"]

    def values(self) -> dict[str, Any]:
        """Return what the service gets."""
        said = self.cleaned_data.copy()
        if "version" in said:
            said["seen_version"] = said.pop("version")
        return said
